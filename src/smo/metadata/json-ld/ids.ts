import type { Author } from '../../entry.ts';
import type { Page } from '../../page.ts';
import type { Site } from '../../site.ts';
import { toUrl } from '../../url.ts';

/** By these nodes of one page refer to each other, and pages to what they share. */
export const publisherId = (site: Site): string => siteId(site, site.config.publisher.type.toLowerCase());
export const webSiteId = (site: Site): string => siteId(site, 'website');
/** The same for an author in every language, unlike the address of their page. */
export const authorId = (author: Author, site: Site): string => siteId(site, `author-${author.id}`);

/** `…/blog/x/#article`: a node that is described on a page. */
export const nodeId = (page: Pick<Page, 'url'>, name: string): string => `${page.url}#${name}`;

const siteId = (site: Site, name: string): string => `${toUrl(site.config.url, '/')}#${name}`;
