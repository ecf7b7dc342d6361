import { expect, test } from 'vitest';
import { nameClashes } from '#smo/checks/term-name-clashes.ts';

const term = (title: string, locale: string) => ({ term: title, locale, title, aliases: [] });

test.each(['', 'english language', 'xx-yy-zz'])('names clash on pages whose language is "%s", which is none', (locale) => {
  expect(nameClashes([term('Reach', locale), term('reach', locale)]).map(({ name }) => name)).toEqual(['reach']);
});
