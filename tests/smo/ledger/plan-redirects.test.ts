import { describe, expect, test } from 'vitest';
import { formatProblem, makeSite, type ArticleEntry, type Content, type Entry, type SiteUserConfig } from '#smo';
import { emptyLedger, planRedirects, type Ledger, type PlannedLedger } from '#smo/ledger/index.ts';
import en from '#site/i18n/en.ts';
import it from '#site/i18n/it.ts';
import { aConfig, aContent, anArticleEntry, aTermEntry } from '../../support/a-site.ts';

interface Published {
  readonly entries: readonly Entry[];
  readonly config?: Partial<SiteUserConfig>;
  readonly env?: { SITE_URL?: string };
  readonly now?: string;
  readonly files?: readonly string[];
  readonly content?: Partial<Content>;
}

/** What a publication plans on top of those before it, each written down. */
function publish(...publications: readonly Published[]): PlannedLedger {
  let ledger: Ledger = emptyLedger;
  let plan: PlannedLedger | undefined;
  for (const { entries, config, env, now = '2026-06-01T12:00:00Z', files = [], content } of publications) {
    const all = aContent({ entries, ...content });
    const site = makeSite({ content: all, config: aConfig(config, env), words: { en, it }, clock: { now } });
    plan = planRedirects({ ledger, site, content: all, cardOf: () => undefined, isFile: (address) => files.includes(address), lineOf: () => 7 });
    ledger = plan.next;
  }
  if (!plan) throw new Error('nothing was published');
  return plan;
}

const post = (id: string, slug = id, over: Partial<ArticleEntry> = {}) => anArticleEntry({ id, slug, title: `About ${id}`, ...over });
const [a, b, c] = [post('a'), post('b'), post('c')];
const redirects = (plan: PlannedLedger) => plan.redirects.map(({ from, to }) => `${from} → ${to}`);
const gone = (plan: PlannedLedger) => plan.gone.map(({ from }) => from);
const rules = (plan: PlannedLedger) => plan.problems.map(({ rule, severity }) => `${severity} ${rule}`);
const printed = (plan: PlannedLedger) => `\n${plan.problems.map(formatProblem).join('\n\n')}\n`;
/** All that a plan says. */
const outcome = (plan: PlannedLedger) => ({ redirects: redirects(plan), gone: gone(plan), problems: rules(plan) });
const nothing = { redirects: [], gone: [], problems: [] };

