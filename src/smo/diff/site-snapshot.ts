import { weekId, itemId } from '../feeds/tag-uri.ts';
import { feedsOf } from '../feeds/plan.ts';
import type { HeadTag } from '../metadata/head-tag.ts';
import { headTags } from '../metadata/head-tags.ts';
import type { PagePictures } from '../metadata/pictures.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { digest, snapshotOf, type FeedSnapshot, type PageSnapshot, type Snapshot } from './snapshot.ts';

/**
 * What others will see of a site that is not built: from its heads as they are made, and the prose of its texts. For
 * changes of content alone; what layouts and components do to pages it does not know.
 */
export function siteSnapshot(site: Site, cardOf: (page: Page) => PagePictures['card']): Snapshot {
  const pages = site.all.filter((page) => page.listed || 'body' in page).map((page) => pageOf(page, site, cardOf(page)));
  const feeds = feedsOf(site).map(({ documents: [current] }): FeedSnapshot => ({
    path: current?.path ?? '',
    items: (current?.items ?? []).map((page, index) => {
      const week = current?.weeks?.[index];
      return {
        id: week ? weekId(week.week, page.locale, site.config) : itemId(page, site.config),
        title: page.title,
        link: page.url,
        published: page.published,
        updated: page.updated,
        content: digest(page.body.text),
      };
    }),
  }));
  return snapshotOf(site.config.url, pages, feeds);
}

function pageOf(page: Page, site: Site, card: PagePictures['card']): PageSnapshot {
  const tags = headTags(page, site, { card });
  const value = (key: string): string | undefined => tags.find((tag) => nameOf(tag) === key)?.attrs['content'];
  return {
    path: page.path,
    title: tags.find(({ tag }) => tag === 'title')?.content,
    description: value('description'),
    shareTitle: value('og:title'),
    shareDescription: value('og:description'),
    siteName: value('og:site_name'),
    image: value('og:image'),
    imageAlt: value('og:image:alt'),
    canonical: page.canonical,
    robots: value('robots'),
    type: value('og:type'),
    card: value('twitter:card'),
    language: page.locale,
    prose: 'body' in page ? digest(page.body.text) : undefined,
  };
}

const nameOf = ({ attrs }: HeadTag): string | undefined => attrs['property'] ?? attrs['name'];
