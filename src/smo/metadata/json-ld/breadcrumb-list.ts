import type { BreadcrumbList, ListItem } from 'schema-dts';
import type { Page } from '../../page.ts';
import type { Site } from '../../site.ts';
import { toUrl } from '../../url.ts';
import { nodeId } from './ids.ts';

/** The way down from the home page; every step has its `item`, the last one too. */
export function breadcrumbList(page: Page, site: Site): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    '@id': nodeId(page, 'breadcrumb'),
    itemListElement: page.breadcrumbs.map(({ title, path }, index): ListItem => {
      return { '@type': 'ListItem', position: index + 1, name: title, item: toUrl(site.config.url, path) };
    }),
  };
}
