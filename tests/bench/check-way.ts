/** One way to look at so many pages, in a process of its own: `node tests/bench/check-way.ts rules 1000` prints a `WayResult`. */
import { parse } from 'parse5';
import type { BuiltPage } from '#smo/built/built-page.ts';
import type { BuiltSite } from '#smo/built/built-site.ts';
import type { PictureFacts } from '#smo/built/picture-facts.ts';
import { readBuiltPage } from '#smo/built/read-built-page.ts';
import { rules } from '#smo/checks/rules/index.ts';
import { unfurlAll } from '#smo/unfurl/index.ts';
import { fileOf, pageOf, siteUrl } from './check-pages.ts';

export interface WayResult {
  /** Milliseconds of CPU a page, of all threads, without the making of the pages. */
  readonly ms: number;
  /** The same of parse5 alone, on the same pages in turns: what else the machine does slows both alike. */
  readonly bare: number;
  /** Peak memory of the process, MiB. */
  readonly peak: number;
  /** Mean size of a page, bytes. */
  readonly bytes: number;
  readonly found: number;
}

const [, , way = 'parse5', given = '1000'] = process.argv;
const count = Number(given);
const picture: PictureFacts = { format: 'jpeg', bytes: 80_000, width: 1200, height: 630, orientation: 1, transparent: false, frames: 1, color: 'srgb' };
const pictures = new Map([
  ['card.jpg', picture],
  ['photo.jpg', { ...picture, width: 1600, height: 900 }],
]);
const texts = new Map([['robots.txt', `User-agent: *\nAllow: /\nSitemap: ${siteUrl}/sitemap.xml\n`]]);
const others = [
  'index.html',
  'blog/index.html',
  'glossary/index.html',
  'about/index.html',
  'follow/index.html',
  'authors/ada/index.html',
  'icon.svg',
  'rss.xml',
];
const files = new Map(
  [...others, ...pictures.keys(), ...texts.keys(), ...Array.from({ length: count }, (_, number) => fileOf(number))].map((file) => [file, 10_000]),
);
const site: BuiltSite = { url: siteUrl, files, texts, pictures };

const started = () => (['rules', 'all'].includes(way) ? Object.values(rules).map((rule) => rule.start(undefined)) : []);
let running = started();
let found = 0;
const surroundings = { site, kind: 'article' } as const;
const judge = (page: BuiltPage) => {
  for (const rule of running) for (const _ of rule.page(page, surroundings)) found++;
};
const looks: Readonly<Record<string, (bytes: Uint8Array, file: string) => void>> = {
  parse5: (bytes) => void parse(new TextDecoder().decode(bytes)),
  'parse5 with places': (bytes) => void parse(new TextDecoder().decode(bytes), { sourceCodeLocationInfo: true }),
  read: (bytes, file) => void readBuiltPage(bytes, file, siteUrl),
  rules: (bytes, file) => judge(readBuiltPage(bytes, file, siteUrl)),
  unfurls: (bytes, file) => void unfurlAll(readBuiltPage(bytes, file, siteUrl), { site }),
  all: (bytes, file) => {
    const page = readBuiltPage(bytes, file, siteUrl);
    unfurlAll(page, { site });
    judge(page);
  },
};
const look = looks[way];
if (!look) throw new Error(`there is no way "${way}", expected ${Object.keys(looks).join(', ')}`);

/** Microseconds of CPU that a task takes, on all threads. */
function cost(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** The first pages pay for the compiling of the code: these are looked at before the others, and not counted. */
const warmUp = 500;
for (let number = count; number < count + warmUp; number++) look(new TextEncoder().encode(pageOf(number)), fileOf(number));
running = started();
found = 0;

/** Pages made before the clock starts: few, so that they are no part of the memory that is measured. */
const batch = 25;
const micros = { bare: 0, way: 0 };
let size = 0;
for (let start = 0; start < count; start += batch) {
  const pages = Array.from({ length: Math.min(batch, count - start) }, (_, index) => new TextEncoder().encode(pageOf(start + index)));
  micros.bare += cost(() => {
    for (const bytes of pages) parse(new TextDecoder().decode(bytes));
  });
  micros.way += cost(() => {
    for (const [index, bytes] of pages.entries()) look(bytes, fileOf(start + index));
  });
  for (const { byteLength } of pages) size += byteLength;
}
micros.way += cost(() => {
  for (const rule of running) for (const _ of rule.finish(site, [])) found++;
});
const result: WayResult = {
  ms: micros.way / 1000 / count,
  bare: micros.bare / 1000 / count,
  peak: process.resourceUsage().maxRSS / 1024,
  bytes: size / count,
  found,
};
console.log(JSON.stringify(result));
