import { localizedText } from '../config.ts';
import { timeOf } from '../date.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { PageRef, TermPage } from '../page.ts';
import type { Site } from '../site.ts';
import { toUrl } from '../url.ts';
import { changedAt } from './plan.ts';
import type { TextFile } from './sitemap.ts';
import { itemId } from './tag-uri.ts';

/** `glossary.json` of a language; undefined where there are no terms. */
export function glossaryJson(site: Site, locale: string): TextFile | undefined {
  const list = site.find('list', 'glossary', locale);
  const glossary = glossaryData(site, locale);
  return list && glossary && { path: `${list.path.slice(0, -1)}.json`, text: `${JSON.stringify(glossary, undefined, 2)}\n` };
}

/** The glossary of a language as data: every term with its definition and its relations; undefined where there are no terms. */
export function glossaryData(site: Site, locale: string) {
  const list = site.find('list', 'glossary', locale);
  const terms = site.of('term', locale);
  if (!list || terms.length === 0) return undefined;
  const [updated] = terms.flatMap((term) => changedAt(term) ?? []).toSorted((a, b) => timeOf(b) - timeOf(a));
  return { title: `${site.config.name}: ${list.title}`, url: list.url, language: locale, updated, terms: terms.map((term) => termOf(term, site)) };
}

function termOf(term: TermPage, site: Site) {
  const { config } = site;
  const links = (refs: readonly PageRef[]) => refs.map(({ title, path }) => ({ id: site.at(path)?.id, term: plainValue(title), url: toUrl(config.url, path) }));
  return {
    id: itemId(term, config),
    term: plainValue(term.title),
    aliases: term.aliases,
    definition: plainValue(term.definition),
    url: term.url,
    topics: term.topics.map(({ label }) => localizedText(label, term.locale, config.defaultLocale)),
    broader: links(term.broader),
    narrower: links(term.narrower),
    related: links(term.related),
    sources: term.sources,
    status: term.status,
    published: term.published,
    updated: term.updated,
    reviewed: term.reviewed,
  };
}
