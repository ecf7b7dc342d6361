import { expect, test } from 'vitest';
import { fediverseCreatorFormat } from '#smo/checks/rules/fediverse-creator-format.ts';
import { findingsIn } from '../../../support/example-site.ts';

const hints = (tag: string) => findingsIn(fediverseCreatorFormat, { head: { 'fediverse:creator': tag } }).map(({ hint }) => hint);
const meta = (content: string) => `<meta name="fediverse:creator" content="${content}">`;

test.each([
  ['@ada@social.example.org', []],
  ['@ada@münchen.example', ['content="@user@host"']],
  ['ada@social.example.org', ['content="@ada@social.example.org"']],
  ['https://social.example.org/@ada', ['content="@ada@social.example.org"']],
  ['https://social.example.org/users/ada', ['content="@ada@social.example.org"']],
  ['@ada', ['content="@user@host"']],
])('%s', (content, expected) => {
  expect(hints(meta(content))).toEqual(expected);
});

test('one tag, by name', () => {
  expect(hints(`${meta('@a@b.example')}${meta('@c@d.example')}`)).toEqual(['keep the tag of the first author']);
  expect(hints('<meta property="fediverse:creator" content="@a@b.example">')).toEqual(['<meta name="fediverse:creator" content="@a@b.example">']);
});
