import type { Graph, Thing } from 'schema-dts';
import type { Page } from '../../page.ts';
import type { Site } from '../../site.ts';
import type { PagePictures } from '../pictures.ts';
import { blogPosting } from './blog-posting.ts';
import { breadcrumbList } from './breadcrumb-list.ts';
import { collectionPage } from './collection-page.ts';
import { definedTermSet } from './defined-term-set.ts';
import { definedTerm } from './defined-term.ts';
import { faqPage } from './faq-page.ts';
import { organization } from './organization.ts';
import { profilePage } from './profile-page.ts';
import { videoObject } from './video-object.ts';
import { webSite } from './web-site.ts';

/** Everything a page says in schema.org, in one graph: what it is, what it holds, where it stands, whose it is. */
export function pageGraph(page: Page, site: Site, pictures: PagePictures): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...subject(page, site, pictures),
      ...parts(page, site, pictures),
      ...(page.breadcrumbs.length > 1 ? [breadcrumbList(page, site)] : []),
      webSite(page.locale, site),
      organization(site),
    ],
  };
}

/** What the page is; nothing for plain pages and for those that no search shall show. */
function subject(page: Page, site: Site, pictures: PagePictures): Thing[] {
  switch (page.kind) {
    case 'article':
      return [blogPosting(page, site, pictures)];
    case 'term': {
      const glossary = site.find('list', 'glossary', page.locale);
      return [definedTerm(page, glossary), ...(glossary ? [definedTermSet(glossary)] : [])];
    }
    case 'author':
      return [profilePage(page, site, pictures)];
    case 'list':
      if (!page.listed) return [];
      return [collectionPage(page, site), ...(page.list === 'glossary' ? [definedTermSet(page)] : [])];
    case 'home':
    case 'topic':
      return [collectionPage(page, site)];
    case 'page':
      return [];
  }
}

/** What the page's text holds besides prose. */
function parts(page: Page, site: Site, pictures: PagePictures): Thing[] {
  if (!('body' in page)) return [];
  const { videos, questions } = page.body;
  return [...videos.flatMap((video) => videoObject(video, page, site, pictures) ?? []), ...(questions.length > 0 ? [faqPage(questions, page, site)] : [])];
}
