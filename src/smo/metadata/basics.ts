import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { link, named, type HeadTag } from './head-tag.ts';

/** Title, description, canonical address, robots. WordPress and Google read these before anything else. */
export function basics(page: Page, site: Site): HeadTag[] {
  return [
    { tag: 'title', attrs: {}, content: documentTitle(page, site) },
    named('description', page.description),
    link('canonical', page.canonical),
    named('robots', !page.listed || site.config.noindex ? 'noindex' : 'max-image-preview:large'),
  ];
}

/** The home page's title always holds the name. */
function documentTitle({ title }: Page, { config: { name } }: Site): string {
  return title.includes(name) ? title : `${title} | ${name}`;
}
