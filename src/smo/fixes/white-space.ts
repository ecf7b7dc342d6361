import { isScalar } from 'yaml';
import { fieldsOf, placeOf, quotedLike, type FixableFile, type Fixer } from './fixer.ts';

/** Fields that are one line of prose. */
const prose = new Set(['title', 'description', 'definition', 'alt', 'credit', 'name']);

/** White space that nobody sees in an editor and everybody in a card: doubled, at the ends, no-break in titles; CR LF; a byte order mark. */
export const whiteSpace: Fixer = {
  id: 'white-space',
  *fixes(file) {
    const { text, yamlStart, bodyStart } = file;
    if (text.startsWith('\u{feff}')) yield { start: 0, end: 1, text: '', why: 'a byte order mark' };
    for (const { index } of text.matchAll(/\r(?=\n)/gu)) yield { start: index, end: index + 1, text: '', why: 'a line end of Windows' };
    for (const { index, 0: spaces } of text.slice(yamlStart, bodyStart).matchAll(/[ \t]+(?=\r?\n)/gu)) {
      const start = yamlStart + index;
      if (!inBlockScalar(file, start)) yield { start, end: start + spaces.length, text: '', why: 'spaces at the end of a line' };
    }
    for (const { path, value } of fieldsOf(file)) {
      if (!isScalar(value) || typeof value.value !== 'string' || !prose.has(path.at(-1) ?? '')) continue;
      const place = placeOf(file, value);
      const isOneLine = place && !text.slice(place.start, place.end).includes('\n');
      const mended = value.value.replaceAll(/[ \t\u00a0\u2007]{2,}|\t/gu, ' ').trim();
      if (place && isOneLine && mended !== value.value && mended !== '')
        yield { ...place, text: quotedLike(value, mended), why: `white space in ${path.join('.')}` };
    }
    if (text !== '' && !text.endsWith('\n')) yield { start: text.length, end: text.length, text: '\n', why: 'no line end at the end of the file' };
  },
};

function inBlockScalar(file: FixableFile, offset: number): boolean {
  return fieldsOf(file).some(({ value }) => {
    if (!isScalar(value) || !value.range || !['BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'].includes(value.type ?? '')) return false;
    const [start, end] = value.range;
    return file.yamlStart + start <= offset && offset < file.yamlStart + end;
  });
}
