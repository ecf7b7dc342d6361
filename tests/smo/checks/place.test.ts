import { expect, test } from 'vitest';
import { locate } from '../../../src/smo/checks/place.ts';
import type { Finding, RepairPlace } from '#smo/checks/index.ts';
import { anArticleEntry, aSite } from '../../support/a-site.ts';

const file = 'content/blog/en/frost.mdx';
const mdx = '---\nid: frost\ntitle: First frost\n---\n\nA [dead](https://plus.google.com/x) link.\n';
const config = "export default defineSite({\n  name: 'Notes',\n  accounts: {\n    'x': '@notes',\n  },\n  rules: {\n    'og-title-length': 'off',\n  },\n});\n";
const sources: Readonly<Record<string, string>> = { [file]: mdx, 'src/site/site.config.ts': config, 'public/robots.txt': 'User-agent: *\n' };
const entry = anArticleEntry({ source: { file, fields: { title: { line: 3, column: 8 } } } });
const page = aSite({ content: { entries: [entry] } }).all.find(({ kind }) => kind === 'article');
const built = { file: 'blog/frost/index.html', placeOf: (offset: number) => ({ line: 1, column: offset + 1 }) };

const at = (repair: readonly RepairPlace[], over: Partial<Finding> = {}) =>
  locate({ message: '', repair, at: { start: 30, end: 40 }, ...over }, page, built, (name) => sources[name], 'dist/');

test.each([
  ['a front matter field', [{ field: 'title' }], { field: 'title', place: { file, line: 3, column: 8 }, excerpt: { text: 'title: First frost', length: 11 } }],
  [
    'the first field that is written',
    [{ field: 'share.title' }, { field: 'title' }],
    { field: 'title', place: { file, line: 3, column: 8 }, excerpt: { text: 'title: First frost', length: 11 } },
  ],
  [
    'the text of a link',
    [{ text: 'https://plus.google.com/x' }],
    { place: { file, line: 6, column: 10 }, excerpt: { text: 'A [dead](https://plus.google.com/x) link.', length: 25 } },
  ],
  [
    'a key of the configuration',
    [{ config: 'accounts.x' }],
    { field: 'accounts.x', place: { file: 'src/site/site.config.ts', line: 4, column: 5 }, excerpt: { text: "    'x': '@notes',", length: 14 } },
  ],
  [
    'a key with hyphens',
    [{ config: 'rules.og-title-length' }],
    {
      field: 'rules.og-title-length',
      place: { file: 'src/site/site.config.ts', line: 7, column: 5 },
      excerpt: { text: "    'og-title-length': 'off',", length: 25 },
    },
  ],
  ['a public file', [{ file: 'public/robots.txt' }], { place: { file: 'public/robots.txt', line: 1, column: 1 } }],
  ['the entry, where the field is not written yet', [{ field: 'share.alt' }], { place: { file, line: 1, column: 1 } }],
  [
    'the built file, where there is no other',
    [{ config: 'no.such.key' }, { file: 'public/none.txt' }, { text: 'not there' }],
    { place: { file: 'dist/blog/frost/index.html', line: 1, column: 31 } },
  ],
] satisfies [string, RepairPlace[], object][])('a finding is placed at %s', (_, repair, expected) => {
  expect(at(repair)).toEqual(expected);
});

test('a finding about the site alone has no place', () => {
  expect(locate({ message: '' }, undefined, undefined, () => undefined, 'dist/')).toEqual({});
});
