import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDrawings, type Drawing } from '#astro/kept-drawings.ts';
import type { BuiltSite } from '#smo/built/index.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'drawings # ü-'));
  writeFileSync(join(place, 'index.md'), 'Text');
});
afterEach(() => rmSync(place, { recursive: true }));

const page = Buffer.from('<p>A page</p>');
const builtWith = (robots: string): BuiltSite => ({
  url: 'https://example.org',
  files: new Map([['index.html', page.byteLength]]),
  texts: new Map([['robots.txt', robots]]),
  pictures: new Map(),
});
const open = (robots = 'Allow: /', madeBy = 'programmes') => openDrawings(join(place, 'cache'), madeBy, { folder: place, built: builtWith(robots) });

/** A build that has drawn one page from another file and from what robots.txt says. */
function drawnOnce(): Drawing {
  const drawings = open();
  drawings.recall('index.html', page, 'key');
  const drawing = drawings.draw('index.html', () => {
    drawings.site.texts.get('robots.txt');
    return {
      key: 'key',
      read: new Map([['index.md', drawings.digest('index.md') ?? '']]),
      pictures: new Map(),
      items: new Map(),
      stamp: 'stamp',
      without: ['x'],
    };
  });
  drawings.save();
  return drawing;
}

test('what was drawn of a page holds from build to build', () => {
  const drawing = drawnOnce();
  const next = open();
  expect(next.recall('index.html', page, 'key')).toEqual(drawing);
  next.save();
  expect(open().recall('index.html', page, 'key')).toEqual(drawing);
});

test.each<[string, () => Drawing | undefined]>([
  ['the page', () => open().recall('index.html', Buffer.from('<p>Edited</p>'), 'key')],
  ['what the report says of it', () => open().recall('index.html', page, 'another key')],
  ['what it asked of the site', () => open('Disallow: /').recall('index.html', page, 'key')],
  ['what draws it', () => open(undefined, 'newer programmes').recall('index.html', page, 'key')],
  [
    'a file beside it',
    () => {
      writeFileSync(join(place, 'index.md'), 'Edited');
      return open().recall('index.html', page, 'key');
    },
  ],
  [
    'that a file beside it is gone',
    () => {
      rmSync(join(place, 'index.md'));
      return open().recall('index.html', page, 'key');
    },
  ],
])('a page is drawn anew after a change of %s', (_, recalled) => {
  drawnOnce();
  expect(recalled()).toBe(undefined);
});
