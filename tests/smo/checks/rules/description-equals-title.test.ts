import { expect, test } from 'vitest';
import { descriptionEqualsTitle } from '#smo/checks/rules/description-equals-title.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (title: string, description: string) =>
  findingsIn(descriptionEqualsTitle, { head: { title: `<title>${title}</title>`, description: `<meta name="description" content="${description}">` } }).map(
    ({ message }) => message,
  );

test('case, signs and the name of the site make no other text', () => {
  expect(told('Reach, explained | Notes', 'reach – explained.')).toEqual(['description only repeats the title: "reach – explained."']);
});

test('a description that begins with the title says more', () => {
  expect(told('Reach', 'Reach is the number of people who saw a post.')).toEqual([]);
});
