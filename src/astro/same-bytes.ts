import { open } from 'node:fs/promises';

const chunk = 256 * 1024;

/** Whether two files of one size hold the same bytes. Little is read of those that differ early. */
export async function sameBytes(one: string, other: string): Promise<boolean> {
  await using a = await open(one);
  await using b = await open(other);
  const [left, right] = [Buffer.allocUnsafe(chunk), Buffer.allocUnsafe(chunk)];
  for (;;) {
    const [first, second] = await Promise.all([a.read(left, 0, chunk), b.read(right, 0, chunk)]);
    if (first.bytesRead !== second.bytesRead) return false;
    if (first.bytesRead === 0) return true;
    if (!left.subarray(0, first.bytesRead).equals(right.subarray(0, second.bytesRead))) return false;
  }
}
