import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from 'citty';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { glossaryCommand } from '../../src/cli/glossary.ts';
import { glossaryImportCommand } from '../../src/cli/import/glossary.ts';
import { aConfig } from '../support/a-site.ts';
import { listing } from '../support/foreign-site.ts';
import { term } from '../support/site-folder.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

interface Answer {
  readonly out: string;
  readonly err: string;
  readonly code: unknown;
}

async function run(command: typeof glossaryCommand | typeof glossaryImportCommand, ...rawArgs: string[]): Promise<Answer> {
  const said = { out: new Array<unknown>(), err: new Array<unknown>() };
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => said.out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => said.err.push(line));
  vi.stubEnv('SMO_NOW', '2026-11-22T12:00:00Z');
  process.exitCode = 0;
  // A union of two commands is none that citty runs.
  if (command === glossaryCommand) await runCommand(glossaryCommand, { rawArgs });
  else await runCommand(glossaryImportCommand, { rawArgs });
  const code = process.exitCode;
  process.exitCode = 0;
  return { out: said.out.join('\n'), err: said.err.join('\n'), code };
}

const glossary = (...args: string[]) => run(glossaryCommand, ...args);
const bring = (...args: string[]) => run(glossaryImportCommand, ...args);

let root: string;
const read = (path: string) => readFile(join(root, path), 'utf8');

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'smo-glossary-'));
  const { configuredUrl: _, ...config } = aConfig({ timeZone: 'Europe/Rome' });
  await write({
    'src/site/site.config.ts': `export default ${JSON.stringify(config)};\n`,
    'content/topics.yaml': '- id: previews\n  label: { en: Link previews, it: Anteprime }\n  description: { en: Previews. }\n',
    'content/pages/en/about.mdx': '---\nid: about\ntitle: About us\ndescription: Who we are.\n---\n\nWe write.\n',
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

describe('smo glossary', () => {
  const text = 'A landing page is short. Make a landing page for each letter.';
  const post = (n: number) => `---\nid: p${n}\ntitle: Post ${n}\ndescription: A post.\n---\n\n${text}\n`;

  it('tells an editor which words have no term and which terms need a hand, with places', async () => {
    await write({
      'content/pages/en/p1.mdx': post(1),
      'content/pages/en/p2.mdx': post(2),
      'content/glossary/en/reach.mdx': term({ id: 'reach', title: 'Reach', definition: 'The reach of a post.' }),
    });
    const { out, code } = await glossary('--root', root);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Glossary (en): 1 term, 4 texts

      Words that texts use without a term (1)
           4 × landing page  (2 pages: content/pages/en/p1.mdx:7, content/pages/en/p2.mdx:7)

      Definitions to mend (1)
        content/glossary/en/reach.mdx:3  the definition of "Reach" explains it by itself: it says "Reach"
            say what kind of thing it is in other words: "The reach of a post."

      Terms that no text uses (1)
        content/glossary/en/reach.mdx:2  no text names "Reach""
    `);
  });

  it('gives the same as JSON, of one language where it is asked for', async () => {
    const { out } = await glossary('--root', root, '--locale', 'en', '--format', 'json');
    expect(JSON.parse(out)).toEqual([{ locale: 'en', terms: 0, texts: 1, words: [], notes: [] }]);
  });

  it.each([
    [['--locale', 'fr'], '--locale "fr" is none. There are: en'],
    [['--format', 'jsn'], '--format "jsn" is none, did you mean "json"? There are: text, json'],
    [['export', '--format', 'tbk'], '--format "tbk" is none, did you mean "tbx"? There are: csv, json, tbx'],
    [['exprt'], 'glossary knows "export", not "exprt"'],
  ])('refuses %j', async (args, message) => {
    await expect(glossary('--root', root, ...args)).rejects.toThrow(message);
  });

  it('exports to the file it is told, in the format of its ending', async () => {
    await write({ 'content/glossary/en/reach.mdx': term({ id: 'reach', title: 'Reach', definition: 'How many people see a post.' }) });
    const out = join(root, 'terms.tbx');
    expect((await glossary('export', '--root', root, '--out', out)).err).toBe(`${out} holds 1 terms (en)`);
    expect(await readFile(out, 'utf8')).toContain('<conceptEntry id="term-reach">');
  });
});

describe('smo import glossary', () => {
  const csv = (...lines: string[]) => write({ 'in.csv': `${lines.join('\n')}\n` });
  const bringCsv = (...args: string[]) => bring(join(root, 'in.csv'), '--root', root, ...args);

  it('shows with a dry run what it would do, and writes nothing', async () => {
    await csv('Term;Definition;Synonyms;Colour', 'Reach;"How many people\nsee a post.";range|audience;red', 'Impression;One time that a post is shown.;;');
    const before = await listing(root);
    const { out, code } = await bringCsv('--dry-run');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "left out: Colour

      +  en  reach       Reach       content/glossary/en/reach.mdx
      +  en  impression  Impression  content/glossary/en/impression.mdx
      2 new, 0 the same

      nothing was written; without --dry-run it is"
    `);
    expect(await listing(root)).toEqual(before);
  });

  it('writes a file for each term, as an editor would', async () => {
    await csv(
      'term,definition,aliases,topics,related,published,sources,id',
      `Reach,How many people see a post.,range; audience,Anteprime,impression,2026-03-02,Handbook <https://example.org/a;b>,`,
      `"""Impression""",One time that a post is shown.,'+reach,,,2026-03-02T09:30:00+01:00,,impression`,
    );
    await bringCsv();
    expect(await read('content/glossary/en/reach.mdx')).toMatchInlineSnapshot(`
      "---
      id: reach
      title: Reach
      aliases:
        - range
        - audience
      definition: How many people see a post.
      topics:
        - previews
      related:
        - impression
      published: 2026-03-02
      sources:
        - title: Handbook
          url: https://example.org/a;b
      ---
      "
    `);
    expect(await read('content/glossary/en/impression.mdx')).toMatchInlineSnapshot(`
      "---
      id: impression
      title: '"Impression"'
      aliases:
        - +reach
      definition: One time that a post is shown.
      published: 2026-03-02T09:30:00+01:00
      ---
      "
    `);
    expect((await bringCsv()).out).toContain('0 new, 2 the same');
  });

  it('names every fault by its line, and then writes nothing', async () => {
    await csv(
      'term,definition,id,language,status,published',
      'Reach,How many people see a post.,,,,',
      ',No name.,,,,',
      'Reach,Another one.,,,,',
      'About,A page.,about,,,',
      '"Two',
      'lines",,,,gone,2026-02-30',
      'Portata,Quante persone vedono un post.,reach,xx,,',
      'Wrong,An id.,Wrong Id,,,',
      '影響,A name in other letters.,,,,',
    );
    const before = await listing(root);
    const { err, code } = await bringCsv();
    expect(code).toBe(1);
    expect(err.replaceAll(root, '.')).toMatchInlineSnapshot(`
      "./in.csv:3:1  the term has no name
        repair: write it in the column \`term\`, or take the line away

      ./in.csv:4:1  the id "reach" is already that of line 2
        repair: give one of the two another id, or join the lines

      ./in.csv:5:1  "about" is the id of content/pages/en/about.mdx, which is no term
        repair: give the term another one: about-term

      ./in.csv:6:1  published: of "Two lines", "2026-02-30": is not in the calendar: 2026-02 has no day 30

      ./in.csv:6:1  definition: of "Two lines": is empty, expected text

      ./in.csv:6:1  status: of "Two lines", "gone": expected active, renamed or retired

      ./in.csv:8:1  the site has no language "xx"; it has en, it
        repair: add its words in src/site/i18n/xx.ts, or take one language alone: --locale en

      ./in.csv:9:1  id: of "Wrong", "Wrong Id": expected lower-case letters, digits and hyphens, such as share-cards

      ./in.csv:10:1  "影響" gives no id in the letters a to z
        repair: write one in the column \`id\`; translations of a term share it

      9 errors in 1 file

      nothing was written"
    `);
    expect(await listing(root)).toEqual(before);
  });

  it('leaves out topics and terms that there are not, and says so', async () => {
    await csv('term,definition,topics,related,tint', 'Reach,How many people see a post.,Previws,nothing,red');
    const { out } = await bringCsv();
    expect(out.replaceAll(root, '.')).toMatchInlineSnapshot(`
      "./in.csv:2:1  there is no topic "Previws"; "Reach" comes in without it
        repair: did you mean previews?

      ./in.csv:2:1  there is no term "nothing"; "Reach" comes in without it
        repair: bring that term in as well

      left out: tint

      +  en  reach  Reach  content/glossary/en/reach.mdx
      1 new, 0 the same"
    `);
    expect(await read('content/glossary/en/reach.mdx')).not.toContain('nothing');
  });

  const written = `---
# Permanent.
id: reach
title: "Reach" # as everybody says
definition: Written by hand.
aliases: [range]
match: all
---

A text by hand.
`;

  it('leaves terms alone that are there, and shows what the file says otherwise', async () => {
    await write({ 'content/glossary/en/reach.mdx': written });
    await csv('id,term,definition', 'reach,Reach,How many people see a post.');
    const { out, code } = await bringCsv();
    expect({ out, code }).toEqual({
      out: '≠  en  reach  Reach  content/glossary/en/reach.mdx has another definition\n0 new, 0 the same, 1 kept as they are (--update takes the file’s values)',
      code: 0,
    });
    expect(await read('content/glossary/en/reach.mdx')).toBe(written);
  });

  it('changes with --update the fields that the file has, and keeps everything that somebody wrote by hand', async () => {
    await write({ 'content/glossary/en/reach.mdx': written });
    await csv('id,term,definition,aliases,topics', 'reach,Reach,How many people see a post.,range; spread,previews');
    expect((await bringCsv('--update', '--dry-run')).out).toMatch(
      /^-definition: Written by hand\.\n(?:[-+].*\n)*\+definition: How many people see a post\.$/mu,
    );
    expect(await read('content/glossary/en/reach.mdx')).toBe(written);
    await bringCsv('--update');
    expect(await read('content/glossary/en/reach.mdx')).toBe(
      written
        .replace('Written by hand.', 'How many people see a post.')
        .replace('[range]', '[range, spread]')
        .replace('match: all', 'match: all\ntopics: [previews]'),
    );
  });

  it('does not touch a file that stands where a term would go', async () => {
    await write({ 'content/glossary/en/reach/index.mdx': written.replace('id: reach', 'id: range') });
    await csv('id,term,definition', 'reach,Reach,How many people see a post.');
    const { err, code } = await bringCsv();
    expect(code).toBe(1);
    expect(err).toContain('content/glossary/en/reach/index.mdx is there already, with another id than "reach"');
  });

  it.each([
    ['in.csv', 'term,meaning\n', /^(?!.*names no column)/su],
    ['in.csv', 'name,colour\nReach,red\n', /in\.csv:1:1 {2}the first line names no column "definition"; it has "name", "colour"/u],
    ['in.csv', 'term,definition\nReach,"half\n', /in\.csv:\d+:1 {2}this is no CSV: /u],
    ['in.json', '{', /in\.json:1:1 {2}this is no JSON: /u],
    ['in.json', '{"words": []}', /this is no glossary: expected/u],
    ['in.tbx', '<tbx><text></tbx>', /in\.tbx:1:1 {2}this is no XML: /u],
    ['in.tbx', '<html/>', /this is no TBX: there is no <conceptEntry> in it/u],
    ['in.xlsx', 'PK', /is no file that can be brought in/u],
    ['in.csv', 'term,definition\nCaf\u00e9,Latin\n', /^(?!.*UTF-8)/su],
  ])('says of %s with %j what is wrong', async (name, text, message) => {
    await write({ [name]: text });
    const { err } = await bring(join(root, name), '--root', root, '--dry-run');
    expect(err).toMatch(message);
  });

  it('refuses what is no UTF-8, unknown options and files that are not there with code 2', async () => {
    await writeFile(join(root, 'in.csv'), Buffer.from('term,definition\nCaf\u00e9,Latin\n', 'latin1'));
    const answers = [await bringCsv(), await bringCsv('--dryrun'), await bring(join(root, 'none.csv'), '--root', root), await bringCsv('--locale', 'xx')];
    expect(answers.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(answers[0]?.err).toContain('is not in UTF-8');
  });

  it('reads TBX of other programs: version 2, numbers for ids, no preferred name', async () => {
    await write({
      'in.tbx': `<?xml version="1.0"?><martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="c17"><descrip type="definition">How many people see a post.</descrip>
<langSet xml:lang="en-GB"><tig><term>reach</term><termNote type="partOfSpeech">noun</termNote></tig>
<ntig><termGrp><term>range</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>`,
    });
    expect((await bring(join(root, 'in.tbx'), '--root', root)).out).toContain('left out: partOfSpeech');
    expect(await read('content/glossary/en/reach.mdx')).toBe(
      '---\nid: reach\ntitle: reach\naliases:\n  - range\ndefinition: How many people see a post.\n---\n',
    );
  });
});

describe('export and import', () => {
  const empty = join(repository, 'tests/.tmp/glossary-round-trip');
  const demo: Record<string, string> = {};

  beforeAll(async () => {
    vi.stubEnv('SMO_NOW', '2026-11-22T12:00:00Z');
    for (const format of ['csv', 'json', 'tbx']) {
      const out = join(tmpdir(), `smo-demo-${process.pid}.${format}`);
      await glossary('export', '--root', repository, '--out', out);
      demo[format] = out;
    }
  }, 60_000);
  afterAll(async () => {
    await Promise.all(Object.values(demo).map((file) => rm(file)));
  });

  it.each(['csv', 'json', 'tbx'])(
    'give the demo’s glossary back from an empty site, as %s',
    async (format) => {
      await rm(empty, { recursive: true, force: true });
      for (const path of ['src/site/site.config.ts', 'src/site/theme.ts', 'src/site/i18n', 'content/topics.yaml'])
        await cp(join(repository, path), join(empty, path), { recursive: true });
      const { out, err } = await bring(demo[format] ?? '', '--root', empty);
      expect(err).toBe('');
      expect(out).toMatch(/\n1[6-9]\d new, 0 the same$/u);
      const again = join(root, `again.${format}`);
      await glossary('export', '--root', empty, '--out', again);
      expect(await readFile(again, 'utf8')).toBe(await readFile(demo[format] ?? '', 'utf8'));
    },
    60_000,
  );
});
