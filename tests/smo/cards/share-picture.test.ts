import { describe, expect, test } from 'vitest';
import { formatProblem, type Problem } from '#smo';
import { heavyPicture, judgeSharePicture, planSharePicture, type PictureFacts, type SharePicturePlan } from '#smo/cards/index.ts';
import { sampleSite } from '../../support/card-samples.ts';

const file = 'content/blog/en/own.jpg';
const source = { file: 'content/blog/en/post.mdx', fields: { title: { line: 3, column: 8 }, 'share.image': { line: 9, column: 10 } } };
const sound: PictureFacts = { format: 'jpeg', size: { width: 1200, height: 630 }, frames: 1 };
const sized = (width: number, height: number): PictureFacts => ({ ...sound, size: { width, height } });

function planned(
  facts: PictureFacts,
  { digest = 'aaaa', alt, language = 'en', toolchain }: { digest?: string; alt?: string; language?: string; toolchain?: string } = {},
): SharePicturePlan {
  const site = sampleSite(language);
  const [page] = site.of('article', language);
  if (!page) throw new Error('no page');
  return planSharePicture({ ...page, source, share: { image: file, alt } }, site, { file, digest }, facts, toolchain);
}
const rules = (facts: PictureFacts) => judgeSharePicture(facts, './own.jpg').map(({ rule, severity }) => `${severity} ${rule}`);
const printed = (problems: readonly Problem[]) => problems.map(formatProblem).join('\n');

describe('an own picture is refused with its place, the reason and the repair', () => {
  test.each<[string, PictureFacts]>([
    ['a drawing', { format: 'svg' }],
    ['no picture', {}],
  ])('%s', (_name, facts) => {
    expect(planned(facts).problems).toMatchObject([{ severity: 'error', field: 'share.image', place: { file: source.file, line: 9, column: 10 } }]);
  });

  test('in these words', () => {
    const facts: PictureFacts[] = [
      { format: 'svg' },
      { format: 'heic' },
      {},
      { format: 'jpeg', fault: 'premature end of JPEG image' },
      sized(599, 315),
      sized(2400, 300),
      sized(1200, 1801),
    ];
    expect(printed(facts.flatMap((one) => planned(one).problems))).toMatchInlineSnapshot(`
      "content/blog/en/post.mdx:9:10  share.image: "./own.jpg" is SVG, which no network shows; expected JPEG, PNG, WebP, GIF, AVIF or TIFF
        repair: save it as PNG of at least 1200×630 pixels beside the text, and write
                image: ./own.png
      content/blog/en/post.mdx:9:10  share.image: "./own.jpg" is HEIC, which no network shows; expected JPEG, PNG, WebP, GIF, AVIF or TIFF
        repair: save it as JPEG of at least 1200×630 pixels beside the text, and write
                image: ./own.jpg
      content/blog/en/post.mdx:9:10  share.image: "./own.jpg" is in no known format of pictures; expected JPEG, PNG, WebP, GIF, AVIF or TIFF
        repair: save it as JPEG of at least 1200×630 pixels beside the text, and write
                image: ./own.jpg
      content/blog/en/post.mdx:9:10  share.image: "./own.jpg" cannot be read to its end as JPEG (premature end of JPEG image): the file is cut short or damaged
        repair: copy it again from where it came, or save it anew and write
                image: ./own.jpg
      content/blog/en/post.mdx:9:10  share.image: "./own.jpg" has 599×315 pixels, expected at least 600×315, better 1200×630: networks show it as a small square or not at all
        repair: put it there in a larger size, 1200×630 or more; without the line "image: ./own.jpg" the page gets a drawn card
      content/blog/en/post.mdx:9:10  share.image: "./own.jpg" has 2400×300 pixels, expected at least 600×315, better 1200×630: networks show it as a small square or not at all
        repair: put it there in a larger size, 1200×630 or more; without the line "image: ./own.jpg" the page gets a drawn card
      content/blog/en/post.mdx:9:10  share.image: "./own.jpg" has 2400×300 pixels, expected at most 4 times as wide as high: networks cut it down
        repair: crop it to 571×300, the shape of a share picture (1.91:1)
      content/blog/en/post.mdx:9:10  share.image: "./own.jpg" has 1200×1801 pixels, expected at most 1.5 times as high as wide: networks cut it down
        repair: crop it to 1200×630, the shape of a share picture (1.91:1)"
    `);
  });

  test('the plan of a refused picture still has an address and a size', () => {
    const { path, width, height } = planned({ format: 'svg' });
    expect([path, width, height]).toEqual([expect.stringMatching(/^\/cards\/en-blog-post-[0-9a-f]{16}\.jpg$/u), 1200, 630]);
  });
});

