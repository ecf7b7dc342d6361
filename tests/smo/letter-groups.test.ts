import { describe, expect, test } from 'vitest';
import { letterGroups, letterOf } from '#smo/letter-groups.ts';

const index = (locale: string, ...names: string[]) => letterGroups(names, (name) => name, locale).map(({ letter, items }) => `${letter}: ${items.join(', ')}`);

describe('names stand under the letters of their language', () => {
  test.each([
    {
      language: 'en',
      names: ['web feed', 'Alt text', 'café', 'Engagement', 'éclair', 'Zine', 'Æsir', 'Łódź', 'straße', 'Street'],
      groups: ['A: Æsir, Alt text', 'C: café', 'E: éclair, Engagement', 'L: Łódź', 'S: straße, Street', 'W: web feed', 'Z: Zine'],
    },
    { language: 'it', names: ['Voce', 'È vero', 'eco', 'Affinità', 'affinare'], groups: ['A: affinare, Affinità', 'E: È vero, eco', 'V: Voce'] },
    {
      language: 'de',
      names: ['Übersetzung', 'Umfrage', 'Ärger', 'Anker', 'Straße', 'Öffnung'],
      groups: ['A: Anker, Ärger', 'O: Öffnung', 'S: Straße', 'U: Übersetzung, Umfrage'],
    },
    {
      language: 'es',
      names: ['Ñandú', 'Nube', 'Otro', 'Álbum', '¿Qué es?', 'Red'],
      groups: ['A: Álbum', 'N: Nube', 'Ñ: Ñandú', 'O: Otro', 'Q: ¿Qué es?', 'R: Red'],
    },
    { language: 'sv', names: ['Ära', 'Ö', 'Ås', 'Zon', 'Apa'], groups: ['A: Apa', 'Z: Zon', 'Å: Ås', 'Ä: Ära', 'Ö: Ö'] },
    { language: 'da', names: ['Østers', 'Ær', 'Zoo', 'Ord'], groups: ['O: Ord', 'Z: Zoo', 'Æ: Ær', 'Ø: Østers'] },
    {
      language: 'ja',
      names: ['フィード', 'ブログ', 'アカウント', 'うわさ', 'ガイド', 'きっかけ', '口コミ', 'SNS', 'わ', 'ＡＰＩ'],
      groups: ['A: ＡＰＩ', 'S: SNS', 'あ: アカウント, うわさ', 'か: ガイド, きっかけ', 'は: フィード, ブログ', 'わ: わ', '漢字: 口コミ'],
    },
    {
      language: 'zh',
      names: ['社交媒体', '博客', '标签', '订阅', '一', '影响者', 'API', '阿凡达', '网络'],
      groups: ['A: 阿凡达, API', 'B: 标签, 博客', 'D: 订阅', 'S: 社交媒体', 'W: 网络', 'Y: 一, 影响者'],
    },
    { language: 'zh-TW', names: ['網路', '部落格', '媒體'], groups: ['B: 部落格', 'M: 媒體', 'W: 網路'] },
    { language: 'ar', names: ['وسم', 'إعلان', 'أثر', 'آلة', 'انتباه', 'تفاعل'], groups: ['ا: آلة, أثر, إعلان, انتباه', 'ت: تفاعل', 'و: وسم'] },
    { language: 'ko', names: ['소셜', '블로그', '까치', '가'], groups: ['가: 가, 까치', '바: 블로그', '사: 소셜'] },
    { language: 'ru', names: ['Йога', 'Игра', 'Ёлка', 'Ель'], groups: ['Е: Ёлка, Ель', 'И: Игра', 'Й: Йога'] },
  ])('$language', ({ language, names, groups }) => {
    expect(index(language, ...names)).toEqual(groups);
    expect(index(language, ...names.toReversed())).toEqual(groups);
  });
});

test('digits and symbols stand under #, before all letters, numbers by their size', () => {
  expect(index('en', 'A/B test', '404 page', '#hashtag', '.htaccess', '10 rules', '9 rules', '@mention', '٣')).toEqual([
    '#: .htaccess, @mention, #hashtag, ٣, 9 rules, 10 rules, 404 page',
    'A: A/B test',
  ]);
});

test('marks that open something are passed over', () => {
  expect(['“Web” feed', '«Voce»', '(Re)post', "'quoted'", '  Space'].map((name) => letterOf(name, 'it'))).toEqual(['W', 'V', 'R', 'Q', 'S']);
});

test('letters of other scripts have groups of their own', () => {
  expect(index('en', 'Zine', 'παιδεία', 'Яндекс')).toEqual(['Z: Zine', 'Π: παιδεία', 'Я: Яндекс']);
});

test('an empty name, and one of marks alone, stand under #', () => {
  expect(['', '«»', '—'].map((name) => letterOf(name, 'en'))).toEqual(['#', '#', '#']);
});
