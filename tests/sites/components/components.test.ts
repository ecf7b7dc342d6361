import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';
import { mdxToMdast } from 'satteri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyFacts, type Passage } from '#smo';
import { prosePassages } from '#smo/finish/prose-passages.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

let folder: string;
let elements: Element[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smo-components-'));
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    outDir: folder,
    cacheDir: join(folder, '.cache'),
    logLevel: 'error',
  });
  elements = elementsIn(parse(await readFile(join(folder, 'index.html'), 'utf8')));
});
afterAll(() => rm(folder, { recursive: true }));

function elementsIn(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;

/** The components with a class (or, without one, an element's name), as HTML: one a line, pictures folded to their alternative text. */
function rendered(name: string): string[] {
  return elements
    .filter((element) => element.tagName === name || (attribute(element, 'class') ?? '').split(' ').includes(name))
    .map((element) =>
      serializeOuter(element)
        .replace(/<picture>.*?alt="([^"]*)".*?<\/picture>/gsu, '[$1]')
        .replace(/>\s+(?=<)/gu, '> ')
        .trim(),
    );
}

describe('every component', () => {
  test('carries no style attribute, script or frame', () => {
    const tags = elements.map((element) => element.tagName);
    expect(tags.filter((tag) => ['script', 'style', 'iframe', 'object', 'embed', 'link'].includes(tag))).toEqual([]);
    expect(elements.flatMap((element) => element.attrs.map(({ name }) => name)).filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  });

  test('loads from this site alone; only links lead away', () => {
    const loaded = elements.flatMap((element) => ['src', 'srcset', 'poster', 'data'].map((name) => attribute(element, name) ?? '')).filter(Boolean);
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.flatMap((list) => list.split(', ')).filter((address) => !address.startsWith('/docs/'))).toEqual([]);
  });

  test('has no id twice', () => {
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('a picture', () => {
  const pictures = () => elements.filter((element) => element.tagName === 'picture').map((picture) => elementsIn(picture));

  test('comes as AVIF and WebP, in the widths it has, with its size', () => {
    const [avif, img] = pictures()[0] ?? [];
    const widths = (element: Element | undefined) => element && (attribute(element, 'srcset') ?? '').match(/\.\w+ \d+w/gu);
    expect([widths(avif), widths(img)]).toEqual([
      ['.avif 480w', '.avif 880w', '.avif 1000w'],
      ['.webp 480w', '.webp 880w', '.webp 1000w'],
    ]);
    const names = ['alt', 'title', 'width', 'height', 'loading', 'decoding', 'sizes'];
    expect(names.map((name) => img && attribute(img, name))).toEqual([
      'A wall',
      'On the wall',
      '1000',
      '600',
      'lazy',
      'async',
      '(min-width: 48rem) 42rem, 100vw',
    ]);
  });

  test('in public/ is served as it is, below the base path', () => {
    expect(rendered('img')[1]).toBe('<img src="/docs/wall.jpg" alt="A wall in public" loading="lazy" decoding="async">');
  });

  test('that moves is never AVIF, which would hold it still', () => {
    const moving = pictures().find((parts) => parts.some((part) => attribute(part, 'alt') === 'A wheel turning')) ?? [];
    expect(moving.map((part) => [part.tagName, /\.\w+$/u.exec(attribute(part, 'src') ?? '')?.[0]])).toEqual([['img', '.webp']]);
  });

  test('is told how wide it is shown in a wide figure and in a gallery', () => {
    const sizesOf = (alt: string) => elements.filter((element) => attribute(element, 'alt') === alt).map((element) => attribute(element, 'sizes'));
    expect([sizesOf('Four people'), sizesOf('One')]).toEqual([
      ['(min-width: 62rem) 60rem, 100vw'],
      ['(min-width: 48rem) 21rem, (min-width: 32rem) 50vw, 100vw'],
    ]);
  });
});

test('a figure has its picture, its caption and its credit', () => {
  expect(rendered('wide')).toMatchInlineSnapshot(`
    [
      "<figure class="figure wide">[Four people]<figcaption>The editorial meeting <small>Ada Rossi</small></figcaption></figure>",
    ]
  `);
});

test('a gallery groups figures under one caption', () => {
  expect(rendered('gallery')).toMatchInlineSnapshot(`
    [
      "<figure class="gallery"><div class="gallery-figures"><figure class="figure">[One]</figure><figure class="figure">[Two]</figure></div><figcaption>Two walls</figcaption></figure>",
    ]
  `);
});

test('a callout is a note that says its kind', () => {
  expect(rendered('callout').map((html) => html.replace(/<svg.*?<\/svg>/gsu, '<svg>'))).toMatchInlineSnapshot(`
    [
      "<aside class="callout" role="note" aria-label="Note" data-type="note"><p class="callout-title" data-no-term=""><svg><strong>Note</strong></p><p>A note.</p></aside>",
      "<aside class="callout" role="note" aria-label="Watch out: Vanity metrics" data-type="warning"><p class="callout-title" data-no-term=""><svg><strong>Watch out: Vanity metrics</strong></p><p>They flatter.</p></aside>",
    ]
  `);
});

test('a quotation names and links its source', () => {
  expect(rendered('quote')).toMatchInlineSnapshot(`
    [
      "<figure class="quote"><blockquote cite="https://www.cluetrain.com/"><p>Markets are conversations.</p></blockquote><figcaption><a href="https://www.cluetrain.com/">Doc Searls, 1999</a></figcaption></figure>",
    ]
  `);
});

test('a flow reads as a list: company, then reader, then several', () => {
  expect(rendered('flow')).toMatchInlineSnapshot(`
    [
      "<figure class="flow" data-no-term=""><ol><li><span class="party">Company</span></li><li><span class="visually-hidden">then </span><span class="party">Reader<small> (now a sender)</small></span></li><li><span class="visually-hidden">then </span><ul><li><span class="party">Reader</span></li><li><span class="party">Friend<small> (of hers, too)</small></span></li></ul></li></ol><figcaption>Word of mouth</figcaption></figure>",
    ]
  `);
});

test('videos and posts are links with what the site has of them, and say what a click would load', () => {
  expect(rendered('embed')).toMatchInlineSnapshot(`
    [
      "<figure class="embed" data-embed="https://www.youtube-nocookie.com/embed/BK1Irk0n2w4?autoplay=1" data-ratio="1.778" data-title="How a link travels"><a class="embed-door" data-form="poster" href="https://www.youtube.com/watch?v=BK1Irk0n2w4">[] <span class="embed-label">Play “How a link travels” on YouTube</span></a><figcaption>Six minutes. <small data-surface="web">Loading it contacts YouTube.</small><a data-surface="web" href="https://www.youtube.com/watch?v=BK1Irk0n2w4" hidden="">View on YouTube</a></figcaption></figure>",
      "<figure class="embed" data-embed="https://player.vimeo.com/video/7100569?autoplay=1&amp;dnt=1" data-ratio="1.778" data-title="Without a poster"><a class="embed-door" data-form="plate" href="https://vimeo.com/7100569"> <span class="embed-label">Play “Without a poster” on Vimeo</span></a><figcaption data-surface="web"> <small data-surface="web">Loading it contacts Vimeo.</small><a data-surface="web" href="https://vimeo.com/7100569" hidden="">View on Vimeo</a></figcaption></figure>",
      "<figure class="embed" data-embed="https://mastodon.social/@Mastodon/115000000000000001/embed" data-ratio="1.000" data-title="Mastodon, Mastodon"><blockquote cite="https://mastodon.social/@Mastodon/115000000000000001"><p>The words of the post.</p></blockquote><a class="embed-door" data-form="words" href="https://mastodon.social/@Mastodon/115000000000000001"> <span class="embed-label">View on Mastodon</span></a><figcaption>Mastodon, <time datetime="2026-03-10">March 10, 2026</time> <small data-surface="web">Loading it contacts Mastodon.</small><a data-surface="web" href="https://mastodon.social/@Mastodon/115000000000000001" hidden="">View on Mastodon</a></figcaption></figure>",
      "<figure class="embed" data-embed="https://www.flickr.com/photos/bees/2362225867/player/" data-ratio="1.500" data-title="Bacon"><a class="embed-door" data-form="poster" href="https://www.flickr.com/photos/bees/2362225867">[A lollipop] <span class="embed-label">View on Flickr</span></a><blockquote cite="https://www.flickr.com/photos/bees/2362225867"><p>Sweet and salt.</p></blockquote><figcaption>Bacon, Bees <small data-surface="web">Loading it contacts Flickr.</small><a data-surface="web" href="https://www.flickr.com/photos/bees/2362225867" hidden="">View on Flickr</a></figcaption></figure>",
      "<figure class="embed"><a class="embed-door" data-form="plate" href="https://www.slideshare.net/ada/a-deck-of-slides"><strong>A deck of slides</strong> <span class="embed-label">View on SlideShare</span></a></figure>",
    ]
  `);
});

test('steps and questions are a list and disclosures, all in the page', () => {
  expect([...rendered('steps'), ...rendered('faq')]).toMatchInlineSnapshot(`
    [
      "<div class="steps"><ol> <li>Write the title.</li> <li>Cut it.</li> </ol></div>",
      "<div class="faq"><details><summary>How long does it take?</summary><p>An afternoon.</p></details></div>",
    ]
  `);
});

test('a definition comes from the glossary; a term that does not exist leaves no trace', () => {
  expect(rendered('definition')).toMatchInlineSnapshot(`
    [
      "<aside class="definition" data-no-term="" role="note" aria-label="From the glossary: Open Graph"><p class="definition-mark" aria-hidden="true">From the glossary</p><dl><dt><a href="/docs/glossary/open-graph/">Open Graph</a></dt><dd>Tags in the head of a page that say what its preview shall show.</dd></dl></aside>",
    ]
  `);
});

test('a figure that matters links where it comes from', () => {
  expect(rendered('stat')).toMatchInlineSnapshot(`
    [
      "<p class="stat" data-no-term=""><strong>32 KB</strong> <span>are read of a page</span><small> (<a href="https://www.example.org/robots">example.org</a>)</small></p>",
    ]
  `);
});

test('files say their type and size in the link', () => {
  expect(rendered('download')).toMatchInlineSnapshot(`
    [
      "<p class="download" data-no-term=""><a href="/docs/files/article/titles/en/checklist.pdf" download="">Download: The audit checklist <small>(PDF, 32 kB)</small></a></p>",
      "<p class="download" data-no-term=""><a href="/docs/press%20kit.zip" download="">Download: The press kit <small>(ZIP, 812 byte)</small></a></p>",
    ]
  `);
});

test('a sound has a player that loads nothing yet, a link and a transcript', () => {
  expect(rendered('audio')).toMatchInlineSnapshot(`
    [
      "<figure class="audio"><figcaption><a href="/docs/files/article/titles/en/talk.mp3">The interview</a> <small>(3 min, 20 sec, MP3, 4.2 MB)</small></figcaption><audio controls="" preload="none" src="/docs/files/article/titles/en/talk.mp3" aria-label="The interview"></audio><details><summary>Transcript</summary><p>Good morning.</p></details></figure>",
      "<audio controls="" preload="none" src="/docs/files/article/titles/en/talk.mp3" aria-label="The interview"></audio>",
    ]
  `);
});

test('a table scrolls in a region that has a name and takes the focus', () => {
  expect(rendered('table')[0]?.replace(/<table>.*<\/table>/su, '<table>')).toMatchInlineSnapshot(
    `"<figure class="table"><figcaption id="table-what-is-read-first">What is read first</figcaption><div class="table-scroll" role="region" aria-labelledby="table-what-is-read-first" tabindex="0"><table></div></figure>"`,
  );
});

test('words that shall not be linked are marked, in a line and around paragraphs', () => {
  // Components mark their own words without a value.
  const marked = elements.filter((element) => attribute(element, 'data-no-term') === 'true');
  expect(marked.map((element) => serializeOuter(element).replace(/>\s+</gu, '><'))).toMatchInlineSnapshot(`
    [
      "<span data-no-term="true">feed</span>",
      "<div data-no-term="true"><p>A feed in a paragraph.</p></div>",
    ]
  `);
});

describe('the prose in which terms are linked', () => {
  const shown = ({ text, section, free, links = [] }: Passage) =>
    `${section}: ${free.reduceRight((marked, [start, end]) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`, text)}${links.map(({ href }) => ` -> ${href}`).join('')}`;

  test('is the same in the source and on the page, without what components say of themselves', async () => {
    const source = await readFile(new URL('src/body.mdx', import.meta.url), 'utf8');
    const tree = mdxToMdast(source, { features: { gfm: true, smartPunctuation: true } });
    const read = bodyFacts(tree, { locale: 'en', dir: 'src' }).passages;
    const main = elements.find(({ tagName }) => tagName === 'main');
    const found = main ? prosePassages([main]) : [];
    expect(found.map(shown)).toEqual(read.map(shown));
    expect(read.map(shown)).toMatchInlineSnapshot(`
      [
        "0: [A note.]",
        "0: [They flatter.]",
        "0: [Markets are conversations.]",
        "0: [The words of the post.]",
        "0: [Sweet and salt.]",
        "0: [Write the title.]",
        "0: [Cut it.]",
        "0: [An afternoon.]",
        "0: [Good morning.]",
        "0: [X]",
        "0: [twitter:card]",
        "0: [A ]feed[ in a line.]",
        "1: [It’s “read” – with ][one][ ][feed][, a ]code[, a ]link to Open Graph[, ]a slip[, ]Esc[, ]A Title[ & a mark][ H][2][O] [after a break.] -> /docs/glossary/open-graph/",
        "1: [A list item]",
        "1: [Another, with]",
        "1: [two paragraphs]",
        "1: [A quotation of somebody.]",
      ]
    `);
  });
});
