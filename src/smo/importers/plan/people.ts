import { stringify } from 'yaml';
import type { ImportedAuthor } from '../importer.ts';
import { freeName, idOf, type Hash } from './names.ts';
import type { ImportSite } from './import-site.ts';

/** Authors of the site and of an import: who is known stays as he is, others get a file. */
export class People {
  readonly #site: ImportSite;
  readonly #hash: Hash;
  readonly #ids = new Map<string, string>();
  readonly #added = new Map<string, string>();

  constructor(site: ImportSite, hash: Hash) {
    this.#site = site;
    this.#hash = hash;
    for (const { id, name } of site.content.authors) {
      this.#ids.set(name.toLowerCase(), id);
      this.#ids.set(id, id);
    }
  }

  idsOf(authors: readonly ImportedAuthor[], locale: string): string[] {
    return [...new Set(authors.map((author) => this.#idOf(author, locale)))];
  }

  #idOf({ key, name = key, bio, url, accounts }: ImportedAuthor, locale: string): string {
    const id = idOf(key, this.#hash, 'author');
    const known = this.#ids.get(name.toLowerCase()) ?? this.#ids.get(id);
    if (known !== undefined) return known;
    const web = url !== undefined && URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol) ? url : undefined;
    this.#add(id, {
      name,
      ...(bio && { bio: { [locale]: bio } }),
      ...(web && { url: web }),
      ...(accounts && Object.keys(accounts).length > 0 && { accounts }),
    });
    this.#ids.set(name.toLowerCase(), id);
    return id;
  }

  /** The organisation that publishes the site, as an author. */
  publisher(): string {
    const { publisher, content } = this.#site;
    const known =
      content.authors.find(({ type, name }) => type === 'organization' && name === publisher.name) ??
      content.authors.find(({ type }) => type === 'organization');
    const found = known?.id ?? this.#ids.get(publisher.name.toLowerCase());
    if (found !== undefined) return found;
    const id = freeName(idOf(publisher.name, this.#hash, 'author'), (one) => this.#ids.has(one));
    this.#add(id, { name: publisher.name, type: publisher.type === 'Person' ? 'person' : 'organization' });
    this.#ids.set(publisher.name.toLowerCase(), id);
    return id;
  }

  #add(id: string, fields: object): void {
    this.#ids.set(id, id);
    this.#added.set(`content/authors/${id}.yaml`, stringify(fields, { lineWidth: 0 }));
  }

  added(): { path: string; text: string }[] {
    return [...this.#added].map(([path, text]) => ({ path, text }));
  }
}
