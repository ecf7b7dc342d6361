import { expect, test } from 'vitest';
import { ogLocaleFormat } from '#smo/checks/rules/og-locale-format.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (own: string, alternate?: string) =>
  findingsIn(ogLocaleFormat, {
    head: { 'og:locale': `<meta property="og:locale" content="${own}">${alternate ? `<meta property="og:locale:alternate" content="${alternate}">` : ''}` },
  }).map(({ message, hint }) => [message, hint]);

test.each([
  ['it', 'write "it_IT"'],
  ['zh-cn', 'write "zh_CN"'],
  ['en_gb', 'write "en_GB"'],
  ['pt-BR', 'write "pt_BR"'],
  ['?', undefined],
])('%s', (locale, hint) => {
  expect(told(locale)).toEqual([[`og:locale is "${locale}", expected a form such as "en_GB"`, hint]]);
});

test('an alternate is another one', () => {
  expect(told('es_LA', 'es_LA')).toEqual([[`og:locale:alternate names the page's own locale, "es_LA"`, 'name the locales of its translations only']]);
  expect(told('es_LA', 'fil_PH')).toEqual([]);
});
