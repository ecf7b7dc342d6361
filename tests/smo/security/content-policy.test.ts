import { describe, expect, test } from 'vitest';
import type { SiteUserConfig } from '#smo';
import { withContentPolicy } from '#smo/security/index.ts';
import { aConfig } from '../../support/a-site.ts';

const sha256 = (text: string): string => `<${text}>`;

/** The policy of a page, one directive a line. */
function policyFor(page: { head?: string; body?: string }, over: Partial<SiteUserConfig> = {}, trusted = false): string {
  const html = `<!doctype html><html><head><meta charset="utf-8"><title>T</title>${page.head ?? ''}</head><body>${page.body ?? ''}</body></html>`;
  const config = aConfig(over);
  const written = withContentPolicy(html, { config, url: `${config.url}/blog/x/`, trusted, sha256 });
  const [, policy = ''] = /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)"><title>/u.exec(written) ?? [];
  return policy.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('; ', '\n');
}

test('a page of words may load its own pictures and fonts, and nothing else', () => {
  expect(policyFor({ body: '<p>words</p>' })).toBe(
    "default-src 'none'\nscript-src 'none'\nimg-src 'self'\nfont-src 'self'\nform-action 'none'\nbase-uri 'none'",
  );
});

test('what the layouts put into a page is allowed: by its hash, or by where it comes from', () => {
  const head =
    '<link rel="stylesheet" href="/a.css"><link rel="manifest" href="/m"><style>a{}</style><script>b()</script><script type="application/ld+json">{}</script>';
  const body =
    '<script type="module" src="/_astro/c.js"></script><form action="https://list.example.com/join" method="post"></form><img src="https://cdn.example.com/x.png">';
  expect(policyFor({ head, body })).toBe(
    [
      "default-src 'none'",
      "script-src 'self' 'sha256-<b()>'",
      "style-src 'self' 'sha256-<a{}>'",
      "img-src 'self' https://cdn.example.com",
      "font-src 'self'",
      "manifest-src 'self'",
      'form-action https://list.example.com',
      "base-uri 'none'",
    ].join('\n'),
  );
});

describe('what stands in the content of editors', () => {
  const body =
    '<main data-content><script>evil()</script><style>evil{}</style><img src="https://evil.example/x"><iframe src="https://evil.example/"></iframe><form action="https://evil.example/"></form></main>';

  test('gets no right by standing there', () => {
    expect(policyFor({ body })).not.toMatch(/evil/u);
  });

  test('may be a programme of the owner’s, where he trusts it', () => {
    expect(policyFor({ body }, {}, true)).toMatch(/script-src 'sha256-<evil\(\)>'[\s\S]*frame-src https:\/\/evil\.example/u);
  });

  test('opens the frames of its embeds, of those networks alone', () => {
    const figure =
      '<main data-content><figure data-embed="https://www.youtube-nocookie.com/embed/x?autoplay=1"></figure><figure data-embed="javascript:evil()"></figure></main>';
    expect(policyFor({ body: figure })).toContain('frame-src https://www.youtube-nocookie.com\n');
  });

  test('plays the sounds of the site', () => {
    expect(policyFor({ body: '<main data-content><audio src="/files/a.mp3"></audio></main>' })).toContain("media-src 'self'");
  });
});

test('statistics are sent to where their script comes from', () => {
  const analytics = { src: 'https://stats.example.org/script.js', data: {} };
  const policy = policyFor({ head: `<script defer src="${analytics.src}"></script>` }, { analytics });
  expect(policy).toMatch(/script-src https:\/\/stats\.example\.org\n[\s\S]*connect-src https:\/\/stats\.example\.org\n/u);
});

test('only a page that searches may fetch, compile and start a worker', () => {
  const policy = policyFor({ body: '<form data-search="/pagefind/pagefind.js" action="/search/"></form>' });
  expect(policy).toMatch(/script-src 'wasm-unsafe-eval'\n[\s\S]*connect-src 'self'\n[\s\S]*worker-src 'self'\nform-action 'self'/u);
});

test('the configuration adds what the build cannot find', () => {
  expect(policyFor({}, { security: { allow: { 'script-src': ['https://widgets.example.org'] } } })).toContain('script-src https://widgets.example.org\n');
});

test.each(['http://widgets.example.org', 'https://widgets.example.org/path', '*', "'unsafe-inline'", 'https://a.example; script-src *'])(
  '%s is no origin',
  (origin) => {
    expect(() => aConfig({ security: { allow: { 'script-src': [origin] } } })).toThrow(/expected an origin such as/u);
  },
);

test('a page without a head stays as it is', () => {
  expect(withContentPolicy('<p>words', { config: aConfig(), url: 'https://notes.example.org/', trusted: false, sha256 })).toBe('<p>words');
});
