import { expect, test } from 'vitest';
import { pictureFormat } from '#smo/cards/index.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['jpeg', '\u00ff\u00d8\u00ff\u00e0..JFIF'],
  ['png', '\u0089PNG\r\n\u001a\n....IHDR'],
  ['gif', 'GIF89a'],
  ['webp', 'RIFF\u0010\0\0\0WEBPVP8 '],
  ['tiff', 'II*\0....'],
  ['tiff', 'MM\0*....'],
  ['avif', '\0\0\0\u0020ftypavif\0\0\0\0avifmif1'],
  ['avif', '\0\0\0\u0020ftypmif1\0\0\0\0mif1avifmiaf'],
  ['avif', `\0\0\0\u0038ftypmif1\0\0\0\0${'miaf'.repeat(8)}avif`],
  ['heic', '\0\0\0\u0018ftypheic\0\0\0\0mif1heic'],
  ['heic', '\0\0\0\u0018ftypmif1\0\0\0\0mif1heic'],
  ['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['svg', '\u00ef\u00bb\u00bf<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg width="1"/>'],
  ['svg', `${' \n'.repeat(250)}<svg width="1"/>`],
  [undefined, '<!doctype html><html></html>'],
  [undefined, 'RIFF\u0010\0\0\0WAVEfmt '],
  [undefined, '%PDF-1.7'],
  [undefined, ''],
])('%s is told from the first bytes: %j', (format, head) => {
  expect(pictureFormat(latin(head))).toBe(format);
});
