import type { Site } from '../site.ts';
import { networks } from '../networks/index.ts';
import type { Network } from '../networks/network.ts';

/** What is called by a name and needs no term: the site and its publisher, its authors and topics, the networks, and whatever the owner names. */
export function knownNames({ config, all }: Site, locale: string): string[] {
  const authors = all.flatMap((page) => (page.kind === 'author' && page.locale === locale ? [page.author.name] : []));
  const topics = all.flatMap((page) => (page.kind === 'topic' && page.locale === locale ? [page.title] : []));
  const known: readonly Network[] = Object.values(networks);
  return [
    config.name,
    config.publisher.name,
    ...config.glossary.knownNames,
    ...authors,
    ...topics,
    ...known.flatMap(({ name, alsoKnownAs = [] }) => [name, ...alsoKnownAs]),
  ];
}

/** Names that a language's terms have, in brackets or out of them: `Reach (of a post)` is `Reach` as well. */
export function termNames(site: Site, locale: string): string[] {
  return site.of('term', locale).flatMap(({ title, aliases }) => [title, title.replace(/\s*[(（][^)）]*[)）]\s*/gu, ' ').trim(), ...aliases]);
}
