import type { SearchActionLeaf, WebSite, WithActionConstraints } from 'schema-dts';
import { localizedText } from '../../config.ts';
import type { Site } from '../../site.ts';
import { toUrl } from '../../url.ts';
import { publisherId, webSiteId } from './ids.ts';

/** The site, with its search in the page's language. */
export function webSite(locale: string, site: Site): WebSite {
  const { name, url, description, defaultLocale } = site.config;
  const search = site.find('list', 'search', locale);
  return {
    '@type': 'WebSite',
    '@id': webSiteId(site),
    name,
    url: toUrl(url, '/'),
    description: localizedText(description, locale, defaultLocale),
    inLanguage: [...site.locales],
    publisher: { '@id': publisherId(site) },
    ...(search && { potentialAction: searchAction(search.url) }),
  };
}

function searchAction(url: string): WithActionConstraints<SearchActionLeaf> {
  return {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${url}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
}