describe('what moves', () => {
  test.each<[string, Published[], string[]]>([
    ['stays: nothing', [{ entries: [a] }, { entries: [a] }], []],
    ['once: one redirect', [{ entries: [a] }, { entries: [post('a', 'x')] }], ['/blog/a/ → /blog/x/']],
    ['and is written down: the redirect stays', [{ entries: [a] }, { entries: [post('a', 'x')] }, { entries: [post('a', 'x')] }], ['/blog/a/ → /blog/x/']],
    [
      'twice: both old addresses lead to the end in one step',
      [{ entries: [a] }, { entries: [post('a', 'x')] }, { entries: [post('a', 'y')] }],
      ['/blog/a/ → /blog/y/', '/blog/x/ → /blog/y/'],
    ],
    ['back: the address answers, the other one sends on', [{ entries: [a] }, { entries: [post('a', 'x')] }, { entries: [a] }], ['/blog/x/ → /blog/a/']],
    ['in the case of its letters only', [{ entries: [post('a', 'x', { aliasPaths: ['/blog/X/'] })] }], ['/blog/X/ → /blog/x/']],
    ['to another collection, with its id', [{ entries: [a, b] }, { entries: [aTermEntry({ id: 'a' }), b] }], ['/blog/a/ → /glossary/a/']],
    ['with letters that are not ASCII', [{ entries: [post('a', 'caffè')] }, { entries: [post('a', 'tè')] }], ['/blog/caffè/ → /blog/t%C3%A8/']],
  ])('%s', (_, publications, expected) => {
    expect(outcome(publish(...publications))).toEqual({ ...nothing, redirects: expected });
  });

  test('two pages that swap their addresses: both answer, nothing sends in circles', () => {
    const swapped = publish({ entries: [a, b] }, { entries: [post('a', 'b'), post('b', 'a')] });
    expect(outcome(swapped)).toEqual(nothing);
    expect([...swapped.next.entries].flatMap(([key, { path, former }]) => (/^[ab]:/u.test(key) ? [[key, path, former]] : []))).toEqual([
      ['a:en', '/blog/b/', undefined],
      ['b:en', '/blog/a/', undefined],
    ]);
  });

  test('after a swap, an address belongs to who lived there last', () => {
    const plan = publish({ entries: [a, b] }, { entries: [post('a', 'b'), post('b', 'a')] }, { entries: [post('a', 'x'), post('b', 'y')] });
    expect(outcome(plan)).toEqual({ ...nothing, redirects: ['/blog/a/ → /blog/y/', '/blog/b/ → /blog/x/'] });
  });

  test('an address that two have had, as a merge may leave it, belongs to who lived there last', () => {
    const content = aContent({ entries: [a, post('b', 'y')] });
    const site = makeSite({ content, config: aConfig(), words: { en, it }, clock: { now: '2026-06-01T12:00:00Z' } });
    const published = '2026-03-03T08:00:00Z';
    const ledger: Ledger = {
      sites: ['https://notes.example.org'],
      entries: new Map([
        ['a:en', { path: '/blog/a/', former: ['/blog/x/'], published }],
        ['b:en', { path: '/blog/x/', published }],
      ]),
    };
    expect(redirects(planRedirects({ ledger, site, content, cardOf: () => undefined, isFile: () => false, lineOf: () => 1 }))).toEqual(['/blog/x/ → /blog/y/']);
  });

  test('three pages in a ring: all answer', () => {
    expect(outcome(publish({ entries: [a, b, c] }, { entries: [post('a', 'b'), post('b', 'c'), post('c', 'a')] }))).toEqual(nothing);
  });

  test('a page that takes the address that another has left wins it', () => {
    const plan = publish({ entries: [a, b] }, { entries: [post('a', 'x'), post('b', 'a')] });
    expect(outcome(plan)).toEqual({ ...nothing, redirects: ['/blog/b/ → /blog/a/'] });
  });

  test('the default language: entries move with their prefix, and so do the lists', () => {
    const both = [a, post('a', 'a', { locale: 'it', title: 'Su a' })];
    const plan = publish({ entries: both }, { entries: both, config: { defaultLocale: 'it' } });
    expect(plan.problems).toEqual([]);
    // What is the same in both languages answers with the language that is there now.
    expect(redirects(plan)).toEqual(
      expect.arrayContaining(['/it/blog/a/ → /blog/a/', '/it/blog/ → /blog/', '/it/ → /', '/it/topics/previews/ → /topics/previews/']),
    );
    expect(redirects(plan).filter((line) => !line.startsWith('/it/'))).toEqual([]);
  });

  test('an author whose id changes is missed: authors and topics are watched', () => {
    const plan = publish({ entries: [a, b] }, { entries: [post('a', 'a', { topics: [] }), post('b', 'b', { topics: [] })] });
    expect(plan.problems.map(({ message }) => message)).toEqual(['topic/previews:en was published at "/topics/previews/", and nothing would answer there']);
  });
});

