/** The command cannot do what it is asked for, through no fault of the site; the message says why. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
