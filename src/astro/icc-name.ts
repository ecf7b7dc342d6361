/** The name that a colour profile gives itself (ICC.1:2022, § 7 and § 9.2.41): `sRGB IEC61966-2.1`; undefined where none can be read. */
export function iccName(profile: Uint8Array): string | undefined {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const fits = (offset: number, length: number) => offset + length <= profile.byteLength;
  if (!fits(128, 4)) return undefined;
  const entries = Math.min(view.getUint32(128), 100);
  for (let entry = 0; entry < entries; entry++) {
    const at = 132 + entry * 12;
    if (!fits(at, 12)) return undefined;
    if (view.getUint32(at) !== tag('desc')) continue;
    const start = view.getUint32(at + 4);
    if (!fits(start, 12)) return undefined;
    const [offset, length, encoding] =
      view.getUint32(start) === tag('mluc') && fits(start, 28)
        ? ([start + view.getUint32(start + 24), view.getUint32(start + 20), 'utf-16be'] as const)
        : ([start + 12, view.getUint32(start + 8), 'latin1'] as const);
    return fits(offset, length)
      ? new TextDecoder(encoding)
          .decode(profile.subarray(offset, offset + length))
          .replace(/\0+$/u, '')
          .trim()
      : undefined;
  }
  return undefined;
}

/** A tag's four letters as the number that stands in the file. */
function tag(letters: string): number {
  return [...letters].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}
