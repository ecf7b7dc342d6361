import { expect, test } from 'vitest';
import { likeness, likestEarlier, textSignature } from '#smo/checks/text-signature.ts';

const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `reader${(from + index) * 7919} told friend${(from + index) * 104_729}`).join(', ');

test('a signature has 256 bytes, and does not mind case, marks and white space', () => {
  expect(textSignature(text(0, 100)).byteLength).toBe(256);
  expect(likeness(textSignature('Ten readers told ten friends.'), textSignature('«TEN   readers»: told\nten friends!'))).toBe(1);
});

test('likeness is the share of common text', () => {
  const half = likeness(textSignature(text(0, 200)), textSignature(text(50, 250)));
  expect(half).toBeGreaterThan(0.5);
  expect(half).toBeLessThan(0.7);
  expect(likeness(textSignature(text(0, 200)), textSignature(text(500, 700)))).toBeLessThan(0.1);
  expect(likeness(textSignature(''), textSignature(''))).toBe(0);
});

test('texts in scripts without spaces are told apart too', () => {
  const chinese = '社交媒体优化不是技巧而是让别人愿意转述你的话并且在转述时不会走样的方法';
  expect(likeness(textSignature(chinese), textSignature(chinese))).toBe(1);
  expect(likeness(textSignature(chinese), textSignature('订阅源让读者不经过任何平台就能收到新的文章这件事从来没有改变过也不会改变'))).toBe(0);
});

test('each text is compared with the likest earlier one', () => {
  const signatures = [text(0, 200), text(500, 700), text(10, 210), text(2, 200)].map(textSignature);
  expect([...likestEarlier(signatures, 0.6, () => true)].map(({ index, earlier }) => [index, earlier])).toEqual([
    [2, 0],
    [3, 0],
  ]);
  expect([...likestEarlier(signatures, 0.6, (index) => index !== 2)].map(({ index }) => index)).toEqual([3]);
});

test('three thousand copies of one text take no longer than as many different ones', () => {
  const copies = Array.from({ length: 3000 }, () => textSignature(text(0, 50)));
  let compared = 0;
  const found = [...likestEarlier(copies, 0.6, () => ++compared > 0)];
  expect(found).toHaveLength(2999);
  expect(compared).toBeLessThan(3000 * 10);
});