describe('what goes', () => {
  test.each<[string, Published[], Partial<ReturnType<typeof outcome>>]>([
    ['without a word is an error', [{ entries: [a, b] }, { entries: [b] }], { problems: ['error address-vanishes'] }],
    ['and stays missed until somebody decides', [{ entries: [a, b] }, { entries: [b] }, { entries: [b] }], { problems: ['error address-vanishes'] }],
    ['declared gone is gone', [{ entries: [a, b] }, { entries: [b], config: { redirects: { gone: ['/blog/a/'] } } }], { gone: ['/blog/a/'] }],
    [
      'and stays gone once written down, without the declaration',
      [{ entries: [a, b] }, { entries: [b], config: { redirects: { gone: ['/blog/a'] } } }, { entries: [b] }],
      { gone: ['/blog/a/'] },
    ],
    [
      'with all its old addresses',
      [{ entries: [a, b] }, { entries: [post('a', 'x'), b] }, { entries: [b], config: { redirects: { gone: ['/blog/x/'] } } }],
      { gone: ['/blog/a/', '/blog/x/'] },
    ],
    ['by its expiry is gone', [{ entries: [a, b] }, { entries: [{ ...a, expires: '2026-05-01T00:00:00Z' }, b] }], { gone: ['/blog/a/'] }],
    [
      'by its expiry takes along the topic that only it had',
      [{ entries: [a, post('b', 'b', { topics: [] })] }, { entries: [{ ...a, expires: '2026-05-01T00:00:00Z' }, post('b', 'b', { topics: [] })] }],
      { gone: ['/blog/a/', '/topics/previews/'] },
    ],
    [
      'to a redirect of the configuration',
      [{ entries: [a, b] }, { entries: [b], config: { redirects: { moved: { '/blog/a/': '/blog/b/' } } } }],
      { redirects: ['/blog/a/ → /blog/b/'] },
    ],
    [
      'with its old addresses, which follow in one step',
      [{ entries: [a, b] }, { entries: [post('a', 'x'), b] }, { entries: [b], config: { redirects: { moved: { '/blog/x/': '/blog/b/' } } } }],
      { redirects: ['/blog/a/ → /blog/b/', '/blog/x/ → /blog/b/'] },
    ],
    [
      'to the page that claims its address',
      [{ entries: [a, b] }, { entries: [post('b', 'b', { aliasPaths: ['/blog/a/'] })] }],
      { redirects: ['/blog/a/ → /blog/b/'] },
    ],
    ['and comes back under another id: the address answers', [{ entries: [a, b] }, { entries: [post('new', 'a'), b] }], {}],
    [
      'and comes back under another id: its old addresses lead there',
      [{ entries: [a, b] }, { entries: [post('a', 'x'), b] }, { entries: [post('new', 'x'), b] }],
      { redirects: ['/blog/a/ → /blog/x/'] },
    ],
    [
      'and comes back under its id, after it was gone',
      [{ entries: [a, b] }, { entries: [b], config: { redirects: { gone: ['/blog/a/'] } } }, { entries: [a, b] }],
      {},
    ],
    ['to a file that stands there', [{ entries: [a, b] }, { entries: [b], files: ['/blog/a/'] }], {}],
    ['an unlisted page is missed as well', [{ entries: [{ ...a, unlisted: true }, b] }, { entries: [b] }], { problems: ['error address-vanishes'] }],
  ])('%s', (_, publications, expected) => {
    expect(outcome(publish(...publications))).toEqual({ ...nothing, ...expected });
  });

  test('is told with the entry, the address and the repairs', () => {
    expect(printed(publish({ entries: [a, b] }, { entries: [post('a', 'x'), b] }, { entries: [b] }))).toMatchInlineSnapshot(`
      "
      content/ledger.json:7:1  a:en was published at "/blog/x/", "/blog/a/", and nothing would answer there
        repair: it is elsewhere: redirects: { moved: { '/blog/x/': '/…/' } } in src/site/site.config.ts, or aliases: [/blog/x/] in the front matter of the page that stands for it
                or it is gone for good: redirects: { gone: ['/blog/x/', '/blog/a/'] } in src/site/site.config.ts
      "
    `);
  });

  test('as a draft is told at its line', () => {
    const draft = { ...a, draft: true, source: { file: 'content/blog/en/a.mdx', fields: { draft: { line: 9, column: 8 } } } };
    expect(printed(publish({ entries: [a, b] }, { entries: [draft, b] }))).toMatchInlineSnapshot(`
      "
      content/blog/en/a.mdx:9:8  a:en was published at "/blog/a/", and nothing would answer there: it is a draft now
        repair: publish it again: draft: false, and a published that is past, in content/blog/en/a.mdx
                or it is elsewhere: redirects: { moved: { '/blog/a/': '/…/' } } in src/site/site.config.ts, or aliases: [/blog/a/] in the front matter of the page that stands for it
                or it is gone for good: redirects: { gone: ['/blog/a/'] } in src/site/site.config.ts
      "
    `);
  });

  test('under a new id with the same text is told as that', () => {
    const renamed = { ...a, id: 'other', slug: 'other' };
    expect(printed(publish({ entries: [a, b] }, { entries: [renamed, b] }))).toContain(
      'repair: content/blog/en/a.mdx has the same text under another id; write id: a there',
    );
  });
});

