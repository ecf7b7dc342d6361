import { link, type HeadTag } from '../metadata/head-tag.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { oembedUrl } from './oembed.ts';
import { feedsFor } from './plan.ts';
import { twinUrl } from './twin.ts';

/**
 * The links in a page's head to its other forms: the feeds that follow it, the most specific first, its Markdown, and how
 * to embed it. Absolute, since some readers resolve nothing.
 */
export function pageLinks(page: Page, site: Site): HeadTag[] {
  const title = plainValue(page.title);
  const other = (href: string | undefined, type: string) => (href === undefined ? [] : [link('alternate', href, { type, title })]);
  return [
    ...feedsFor(page, site).map((feed) => link('alternate', feed.url, { type: feed.mediaType, title: plainValue(feed.title) })),
    ...other(twinUrl(page, site), 'text/markdown'),
    ...other(oembedUrl(page, site), 'application/json+oembed'),
  ];
}
