import { readdirSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { readBuiltPage } from '#smo/built/index.ts';
import { isRedirectStub } from '#smo/checks/shared-page.ts';
import { noMetaRefreshShareTarget } from '#smo/checks/rules/no-meta-refresh-share-target.ts';
import { redirectsOf } from '#smo/checks/redirects.ts';
import { hosts, hostFiles } from '#smo/ledger/hosts/index.ts';
import type { Redirect } from '#smo/ledger/redirect.ts';
import { redirectHosts } from '#smo/ledger/redirects-config.ts';
import { headersOf } from '#smo/checks/host-headers.ts';
import { headerRules } from '#smo/security/index.ts';
import { aConfig } from '../../../support/a-site.ts';
import { findingsIn } from '../../../support/example-site.ts';

const redirect = (from: string, to = '/blog/x/', over: Partial<Redirect> = {}): Redirect => ({
  from,
  address: from,
  to,
  url: to.startsWith('/') ? `https://notes.example.org${to}` : to,
  title: 'X & "Y" <z>',
  locale: 'en',
  unlisted: false,
  caseOnly: false,
  ...over,
});
const moved = [
  redirect('/blog/old/'),
  redirect('/old.html', 'https://shop.example.org/x?a=1&b=2'),
  redirect('/Blog/X/', '/blog/x/', { caseOnly: true }),
  redirect('/caffè/', '/blog/t%C3%A8/'),
  redirect(String.raw`/a b;"c'd$1{e}(f)*g:h.i+?j/`),
];
const gone = [{ from: '/raffle/', unlisted: false }];
const textOf = (name: keyof typeof hosts) =>
  hosts[name]
    .files(moved, gone, [])
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n');

test('each host has a file, a name in the configuration, and a form', () => {
  const files = readdirSync(new URL('../../../../src/smo/ledger/hosts/', import.meta.url)).map((file) => file.replace('.ts', ''));
  expect(files.filter((file) => !['index', 'host', 'headers-file', 'redirects-file'].includes(file)).toSorted()).toEqual(
    redirectHosts.filter((name) => !['netlify', 'cloudflare'].includes(name)).toSorted(),
  );
  expect(Object.entries(hosts).map(([name, { id }]) => [name, id])).toEqual(redirectHosts.map((name) => [name, name]));
});

test.each(redirectHosts)('%s: hostile paths are text', (name) => {
  expect(textOf(name)).toMatchSnapshot();
});

test.each(['cloudflare', 'netlify', 'vercel', 'nginx', 'apache', 'static'] as const)('%s has no file where nothing has moved', (name) => {
  expect(hosts[name].files([], [], [])).toEqual([]);
});

describe('a static page', () => {
  const pages = hosts.static.files(moved, [], []);

  test('is valid HTML', async () => {
    const judge = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'doctype-style': 'off', 'meta-refresh': 'off', 'long-title': 'off' } });
    for (const { text } of pages) expect((await judge.validateString(text)).results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('is a stub for the checks, which find nothing in it', () => {
    for (const { path, text } of pages) expect(isRedirectStub(readBuiltPage(Buffer.from(text), path, 'https://notes.example.org'))).toBe(true);
    expect(
      findingsIn(noMetaRefreshShareTarget, {
        file: 'old/index.html',
        html: hosts.static.files([redirect('/old/', '/blog/quiet-launch/')], [], [])[0]?.text ?? '',
      }),
    ).toEqual([]);
  });

  test('stands where the address asks for it, and nowhere else than in the site', () => {
    expect(pages.map(({ path }) => path)).toEqual([
      'blog/old/index.html',
      'old.html',
      'Blog/X/index.html',
      'caffè/index.html',
      String.raw`a b;"c'd$1{e}(f)*g:h.i+?j/index.html`,
    ]);
    expect(hosts.static.files([redirect('/docs/', '/x/', { address: undefined })], [], [])).toEqual([]);
  });
});

test('what Netlify and Cloudflare read, the checks read as well', () => {
  for (const name of ['netlify', 'cloudflare'] as const) {
    const text = hosts[name].files(moved, gone, [])[0]?.text ?? '';
    const read = redirectsOf({ url: 'https://notes.example.org', files: new Map(), pictures: new Map(), texts: new Map([['_redirects', text]]) });
    expect(new Set(read.map(({ to }) => to))).toEqual(new Set(moved.map(({ to }) => to)));
  }
});

test('Cloudflare gets no more lines than it takes, each address once before any twice', () => {
  const many = Array.from({ length: 1500 }, (_, index) => redirect(`/old-${index}/`));
  const lines = hosts.cloudflare.files(many, [], [])[0]?.text.trim().split('\n') ?? [];
  expect([lines.length, lines[1499], lines[1500]]).toEqual([2000, '/old-1499/ /blog/x/ 301', '/old-0 /blog/x/ 301']);
});

describe('by the configuration', () => {
  const unlisted = [redirect('/secret/', '/blog/secret-too/', { unlisted: true }), redirect('/blog/old/')];

  test('static pages and _redirects are the default', () => {
    expect(aConfig().redirects).toEqual({ hosts: ['static', 'cloudflare'], moved: {}, gone: [] });
  });

  test('a page that is in no list has a static page alone, on every host', () => {
    const files = hostFiles({ redirects: unlisted, gone: [{ from: '/lost-secret/', unlisted: true }] }, [], ['nginx', 'json', 'apache', 'vercel', 'netlify']);
    expect(files.filter(({ path, text }) => /secret/u.test(path + text)).map(({ path }) => path)).toEqual(['secret/index.html']);
    expect(files.map(({ path }) => path)).toEqual([
      'secret/index.html',
      'redirects.nginx.conf',
      'redirects.json',
      'headers.json',
      '.htaccess',
      'vercel.json',
      '_redirects',
    ]);
  });

  test.each<[string, object]>([
    ['a host that is none', { hosts: ['iis'] }],
    ['two forms of one file', { hosts: ['netlify', 'cloudflare'] }],
    ['an old address that climbs', { moved: { '/../x/': '/' } }],
    ['an old address with a query', { gone: ['/?p=1'] }],
    ['a target of another scheme', { moved: { '/x/': 'javascript:alert(1)' } }],
    ['a target on nobody’s host', { moved: { '/x/': '//evil.example/' } }],
  ])('%s is refused', (name, redirects) => {
    expect(() => aConfig({ redirects })).toThrowErrorMatchingSnapshot(name);
  });
});

describe('headers', () => {
  const rules = headerRules(aConfig({ url: 'https://notes.example.org/docs', security: { hsts: 3600 } }));
  const textOfHeaders = (name: keyof typeof hosts) =>
    hosts[name]
      .files([], [], rules)
      .map(({ path, text, above = '' }) => `${path}\n${above}${text}`)
      .join('\n');

  test.each(redirectHosts.filter((name) => name !== 'static'))('%s is told them in its own form', (name) => {
    expect(textOfHeaders(name)).toMatchSnapshot();
  });

  test('stand in one vercel.json with the redirects', () => {
    const [file] = hosts.vercel.files(moved, gone, rules);
    expect(Object.entries(JSON.parse(file?.text ?? '{}')).map(([name, list]) => [name, Array.isArray(list) && list.length > 0])).toEqual([
      ['redirects', true],
      ['headers', true],
    ]);
  });

  test('keep within what Cloudflare takes: 100 rules, one * each, lines of 2,000 characters', () => {
    const lines = textOfHeaders('cloudflare').split('\n').slice(1);
    const paths = lines.filter((line) => line.startsWith('/'));
    expect([paths.length <= 100, paths.every((path) => path.split('*').length === 2), Math.max(...lines.map(({ length }) => length)) <= 2000]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('ask of Cloudflare one value for each header', () => {
    const blocks = textOfHeaders('cloudflare')
      .split(/\n(?=\/)/u)
      .slice(1);
    const said = new Set<string>();
    for (const block of blocks) {
      for (const [, name = ''] of block.matchAll(/^ {2}([\w-]+):/gmu)) {
        if (said.has(name)) expect(block).toContain(`  ! ${name}\n`);
        said.add(name);
      }
    }
    expect(said).toContain('Content-Security-Policy');
  });

  test('let the checks find in them what a site out of search says, and nothing for one that is in it', () => {
    const said = (noindex: boolean) =>
      headersOf(
        {
          url: 'https://notes.example.org',
          files: new Map(),
          pictures: new Map(),
          texts: new Map([['_headers', hosts.netlify.files([], [], headerRules(aConfig({ noindex })))[0]?.text ?? '']]),
        },
        '/blog/x/',
        'X-Robots-Tag',
      );
    expect([said(true), said(false)]).toEqual([['noindex'], []]);
  });

  /** What a server of regular expressions would send: the first that fits, of the list turned round. */
  const sent = (path: string, name: string) => {
    const map = /map \$uri \$smo_(\w+) \{\n([\s\S]*?)\n\}/gu;
    const conf = hosts.nginx.files([], [], rules).find(({ path: file }) => file === 'headers.nginx.conf')?.text ?? '';
    const [, , body = ''] = [...conf.matchAll(map)].find(([, variable]) => variable === name.toLowerCase().replaceAll('-', '_')) ?? [];
    const found = [...body.matchAll(/^ {2}"~(.*)" "(.*)";$/gmu)].find(([, pattern = '']) => new RegExp(pattern.replaceAll('\\\\', '\\'), 'u').test(path));
    return found?.[2];
  };

  test('forbid frames around all pages but those that are made for them', () => {
    expect([sent('/docs/blog/x/', 'Content-Security-Policy'), sent('/docs/blog/x/index.html', 'Content-Security-Policy')]).toEqual([
      "frame-ancestors 'self'",
      "frame-ancestors 'self'",
    ]);
    expect([sent('/docs/blog/x/embed/', 'Content-Security-Policy'), sent('/docs/it/blog/x/embed/index.html', 'Content-Security-Policy')]).toEqual([
      'frame-ancestors *',
      'frame-ancestors *',
    ]);
  });

  test('let files of hashed names be kept, and ask again for all others', () => {
    const kept = ['/docs/_astro/fonts/a.woff2', '/docs/pagefind/fragment/en_1.pf_fragment', '/docs/pagefind/index/en_1.pf_index'];
    expect(kept.map((path) => sent(path, 'Cache-Control'))).toEqual(kept.map(() => 'public, max-age=31536000, immutable'));
    expect(sent('/docs/cards/a.jpg', 'Cache-Control')).toBe('public, max-age=31536000');
    const asked = ['/docs/blog/', '/docs/pagefind/pagefind.js', '/docs/pagefind/pagefind-entry.json'];
    expect(asked.map((path) => sent(path, 'Cache-Control'))).toEqual(asked.map(() => 'public, max-age=0, must-revalidate'));
  });
});