describe('what is said', () => {
  const moved = (table: Record<string, string>, over: Partial<Published> = {}) =>
    publish({ entries: [a, b], config: { redirects: { moved: table } }, ...over });

  test.each<[string, PlannedLedger, Partial<ReturnType<typeof outcome>>]>([
    [
      'aliases of an entry',
      publish({ entries: [post('a', 'a', { aliasPaths: ['/2019/a', '/a.html', '/caff%C3%A8/'] })] }),
      { redirects: ['/2019/a/ → /blog/a/', '/a.html → /blog/a/', '/caffè/ → /blog/a/'] },
    ],
    [
      'an alias stays when it is taken out: it was published',
      publish({ entries: [post('a', 'a', { aliasPaths: ['/2019/a/'] })] }, { entries: [a] }),
      { redirects: ['/2019/a/ → /blog/a/'] },
    ],
    [
      'a chain of the configuration leads to its end in one step',
      moved({ '/1/': '/2/', '/2/': '/3/', '/3/': '/blog/a/' }),
      { redirects: ['/1/ → /blog/a/', '/2/ → /blog/a/', '/3/ → /blog/a/'] },
    ],
    ['a circle is an error, told once', moved({ '/1/': '/2/', '/2/': '/1/' }), { problems: ['error redirect-loop'] }],
    ['an address that leads to itself', moved({ '/1/': '/1' }), { problems: ['error redirect-loop'] }],
    ['a target that is not there', moved({ '/1/': '/blog/aa/' }), { problems: ['error redirect-target-missing'] }],
    ['a file as target', moved({ '/1/': '/files/x.pdf' }, { files: ['/files/x.pdf'] }), { redirects: ['/1/ → /files/x.pdf'] }],
    ['a fragment', moved({ '/1/': '/blog/a/#part' }), { redirects: ['/1/ → /blog/a/#part'] }],
    ['a fragment on the way', moved({ '/1/': '/2/#part', '/2/': '/blog/a/' }), { redirects: ['/1/ → /blog/a/#part', '/2/ → /blog/a/'] }],
    ['elsewhere', moved({ '/shop/': 'https://shop.example.org/x?a=1&b=2' }), { redirects: ['/shop/ → https://shop.example.org/x?a=1&b=2'] }],
    ['a living page is never shadowed', moved({ '/blog/a/': '/blog/b/' }), { problems: ['warn redirect-shadowed'] }],
    ['a file is never shadowed', moved({ '/x.pdf': '/blog/b/' }, { files: ['/x.pdf'] }), { problems: ['warn redirect-shadowed'] }],
    [
      'what leads to what is gone is gone',
      publish({ entries: [a], config: { redirects: { moved: { '/1/': '/2/' }, gone: ['/2/'] } } }),
      { gone: ['/1/', '/2/'] },
    ],
    [
      'two entries that claim one address are an error',
      publish({ entries: [post('a', 'a', { aliasPaths: ['/old/'] }), post('b', 'b', { aliasPaths: ['/old'] })] }),
      { redirects: ['/old/ → /blog/a/'], problems: ['error redirect-conflict'] },
    ],
    [
      'an alias that is the address of another page',
      publish({ entries: [post('a', 'a', { aliasPaths: ['/blog/b/'] }), b] }),
      { problems: ['warn redirect-shadowed'] },
    ],
    [
      'an alias with a query',
      publish({ entries: [post('a', 'a', { aliasPaths: ['/?p=12', '/../etc/'] })] }),
      { problems: ['warn alias-invalid', 'warn alias-invalid'] },
    ],
    ['drafts claim nothing', publish({ entries: [post('a', 'a', { aliasPaths: ['/old/'], draft: true }), b] }), {}],
    [
      'the configuration goes before the ledger',
      publish({ entries: [a, b] }, { entries: [post('a', 'x'), b], config: { redirects: { moved: { '/blog/a/': '/blog/b/' } } } }),
      { redirects: ['/blog/a/ → /blog/b/'] },
    ],
  ])('%s', (_, plan, expected) => {
    expect(outcome(plan)).toEqual({ ...nothing, ...expected });
  });

  test('errors name the repair', () => {
    expect(printed(moved({ '/1/': '/blog/aa/', '/2/': '/3/', '/3/': '/2/' }))).toMatchInlineSnapshot(`
      "
      src/site/site.config.ts  redirects.moved: "/1/" leads to "/blog/aa/", where the site has nothing. Did you mean "/blog/a/"?
        repair: write '/1/': '/blog/a/'

      src/site/site.config.ts  redirects.moved: the redirects lead in a circle: "/2/" → "/3/" → "/2/"
        repair: let one of them lead to a page
      "
    `);
  });

  test('a page that is in no list is in none of redirects either', () => {
    const plan = publish({ entries: [{ ...a, unlisted: true }] }, { entries: [{ ...a, slug: 'x', unlisted: true }] });
    expect(plan.redirects.map(({ from, unlisted }) => [from, unlisted])).toEqual([['/blog/a/', true]]);
  });
});

