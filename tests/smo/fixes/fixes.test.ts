import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixers, fixFile } from '#smo/fixes/index.ts';

const post = 'content/blog/en/frost.mdx';
const author = 'content/authors/ada.yaml';
const mdx = (front: string, body = '\nText.\n') => `---\n${front}\n---\n${body}`;
const fixed = (text: string, path = post) => fixFile(path, text, ['en', 'it'])?.after;

test('every fixer has its file, and every file is registered', () => {
  const files = globSync('src/smo/fixes/*.ts').map((file) => basename(file, '.ts'));
  expect(fixers.map(({ id }) => id).toSorted()).toEqual(files.filter((name) => !['index', 'fixer'].includes(name)).toSorted());
});

describe('what is mended', () => {
  test.each([
    ['doubled spaces in a title', 'title: First  frost', 'title: First frost'],
    ['no-break spaces doubled in a quoted title', "title: 'Ada''s \u00a0frost '", "title: 'Ada''s frost'"],
    ['spaces at the end of a line, the comment kept', 'title: Frost # a note   \nid: x', 'title: Frost # a note\nid: x'],
    ['a misspelt field', 'titel: Frost\nid: x', 'title: Frost\nid: x'],
    ['a misspelt field within another', 'title: Frost\nshare:\n  descripton: "Cold"', 'title: Frost\nshare:\n  description: "Cold"'],
    ['tracking parameters', 'canonical: https://a.example.org/x/?utm_source=news&page=2&fbclid=1#top', 'canonical: https://a.example.org/x/?page=2#top'],
    ['all of the parameters', 'canonical: "https://a.example.org/x/?utm_source=news"', 'canonical: "https://a.example.org/x/"'],
  ])('%s', (_, before, after) => {
    expect(fixed(mdx(before))).toBe(mdx(after));
  });

  test('line ends of Windows, a byte order mark, a missing line end', () => {
    expect(fixed('\u{feff}---\r\nid: x\r\ntitle: Frost\r\n---\r\n\r\nText.')).toBe('---\nid: x\ntitle: Frost\n---\n\nText.\n');
  });

  test.each([
    ['x: https://twitter.com/ada', 'x: "@ada"'],
    ['linkedin: https://www.linkedin.com/in/ada/', 'linkedin: "in/ada"'],
    ['mastodon: https://social.example.org/@ada', 'mastodon: "@ada@social.example.org"'],
    ['mastodon: ada@social.example.org', 'mastodon: "@ada@social.example.org"'],
    ['x: "@@ada"', 'x: "@ada"'],
  ])('the account %s', (before, after) => {
    expect(fixed(`name: Ada\naccounts:\n  ${before}\n`, author)).toBe(`name: Ada\naccounts:\n  ${after}\n`);
  });

  test('an account on a closed network goes, comment and all, and the others stay as they are', () => {
    const text = 'name: Ada\naccounts:\n  x: "@ada" # since 2009\n  google-plus: "+ada" # closed\n  bluesky: ada.example.org\n';
    expect(fixed(text, author)).toBe('name: Ada\naccounts:\n  x: "@ada" # since 2009\n  bluesky: ada.example.org\n');
  });

  test('a share link to a closed network becomes its text', () => {
    expect(fixed(mdx('title: Frost', '\nShare on [Google+](https://plus.google.com/share?url=x) or [X](https://x.com/intent/tweet?url=x).\n'))).toBe(
      mdx('title: Frost', '\nShare on Google+ or [X](https://x.com/intent/tweet?url=x).\n'),
    );
  });
});

describe('what is left alone', () => {
  test.each([
    ['a file without faults', mdx('id: x # first  note\ntitle:   Frost ☃\ndescription: >-\n  Two  spaces  here\n  stay')],
    ['hard line breaks in the text', mdx('title: Frost', '\nOne  \ntwo\n')],
    ['a field nobody can have meant', mdx('title: Frost\nwombat: yes')],
    ['a misspelt field beside the right one', mdx('title: Frost\ntitel: Cold')],
    ['front matter that cannot be read', mdx('title: "Frost')],
    ['front matter with anchors', mdx('title: &t First  frost\nshare:\n  title: *t')],
    ['another parameter than a tracking one', mdx('canonical: https://a.example.org/?p=12')],
    [
      'links to a closed network in code',
      mdx('title: Frost', '\n`[Google+](https://plus.google.com/share?url=x)`\n\n```\n[G+](https://plus.google.com/share?url=x)\n```\n'),
    ],
    ['a link that tells of a closed network', mdx('title: Frost', '\n[the end of Google+](https://plus.google.com/about)\n')],
    ['no content', 'just text'],
  ])('%s', (_, text) => {
    expect(fixed(text)).toBeUndefined();
  });

  test.each(['x: https://x.com/ada/status/1', 'x: ada rossi', 'intranet: https://x.com/ada', 'mastodon: somewhere'])('the account %s', (account) => {
    expect(fixed(`name: Ada\naccounts:\n  ${account}\n`, author)).toBeUndefined();
  });

  test('topics, series and files that are no content', () => {
    expect(fixed('- id: x  \n', 'content/topics.yaml')).toBeUndefined();
    expect(fixed('title:  x', 'content/blog/en/_draft.mdx')).toBeUndefined();
  });
});

test('what is mended needs no mending again', () => {
  const text = '\u{feff}---\r\ntitel:  First   frost  \r\ncanonical: https://a.example.org/?utm_source=x&p=1\r\n---\r\nText';
  const after = fixed(text) ?? '';
  expect(after).toBe('---\ntitle:  First frost\ncanonical: https://a.example.org/?p=1\n---\nText\n');
  expect(fixed(after)).toBeUndefined();
});