test.each<[PictureFacts, readonly string[]]>([
  [sound, []],
  [sized(600, 315), ['warn share-picture-small']],
  [sized(1199, 630), ['warn share-picture-small']],
  [sized(600, 314), ['error share-picture-small']],
  [sized(4000, 1000), []],
  [sized(4004, 1000), ['error share-picture-ratio']],
  [sized(1200, 1800), []],
  [sized(2000, 3001), ['error share-picture-ratio']],
  [{ ...sound, format: 'gif', frames: 12 }, ['warn share-picture-moving']],
  [{ ...sound, format: 'tiff', frames: 3 }, []],
  [{ ...sound, format: 'webp', frames: 2, size: { width: 640, height: 360 } }, ['warn share-picture-small', 'warn share-picture-moving']],
  [{ ...sound, size: undefined }, ['error share-picture-unreadable']],
])('%o is judged %o', (facts, expected) => {
  expect(rules(facts)).toEqual(expected);
});

test('what networks show badly is told with what they do', () => {
  expect(printed(planned({ format: 'gif', size: { width: 800, height: 420 }, frames: 12 }).problems)).toMatchInlineSnapshot(`
    "content/blog/en/post.mdx:9:10  share.image: "./own.jpg" has 800×420 pixels, expected at least 1200×630: networks show it blurred
      repair: put it there in a larger size, 1200×630 or more; without the line "image: ./own.jpg" the page gets a drawn card
    content/blog/en/post.mdx:9:10  share.image: "./own.jpg" is an animation of 12 frames; networks show its first frame only, and so does this page
      repair: see that the first frame says it all, or save another as a still picture and write
              image: ./own.png"
  `);
});

test.each([
  [sized(1200, 630), [1200, 630]],
  [sized(900, 700), [900, 700]],
  [sized(4000, 3000), [1200, 900]],
  [sized(1200, 1800), [1200, 1800]],
  [sized(3001, 1577), [1200, 631]],
])('%o is served as %o: never larger than it is, at most 1200 wide', (facts, size) => {
  const { width, height, type } = planned(facts);
  expect([width, height, type]).toEqual([...size, 'image/jpeg']);
});

test('other bytes or another tool make another address; the same make the same', () => {
  const addresses = [planned(sound), planned(sound), planned(sound, { digest: 'bbbb' }), planned(sound, { toolchain: 'sharp 2' })].map(({ path }) => path);
  expect([addresses[0] === addresses[1], new Set(addresses).size]).toEqual([true, 3]);
});

test('the alternative text is the editor’s, else what the card would say in the page’s language', () => {
  expect([planned(sound, { alt: 'A hand-drawn map' }).alt, planned(sound, { language: 'it' }).alt]).toEqual([
    'A hand-drawn map',
    'Perché l’anteprima di un link è già metà della lettura · Chiara Monti · 3 marzo 2026 · 2 min di lettura · Anteprime · Passaparola',
  ]);
});

test('a picture that stays heavy is told: a warning above the good weight, an error above the most', () => {
  const limits = { good: 300_000, most: 600_000 };
  const told = [300_000, 300_001, 600_001].map((bytes) => heavyPicture(planned(sound), bytes, limits));
  expect(told.map((problem) => problem && formatProblem(problem))).toMatchInlineSnapshot(`
    [
      undefined,
      "content/blog/en/post.mdx:9:10  share.image: "./own.jpg" takes 301 KB as a JPEG of 1200×630 at the lowest good quality, expected at most 300 KB
      repair: crop it to 1200×630, or choose a picture with calmer parts: noise and foliage take the most",
      "content/blog/en/post.mdx:9:10  share.image: "./own.jpg" takes 601 KB as a JPEG of 1200×630 at the lowest good quality, expected at most 600 KB
      repair: crop it to 1200×630, or choose a picture with calmer parts: noise and foliage take the most",
    ]
  `);
  expect(told.map((problem) => problem?.severity)).toEqual([undefined, 'warn', 'error']);
});
