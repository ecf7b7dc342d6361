import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sfntBytes } from '../../../../src/smo/cards/fonts/sfnt.ts';
import { testCardFonts } from '../../../support/card-fonts.ts';

const file = (ending: string) => readFileSync(`node_modules/@fontsource/literata/files/literata-latin-400-normal.${ending}`);

test('WOFF is unpacked to a font whose table directory is whole', async () => {
  const sfnt = await sfntBytes(file('woff'));
  const view = new DataView(sfnt.buffer);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => [12, 8].map((place) => view.getUint32(12 + index * 16 + place)));
  expect({
    signature: view.getUint32(0),
    inside: tables.every(([length = 0, offset = 0]) => offset + length <= sfnt.byteLength && offset % 4 === 0),
    count: tables.length > 8,
  }).toEqual({ signature: 0x00010000, inside: true, count: true });
  expect(await sfntBytes(sfnt)).toBe(sfnt);
});

test('WOFF2 and what is no font are refused with what is expected', async () => {
  await expect(sfntBytes(file('woff2'))).rejects.toThrow('is WOFF2: cards read WOFF, TTF and OTF');
  await expect(sfntBytes(new Uint8Array([1, 2, 3]))).rejects.toThrow('is no font: expected WOFF, TTF or OTF');
});

test('a role gives its families in order, each with its nearest weight', async () => {
  const fonts = await testCardFonts((src) => /bricolage|literata/u.test(src) && /-latin-\d/u.test(src));
  const names = (role: 'display' | 'text', weight: number) => fonts.faces(role, weight, 'en').map((row) => row.map((face) => `${face.family} ${face.weight}`));
  expect({ display: names('display', 700), text: names('text', 600) }).toEqual({
    display: [['Bricolage Grotesque 700'], ['Literata 700']],
    text: [['Literata 600'], ['Bricolage Grotesque 600']],
  });
});
