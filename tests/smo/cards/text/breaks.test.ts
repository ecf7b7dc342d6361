import { expect, test } from 'vitest';
import { lineBreaks } from '../../../../src/smo/cards/text/breaks.ts';

const pieces = (text: string, locale: string): string[] => {
  const breaks = [0, ...lineBreaks(text, locale), text.length];
  return breaks.slice(1).map((end, index) => text.slice(breaks[index], end));
};

test.each([
  ['en', 'Titles, that travel', ['Titles, ', 'that ', 'travel']],
  ['en', 'a well-known fact', ['a ', 'well-', 'known ', 'fact']],
  ['en', 'from -5 to 10', ['from ', '-5 ', 'to ', '10']],
  ['fr', 'Quoi\u202f? Un\u00a0lien', ['Quoi\u202f? ', 'Un\u00a0lien']],
  ['de', 'Öffentlichkeitsarbeit', ['Öffentlichkeitsarbeit']],
  ['ja', 'リンクの「プレビュー」はなぜ。', ['リンク', 'の', '「プレビュー」', 'は', 'なぜ。']],
  ['th', 'ลิงก์เดินทาง', ['ลิงก์', 'เดิน', 'ทาง']],
  ['ko', '링크 미리보기', ['링크 ', '미리보기']],
])('%s: a line may end only after these pieces: %s', (locale, text, expected) => {
  expect(pieces(text, locale)).toEqual(expected);
});
