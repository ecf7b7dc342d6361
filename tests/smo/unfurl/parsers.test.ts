import { describe, expect, it } from 'vitest';
import { fixtures } from './fixtures/pages.ts';
import { parsers, type Parsed } from './fixtures/parsers.ts';
import { htmlOf, unfurled } from './fixtures/read-fixture.ts';

type Part = keyof Parsed;

/** Why a parser and the network nearest to it read a page differently: fixtures by name, or by what stands in them. */
interface KnownDifference {
  readonly parts: readonly Part[];
  readonly in: readonly string[] | RegExp;
  readonly why: string;
}

const unopened = 'takes the address as it stands, and never looks whether there is a picture that the network could show';
const pictureOfNoUse = ['a picture as data', 'a picture that is not there', 'a picture called null'];

const known: Readonly<Record<string, readonly KnownDifference[]>> = {
  '@misskey-dev/summaly': [
    { parts: ['picture'], in: pictureOfNoUse, why: `${unopened}; Misskey then shows an empty frame` },
    { parts: ['title'], in: ['a drawing with a title'], why: 'joins the titles of drawings to the page’s, which a built page does not keep' },
    { parts: ['description'], in: ['empty contents'], why: 'takes a blank for a description, and so ends with none; we go on to the next place' },
  ],
  'open-graph-scraper': [
    { parts: ['title', 'description'], in: ['no title, a heading', 'a drawing with a title'], why: 'has no heuristics for pages without any tag' },
    { parts: ['title', 'description'], in: ['two of each'], why: 'lets the last of several texts count, and the first of several pictures' },
    { parts: ['description'], in: ['empty contents'], why: 'takes a blank for a description' },
    { parts: ['title', 'description', 'picture'], in: ['beyond 1 MB'], why: 'reads the page to its end; Facebook reads a megabyte' },
    { parts: ['picture'], in: ['a secure picture'], why: 'lets og:image:secure_url overwrite the address before it; we keep the one that was named first' },
    {
      parts: ['picture'],
      in: ['a relative picture', 'a relative picture without a folder', 'a base elsewhere'],
      why: 'hands a relative address on; Facebook asks for absolute ones',
    },
    { parts: ['picture'], in: [...pictureOfNoUse, 'a very heavy picture', 'a small picture', 'an SVG picture'], why: unopened },
  ],
  'link-preview-js': [
    {
      parts: ['description'],
      in: /name="description".*property="og:description"/su,
      why: 'prefers name=description to og:description; KakaoTalk says the contrary',
    },
    { parts: ['description'], in: ['Open Graph by name', 'description by og name'], why: 'knows og:description by property alone, but og:title by both' },
    { parts: ['title'], in: ['two titles'], why: 'joins the two' },
    { parts: ['title'], in: ['empty, then full'], why: 'looks at the first tag of a key alone' },
    { parts: ['title'], in: ['upper-case keys'], why: 'looks for keys in lower case alone' },
    { parts: ['picture'], in: ['image_src'], why: 'knows link rel=image_src, of which Kakao says nothing' },
    { parts: ['picture'], in: [...pictureOfNoUse, 'an SVG picture'], why: unopened },
  ],
  metascraper: [
    { parts: ['title'], in: ['empty, then full'], why: 'looks at the first tag of a key alone' },
    { parts: ['description'], in: ['unquoted and single quotes'], why: 'sets typographic quotation marks' },
    { parts: ['picture'], in: ['a secure picture'], why: 'prefers og:image:secure_url' },
    { parts: ['picture'], in: ['no Open Graph', 'microdata'], why: 'goes on to the pictures of the page and its microdata' },
    { parts: ['picture'], in: [...pictureOfNoUse, 'a very heavy picture', 'an SVG picture'], why: unopened },
    { parts: ['title', 'description', 'picture'], in: ['an address that ends as a file'], why: 'is handed the page; Bluesky never asks for it' },
  ],
  'unfurl.js': [
    { parts: ['title', 'description', 'picture'], in: ['Open Graph by name', 'description by og name'], why: 'knows Open Graph by name too' },
    { parts: ['title', 'description'], in: ['two of each'], why: 'lets the first of several count, Mattermost’s parser the last' },
    { parts: ['title', 'description', 'picture'], in: ['tags in the body'], why: 'reads the body' },
    { parts: ['description'], in: ['upper-case keys', 'two titles'], why: 'has a description without a title; Mattermost shows nothing then' },
    { parts: ['site'], in: ['entities twice'], why: 'resolves entities twice everywhere, Mattermost in title and description' },
    { parts: ['title', 'description', 'picture'], in: ['six kilobytes of Open Graph'], why: 'has no limit for all values together' },
    { parts: ['picture'], in: [...pictureOfNoUse, 'an SVG picture'], why: unopened },
  ],
};

/** Whether an address is http or https is the test server’s matter. */
const secure = (address: string | undefined) => address?.replace(/^http:/u, 'https:');

describe.each(parsers)('$name reads the fixtures', ({ name, nearest, parse }) => {
  it(`as ${nearest} does, but for differences with a reason`, { timeout: 60_000 }, async () => {
    const parsed = await parse(fixtures);
    const differences = fixtures.flatMap((fixture, index) => {
      const shown = unfurled(fixture.name, nearest);
      // Only of Misskey do we have the code itself, cuts and all.
      const ours: Parsed = {
        title: nearest === 'misskey' ? shown.title?.text : shown.title?.full,
        description: nearest === 'misskey' ? shown.description?.text : shown.description?.full,
        site: shown.site?.text,
        picture: secure(shown.picture?.url),
      };
      const theirs = { ...parsed[index], ...(parsed[index]?.picture !== undefined && { picture: secure(parsed[index].picture) }) };
      return partsOf(theirs).flatMap((part) => (ours[part] === theirs[part] ? [] : [{ fixture, part, ours: ours[part], theirs: theirs[part] }]));
    });
    const explained = new Set<KnownDifference>();
    const unknown = differences.filter(({ fixture, part }) => {
      const reason = known[name]?.find(
        ({ parts, in: where }) => parts.includes(part) && (where instanceof RegExp ? where.test(htmlOf(fixture)) : where.includes(fixture.name)),
      );
      if (reason) explained.add(reason);
      return !reason;
    });
    expect(unknown.map(({ fixture, ...difference }) => ({ fixture: fixture.name, ...difference }))).toEqual([]);
    expect(known[name]?.filter((difference) => !explained.has(difference))).toEqual([]);
  });
});

function partsOf(parsed: Parsed): Part[] {
  return (['title', 'description', 'picture', 'site'] as const).filter((part) => part in parsed);
}