describe('where the site moves', () => {
  const at = (url: string, over: Partial<Published> = {}): Published => ({ entries: [a], config: { url, feeds: { authority: 'notes.example.org' } }, ...over });

  test('to another base path of its host: every address below the old one leads to the new one', () => {
    const plan = publish(at('https://notes.example.org/docs'), at('https://notes.example.org/'));
    expect(redirects(plan)).toEqual(expect.arrayContaining(['/docs/ → /', '/docs/blog/ → /blog/', '/docs/blog/a/ → /blog/a/']));
    expect(rules(plan)).toEqual(['warn site-moved']);
    expect(plan.redirects.map(({ address }) => address)).toContain('/docs/blog/a/');
  });

  test('below its former place: no file of the build can stand there, hosts can', () => {
    const plan = publish(at('https://notes.example.org'), at('https://notes.example.org/docs'));
    expect(plan.redirects.filter(({ from }) => from === '/blog/a/').map(({ to, address }) => [to, address])).toEqual([['/docs/blog/a/', undefined]]);
  });

  test('the old base path is remembered, and told of no more', () => {
    const plan = publish(
      at('https://notes.example.org/docs'),
      at('https://notes.example.org/'),
      at('https://notes.example.org/', { entries: [post('a', 'x')] }),
    );
    expect([redirects(plan).filter((line) => line.includes('/x/')), rules(plan)]).toEqual([
      ['/blog/a/ → /blog/x/', '/docs/blog/a/ → /blog/x/', '/docs/blog/x/ → /blog/x/'],
      [],
    ]);
  });

  test('to another host: what its former host has to do is told', () => {
    const plan = publish(at('https://notes.example.org'), at('https://notes.example.net'));
    expect(outcome(plan)).toEqual({ ...nothing, problems: ['warn site-moved'] });
    expect(plan.problems[0]?.hint).toBe(
      'let notes.example.org send on all of them, one to one: https://notes.example.org/* https://notes.example.net/:splat 301',
    );
  });

  test('without its feed authority: an error, since readers would see every item again', () => {
    const plan = publish({ entries: [a] }, { entries: [a], config: { url: 'https://notes.example.net' } });
    expect(
      plan.problems
        .filter(({ severity }) => severity === 'error')
        .map(formatProblem)
        .join(),
    ).toMatchInlineSnapshot(`
      "src/site/site.config.ts  feeds: the permanent ids of 1 items in feeds have changed, for a:en from tag:notes.example.org,2026:a:en to tag:notes.example.net,2026:a:en: feed readers would show all of them as new
        repair: write feeds: { authority: 'notes.example.org', authorityYear: 2026 }"
    `);
  });

  test('a preview elsewhere is no move', () => {
    const plan = publish({ entries: [a] }, { entries: [a], env: { SITE_URL: 'https://preview.example.net/p' } });
    expect([outcome(plan), plan.next.sites]).toEqual([nothing, ['https://notes.example.org']]);
  });
});
