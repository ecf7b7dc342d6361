import { expect, test } from 'vitest';
import { digest } from '#smo/diff/index.ts';

test('a digest is sixteen hex digits, the same for the same text', () => {
  expect([digest(''), digest('a'), digest('a')]).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/u), digest('a'), digest('a')]);
});

test('texts that differ in a letter, a place or a length have digests of their own', () => {
  const texts = ['', '\0', '\0\0', 'ab', 'ba', 'è', 'e\u0300', '🎉', '🎊'];
  const numbered = Array.from({ length: 20_000 }, (_, number) => [
    `<p>${number}</p>`,
    `${'x'.repeat(number % 50)}${number}`,
    `${number}${' '.repeat(100)}`,
  ]).flat();
  const all = new Set([...texts, ...numbered]);
  const digests = Array.from(all, digest);
  expect(new Set(digests).size).toBe(all.size);
  // Either half tells texts apart by itself, but for the chance of numbers of 32 bits.
  for (const half of [0, 8]) expect(new Set(digests.map((text) => text.slice(half, half + 8))).size).toBeGreaterThan(all.size - 10);
});
