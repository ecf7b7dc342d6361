import { expect, test } from 'vitest';
import type { Example } from '#smo/checks/rule.ts';
import { faviconPresent } from '#smo/checks/rules/favicon-present.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (example: Example) => findingsIn(faviconPresent, example).map(({ message, severity }) => `${severity ?? 'error'}: ${message}`);

test('weighs what is missing by what is left', () => {
  expect([
    found({ head: { icon: '' } }),
    found({ files: { 'favicon.ico': null } }),
    found({ head: { icon: '' }, files: { 'favicon.ico': null } }),
    found({ head: { icon: '<link rel="shortcut icon" href="/lost.png">' } }),
  ]).toMatchInlineSnapshot(`
    [
      [
        "warn: /blog/quiet-launch/ links to no icon",
      ],
      [
        "error: the icon "/favicon.ico" is not there",
      ],
      [
        "error: /blog/quiet-launch/ links to no icon, and there is no /favicon.ico",
        "error: the icon "/favicon.ico" is not there",
      ],
      [
        "error: the icon "/lost.png" is not there",
      ],
    ]
  `);
});

test.each(['<link rel="icon" href="data:,">', '<link rel="icon" href="https://cdn.example.net/a.png">', '<link rel="SHORTCUT ICON" href="/favicon.ico?v=2">'])(
  'finds nothing in %s',
  (icon) => {
    expect(found({ head: { icon } })).toEqual([]);
  },
);

test('asks for no /favicon.ico of a site below a path, which has none of its own', () => {
  const icon = '<link rel="icon" href="/notes/icon.svg">';
  expect(found({ url: 'https://ada.github.io/notes', head: { icon }, files: { 'favicon.ico': null, 'index.html': null } })).toEqual([]);
});
