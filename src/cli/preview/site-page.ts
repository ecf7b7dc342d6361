import { formatProblem, nearMiss, type Page, type Site } from '#smo';

/** The page with an address or an id. @throws with the near miss */
export function sitePage(site: Site, name: string, locale = site.config.defaultLocale): Page {
  const found = site.at(name) ?? site.all.find((page) => page.id === name && page.locale === locale);
  if (found) return found;
  const near = nearMiss(name, name.startsWith('/') ? site.all.map((page) => page.path) : site.all.map((page) => page.id));
  const message = `there is no such page in "${locale}".${near ? ` Did you mean "${near}"?` : ''}`;
  throw new Error(formatProblem({ rule: 'page-unknown', severity: 'error', page: name, message }));
}
