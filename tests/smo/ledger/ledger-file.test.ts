import { describe, expect, test } from 'vitest';
import { formatProblem } from '#smo';
import { ledgerText, mergeLedger, readLedger, type Ledger, type LedgerEntry } from '#smo/ledger/index.ts';

const entry = (over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  path: '/blog/a/',
  published: '2026-03-03T09:00:00+01:00',
  hash: '0123456789abcdef',
  changed: '2026-03-03T09:00:00+01:00',
  ...over,
});
const ledger = (entries: Readonly<Record<string, LedgerEntry>>, sites = ['https://notes.example.org']): Ledger => ({
  sites,
  entries: new Map(Object.entries(entries)),
});
const line = (key: string, value: unknown) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`;
const tail = '"sites": ["https://notes.example.org"],\n"version": 1\n}\n';
const problemsOf = (text: string) => `\n${readLedger(text).problems.map(formatProblem).join('\n\n')}\n`;

describe('the file', () => {
  const whole = ledger({
    'b:en': entry({
      path: '/blog/b/',
      former: ['/blog/old/'],
      feed: 'tag:notes.example.org,2026:b:en',
      cards: ['en-blog-b-0123456789abcdef.jpg'],
      unlisted: true,
      gone: '2026-05-01T00:00:00Z',
    }),
    'a:en': entry(),
    'list/home:en': { path: '/', published: '2026-03-03T09:00:00Z' },
  });

  test('has one line an entry, sorted, without what is empty, each ending in a comma', () => {
    expect(ledgerText(whole)).toMatchInlineSnapshot(`
      "{
      "a:en": {"path":"/blog/a/","published":"2026-03-03T09:00:00+01:00","hash":"0123456789abcdef","changed":"2026-03-03T09:00:00+01:00"},
      "b:en": {"path":"/blog/b/","former":["/blog/old/"],"published":"2026-03-03T09:00:00+01:00","unlisted":true,"hash":"0123456789abcdef","changed":"2026-03-03T09:00:00+01:00","feed":"tag:notes.example.org,2026:b:en","cards":["en-blog-b-0123456789abcdef.jpg"],"gone":"2026-05-01T00:00:00Z"},
      "list/home:en": {"path":"/","published":"2026-03-03T09:00:00Z"},
      "sites": ["https://notes.example.org"],
      "version": 1
      }
      "
    `);
  });

  test('is read as it was written', () => {
    const read = readLedger(ledgerText(whole));
    expect([read.problems, ledgerText(read.ledger), ['a:en', 'b:en', 'list/home:en'].map((key) => read.lineOf(key))]).toEqual([
      [],
      ledgerText(whole),
      [2, 3, 4],
    ]);
  });

  test('is read when a formatter has broken its lines', () => {
    const read = readLedger(JSON.stringify(JSON.parse(ledgerText(whole)), undefined, 2));
    expect([read.problems, ledgerText(read.ledger)]).toEqual([[], ledgerText(whole)]);
  });
});

describe('a file that cannot be used is told with its line', () => {
  test.each<[string, string]>([
    ['conflict markers', `{\n<<<<<<< HEAD\n${line('a:en', entry())}\n=======\n>>>>>>> other\n${tail}`],
    ['a line that is no JSON', `{\n${line('a:en', entry())}\n"b:en": {"path": "/blog/b/"\n${tail}`],
    ['a text that is no object', 'null'],
    ['a key that stands twice', `{\n${line('a:en', entry())}\n${line('a:en', entry({ path: '/blog/x/' }))}\n${tail}`],
    ['an unknown field', `{\n${line('a:en', { ...entry(), pth: '/x/' })}\n${tail}`],
    ['an unknown key', `{\n${line('a', entry())}\n${tail}`],
    ['another version', `{\n${line('a:en', entry())}\n"sites": [],\n"version": 2\n}\n`],
    ['a path that climbs', `{\n${line('a:en', entry({ path: '/../../etc/passwd/' }))}\n${tail}`],
    ['a path with a line break', `{\n${line('a:en', entry({ former: ['/a/\nreturn 200;/'] }))}\n${tail}`],
    ['a card that is another file', `{\n${line('a:en', entry({ cards: ['../index.html'] }))}\n${tail}`],
    ['no site', `{\n${line('a:en', entry())}\n"version": 1\n}\n`],
  ])('%s', (name, text) => {
    expect(problemsOf(text)).toMatchSnapshot(name);
    expect(readLedger(text).problems.every(({ severity, place }) => severity === 'error' && place?.file === 'content/ledger.json')).toBe(true);
  });

  test.each(['', '{', '[]', '"x"', '{"a:en": null}', '{"__proto__": {"path": 1}}', '\u0000', '{"version": {"toString": 1}}', `{${'['.repeat(5000)}`])(
    'nothing crashes it: %j',
    (text) => {
      expect(readLedger(text).problems.length).toBeGreaterThan(0);
    },
  );
});

describe('a merge', () => {
  const ours = entry({ path: '/blog/x/', former: ['/blog/a/'], changed: '2026-04-01T00:00:00Z', cards: ['x-0000000000000001.jpg'] });
  const theirs = entry({
    path: '/blog/y/',
    former: ['/blog/a/'],
    changed: '2026-05-01T00:00:00Z',
    hash: 'ffffffffffffffff',
    published: '2026-02-01T00:00:00Z',
    cards: ['y-0000000000000002.jpg'],
  });
  const conflict = (first: LedgerEntry, second: LedgerEntry, base = '') =>
    `{\n${line('0:en', entry({ path: '/blog/0/' }))}\n<<<<<<< ours\n${line('a:en', first)}\n${line('new:en', entry({ path: '/blog/new/' }))}\n${base}=======\n${line('a:en', second)}\n>>>>>>> theirs\n${tail}`;
  const merged = ledgerText(
    ledger({
      '0:en': entry({ path: '/blog/0/' }),
      'a:en': { ...theirs, former: ['/blog/a/', '/blog/x/'], cards: ['y-0000000000000002.jpg', 'x-0000000000000001.jpg'] },
      'new:en': entry({ path: '/blog/new/' }),
    }),
  );

  test.each<[string, string]>([
    ['keeps both histories; the side that changed last says where the page is', conflict(ours, theirs)],
    ['gives the same from the other side', conflict(theirs, ours)],
    ['leaves out the base that git shows', conflict(ours, theirs, `||||||| base\n${line('a:en', entry())}\n${line('deleted:en', entry())}\n`)],
    ['unites what a merge of lines has left twice', conflict(ours, theirs).replaceAll(/^(?:<{7}|={7}|>{7}).*\n/gmu, '')],
  ])('%s', (_, text) => {
    const { ledger: result, problems } = mergeLedger(text);
    expect([problems, ledgerText(result)]).toEqual([[], merged]);
  });

  test('keeps what is gone on one side gone', () => {
    const { ledger: result } = mergeLedger(conflict({ ...ours, gone: '2026-04-02T00:00:00Z' }, theirs));
    expect(result.entries.get('a:en')?.gone).toBe('2026-04-02T00:00:00Z');
  });

  test('unites the addresses of the site, the longer history first', () => {
    const text = `{\n<<<<<<< ours\n"sites": ["https://a.example"],\n=======\n"sites": ["https://b.example", "https://a.example"],\n>>>>>>> theirs\n"version": 1\n}\n`;
    expect(mergeLedger(text).ledger.sites).toEqual(['https://b.example', 'https://a.example']);
  });

  test('changes nothing of a file without a conflict', () => {
    expect(ledgerText(mergeLedger(merged).ledger)).toBe(merged);
  });

  test('tells of what it cannot unite', () => {
    expect(mergeLedger(`{\n<<<<<<< ours\n"a:en": {"path"\n=======\n>>>>>>> theirs\n${tail}`).problems.map(formatProblem).join('\n')).toContain(
      'content/ledger.json:2:1',
    );
    expect(mergeLedger(conflict(ours, { ...theirs, cards: ['../x'] })).problems.map(({ rule }) => rule)).toEqual(['ledger-broken']);
  });
});
