/** The shared storage does not answer, or refuses. The message has the address without its secrets. */
export class StorageAway extends Error {
  override name = 'StorageAway';
  constructor(shown: string, message: string, hint: string) {
    super(`${shown}  ${message}\n  repair: ${hint}`);
  }
}
