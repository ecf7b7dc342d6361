import { nearMiss } from '../../text.ts';
import { isAtRoot } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { robotsTxtLimit } from '../robots-txt.ts';
import { defineRule, noOptions, type SiteFinding } from '../rule.ts';

const groupLines = ['disallow', 'allow', 'crawl-delay', 'noindex', 'request-rate', 'visit-time', 'content-signal', 'content-usage'];
const knownLines = ['user-agent', ...groupLines, 'sitemap', 'host', 'clean-param'];

export const robotsTxtValid = defineRule({
  id: 'robots-txt-valid',
  group: 'robots',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The robots.txt can be read: known directives, paths that start with a slash, sitemaps by their absolute address.',
    why: 'A line that a crawler does not understand is skipped in silence, so that what it was to close stays open.',
    breaks: ['search', 'x', 'facebook'],
    source: 'https://developers.google.com/crawling/docs/robots-txt/robots-txt-spec',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'robots.txt': 'User-agent: *\nDissallow: /drafts/\nSitemap: /sitemap.xml\n' } },
    passes: { files: { 'robots.txt': '# Welcome\nUser-agent: *\nAllow: /\nContent-Signal: search=yes\n\nSitemap: https://notes.example.org/sitemap.xml\n' } },
  },
  *judge(_kept, { site }) {
    const text = site.texts.get('robots.txt');
    if (text === undefined) return;
    const repair = [{ file: 'public/robots.txt' }, { config: 'robots' }];
    if (!isAtRoot(site)) {
      const home = URL.parse(site.url)?.origin;
      yield {
        message: `nobody reads ${site.url}/robots.txt: crawlers look for it at ${home}/robots.txt alone`,
        hint: `publish it at ${home}/robots.txt`,
        severity: 'warn',
        repair,
      };
    }
    if (/^\s*</u.test(text)) {
      yield {
        message: `robots.txt is a page: it begins with ${quoted(text.trimStart().slice(0, 40))}`,
        hint: 'write a plain text: User-agent: * · Allow: /',
        repair,
      };
      return;
    }
    if (text.length > robotsTxtLimit)
      yield { message: `robots.txt has ${Math.ceil(text.length / 1024)} KB; crawlers read 500`, hint: 'shorten it by patterns', severity: 'warn', repair };
    for (const finding of lineFindings(text)) yield { ...finding, repair };
  },
});

function* lineFindings(text: string): Generator<SiteFinding> {
  let inGroup = false;
  for (const [index, raw] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .entries()) {
    const line = raw.replace(/#.*$/u, '').trim();
    if (line === '') continue;
    const where = `line ${index + 1} of robots.txt`;
    const colon = line.indexOf(':');
    if (colon < 0) {
      yield { message: `${where} has no colon: ${quoted(line)}`, hint: 'write a directive and its value: Disallow: /drafts/' };
      continue;
    }
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'user-agent') inGroup = true;
    yield* directiveFindings(where, name, value, inGroup);
  }
}

function* directiveFindings(where: string, name: string, value: string, inGroup: boolean): Generator<SiteFinding> {
  const meant = knownLines.includes(name) ? undefined : nearMiss(name, knownLines);
  if (meant) yield { message: `${where} has the directive ${quoted(name)}, which no crawler knows`, hint: `write ${meant}: ${value}` };
  else if (!knownLines.includes(name)) yield { message: `${where} has the directive ${quoted(name)}, which few crawlers know`, severity: 'warn' };
  else if (name === 'user-agent' && value === '') yield { message: `${where} names no crawler`, hint: 'write User-agent: * for all of them' };
  else if (groupLines.includes(name) && !inGroup)
    yield { message: `${where} stands before any User-agent and says nothing to anybody`, hint: 'put User-agent: * above it' };
  else if ((name === 'allow' || name === 'disallow') && value !== '' && !/^[/*]/u.test(value))
    yield { message: `${where} has the path ${quoted(value)}, expected one that starts with a slash`, hint: `write /${value}` };
  else if ((name === 'allow' || name === 'disallow') && /\$./u.test(value))
    yield { message: `${where} has a $ within ${quoted(value)}, where it stands for itself`, hint: 'put $ at the end', severity: 'warn' };
  else if (name === 'sitemap' && !/^https?:\/\//iu.test(value))
    yield {
      message: `${where} names the sitemap ${quoted(value)}, expected an absolute address`,
      hint: `write Sitemap: https://…${value.startsWith('/') ? value : `/${value}`}`,
    };
}
