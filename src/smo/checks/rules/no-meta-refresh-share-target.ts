import { linkOf } from '../../built/built-page.ts';
import { defineRule, noOptions, type FeedRef } from '../rule.ts';
import { isNoindex, isRedirectStub } from '../shared-page.ts';
import { sitemapAddresses } from '../sitemap.ts';

export const noMetaRefreshShareTarget = defineRule<Record<string, never>, true>({
  id: 'no-meta-refresh-share-target',
  group: 'document',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A page that only sends its visitor on names the address it sends to as canonical, asks for no index, and is in no sitemap or feed.',
    why: 'Bots do not follow <meta http-equiv="refresh">: whoever shares the stub shares an empty card, and Signal and Lemmy show nothing at all.',
    breaks: ['signal', 'lemmy', 'search'],
    source: 'https://github.com/LemmyNet/lemmy crates/api/api_utils/src/request.rs',
  },
  options: noOptions,
  examples: {
    fails: {
      file: 'old/index.html',
      html: '<!DOCTYPE html><title>Moved</title><meta http-equiv="refresh" content="0; url=/blog/quiet-launch/"><a href="/blog/quiet-launch/">Moved</a>',
    },
    passes: {
      file: 'old/index.html',
      html: '<!DOCTYPE html><title>Moved</title><meta http-equiv="refresh" content="0; url=/blog/quiet-launch/"><meta name="robots" content="noindex"><link rel="canonical" href="https://notes.example.org/blog/quiet-launch/"><a href="/blog/quiet-launch/">Moved</a>',
    },
  },
  *page(page) {
    if (!isRedirectStub(page)) return;
    const refresh = page.metas.find(({ key, form }) => form === 'http-equiv' && key === 'refresh');
    const target = /url\s*=\s*["']?([^"']*)/iu.exec(refresh?.content ?? '')?.[1]?.trim() ?? '';
    const missing = [
      ...(linkOf(page, 'canonical') ? [] : [`<link rel="canonical" href="${URL.parse(target, page.url)?.href ?? target}">`]),
      ...(isNoindex(page) ? [] : ['<meta name="robots" content="noindex">']),
    ];
    if (missing.length > 0)
      yield {
        message: `the page only sends on to ${target}, without ${missing.map(nameOfTag).join(' and ')}`,
        hint: `add ${missing.join(' ')}`,
        at: refresh?.span,
      };
  },
  collect: (page) => isRedirectStub(page) || undefined,
  *judge(kept, { site, feeds }) {
    if (kept.length === 0) return;
    const listed = new Set(sitemapAddresses(site));
    const inFeeds = feedsByLink(feeds);
    for (const { ref } of kept) {
      for (const place of [...(listed.has(ref.url) ? ['the sitemap'] : []), ...(inFeeds.get(ref.url) ?? [])]) {
        yield { message: `${place} names ${ref.path}, which only sends on`, hint: 'name the address that it sends to', on: ref };
      }
    }
  },
});

function nameOfTag(tag: string): string {
  return tag.includes('canonical') ? 'a canonical address' : 'noindex';
}

/** Files of the feeds that an address is linked in. */
function feedsByLink(feeds: readonly FeedRef[]): ReadonlyMap<string, readonly string[]> {
  const links = feeds.flatMap(({ file, items }) => items.flatMap(({ link }) => (link === undefined ? [] : [{ link: link.trim(), file }])));
  return new Map(
    Array.from(
      Map.groupBy(links, ({ link }) => link),
      ([link, all]) => [link, all.map(({ file }) => file)],
    ),
  );
}
