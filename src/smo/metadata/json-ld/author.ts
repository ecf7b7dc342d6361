import type { Organization, Person } from 'schema-dts';
import type { Author } from '../../entry.ts';
import type { Site } from '../../site.ts';
import { authorUrl } from '../authors.ts';
import { authorId } from './ids.ts';

/** An author as an object with a name and an address; Mastodon and Google lose one that is only a name. */
export function author(writer: Author, locale: string, site: Site): Person | Organization {
  const url = authorUrl(writer, locale, site);
  const known = { '@id': authorId(writer, site), name: writer.name, ...(url && { url }) };
  return writer.type === 'person' ? { '@type': 'Person', ...known } : { '@type': 'Organization', ...known };
}
