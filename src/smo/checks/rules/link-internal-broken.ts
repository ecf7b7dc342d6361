import { z } from 'zod';
import type { BuiltPage } from '../../built/built-page.ts';
import { pathBelow, type BuiltSite } from '../../built/built-site.ts';
import { baseOf } from '../link-address.ts';
import { pageLinks } from '../page-links.ts';
import { quoted } from '../quoted.ts';
import { isRedirected } from '../redirects.ts';
import { defineRule } from '../rule.ts';
import { answeringFile, nearestPath } from '../site-files.ts';

export const linkInternalBroken = defineRule({
  id: 'link-internal-broken',
  group: 'links',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Each link to this site leads to a page or file that is published.',
    why: 'A reader meets an error page, and a network that follows a shared link finds nothing to show.',
    breaks: ['people', 'search'],
    source: 'https://github.com/harlan-zw/nuxt-link-checker',
  },
  options: z.strictObject({
    served: z
      .array(z.string())
      .default(['/.netlify/', '/cdn-cgi/', '/_vercel/'])
      .describe('Paths that the host answers though the folder does not hold them, by how they begin. Default: what common hosts serve themselves.'),
  }),
  examples: {
    fails: { body: '<p>Read <a href="/blog/quiet-lunch/">how it began</a>.</p>' },
    passes: { body: '<p>Read <a href="/blog/quiet-launch/">how it began</a>.</p>' },
  },
  *page(page, { site, options }) {
    const told = new Set<string>();
    for (const { href, file, span } of pageLinks(page, site)) {
      if (file !== undefined || told.has(href)) continue;
      told.add(href);
      const fault = faultOf(href, baseOf(page), page, site, options.served);
      if (fault) yield { message: `the link ${quoted(href)} ${fault.what}`, hint: fault.hint, at: span, repair: [{ text: href }] };
    }
  },
});

/** What is wrong with a link that no file answers; undefined where the site is not to blame. */
function faultOf(href: string, base: string, page: BuiltPage, site: BuiltSite, served: readonly string[]): { what: string; hint: string } | undefined {
  const url = URL.parse(href, base);
  const home = URL.parse(`${site.url}/`);
  if (!url) return { what: 'is no address', hint: 'write a path that begins with a slash: /blog/…/' };
  if (!home || url.origin !== home.origin) return undefined;
  const path = pathBelow(site, href, base);
  // Below the same host but beside this site: only a forgotten base path can be told.
  if (path === undefined) {
    const meant = `${home.origin}${home.pathname.replace(/\/$/u, '')}${url.pathname}`;
    if (url.pathname.startsWith(home.pathname)) return { what: 'has a percent sign that encodes nothing', hint: 'encode the path once: encodeURI(path)' };
    return home.pathname === '/' || answeringFile(site, meant, base) === undefined
      ? undefined
      : { what: `forgets the base path ${home.pathname}`, hint: `"${meant.slice(home.origin.length)}"` };
  }
  if (served.some((beginning) => `/${path}`.startsWith(beginning)) || isRedirected(site, url.href)) return undefined;
  // What a query asks for, a programme answers: /?s=…, /search.php?q=….
  if (url.search !== '' && /\.(?:php|aspx?|cgi)$/u.test(url.pathname)) return undefined;
  // What was meant for a mail or another host, and is a path without its scheme.
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/iu.test(href)) return { what: 'is a mail address without its scheme', hint: `"mailto:${href}"` };
  if (/^www\.[^\s/]+\.[a-z]{2,}/iu.test(href)) return { what: 'is a host without its scheme', hint: `"https://${href}"` };
  const near = nearestPath(site, path);
  return {
    what: `leads to "/${path}", which is not published`,
    hint: near === undefined ? `publish it, or take the link away (${page.path})` : `did you mean "${home.pathname}${near}"?`,
  };
}
