import { closeSync, openSync, readSync } from 'node:fs';

const chunk = 256 * 1024;
const [left, right] = [Buffer.allocUnsafeSlow(chunk), Buffer.allocUnsafeSlow(chunk)];

/** Whether two files of one size hold the same bytes. Little is read of those that differ early. */
export function sameBytes(one: string, other: string): boolean {
  const first = openSync(one, 'r');
  try {
    const second = openSync(other, 'r');
    try {
      return sameContents(first, second);
    } finally {
      closeSync(second);
    }
  } finally {
    closeSync(first);
  }
}

function sameContents(first: number, second: number): boolean {
  for (;;) {
    const [read, other] = [readSync(first, left), readSync(second, right)];
    if (read !== other) return false;
    if (read === 0) return true;
    if (left.compare(right, 0, read, 0, read) !== 0) return false;
    if (read < chunk) return true;
  }
}
