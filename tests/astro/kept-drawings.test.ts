import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDrawings, type Drawing } from '#astro/kept-drawings.ts';
import { readBuiltPage, type BuiltSite, type PictureFacts } from '#smo/built/index.ts';
import { unfurlAll } from '#smo/unfurl/index.ts';

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

test('pages that show the same picture are all drawn anew after a change of it', () => {
  const shown = Buffer.from('<title>A page</title><meta name="twitter:image" content="https://example.org/a.jpg">');
  const files = ['index.html', 'b/index.html'];
  const facts: PictureFacts = { format: 'jpeg', bytes: 9, width: 1200, height: 630, orientation: 1, transparent: false, frames: 1, color: 'srgb' };
  const opened = (width: number) =>
    openDrawings(join(place, 'cache'), 'programmes', {
      folder: place,
      built: {
        url: 'https://example.org',
        files: new Map([...files, 'a.jpg'].map((file) => [file, shown.byteLength])),
        texts: new Map(),
        pictures: new Map([['a.jpg', { ...facts, width }]]),
      },
    });
  const kept = (width: number) => {
    const drawings = opened(width);
    return files.filter((file) => drawings.recall(file, shown, 'key') !== undefined);
  };
  const drawings = opened(1200);
  for (const file of files) {
    drawings.recall(file, shown, 'key');
    drawings.draw(file, () => {
      unfurlAll(readBuiltPage(shown, file, 'https://example.org'), { site: drawings.site });
      return { key: 'key', read: new Map(), pictures: new Map(), items: new Map(), stamp: 'stamp', without: [] };
    });
  }
  drawings.save();
  expect([kept(1200), kept(600)]).toEqual([files, []]);
});
