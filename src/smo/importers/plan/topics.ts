import type { ImportedTopic } from '../importer.ts';
import { idOf, type Hash } from './names.ts';
import type { ImportSite } from './import-site.ts';

export interface NewTopic {
  readonly id: string;
  readonly label: Record<string, string>;
  readonly description: Record<string, string>;
}

/** Topics of the site and of an import: known ones stay as they are, others are added. */
export class Topics {
  readonly #hash: Hash;
  readonly #locale: string;
  readonly #ids = new Map<string, string>();
  readonly #added = new Map<string, NewTopic>();

  constructor({ content, defaultLocale }: ImportSite, hash: Hash) {
    this.#hash = hash;
    this.#locale = defaultLocale;
    for (const { id, label } of content.topics) {
      this.#ids.set(id, id);
      for (const name of Object.values(label)) this.#ids.set(name.toLowerCase(), id);
    }
  }

  idsOf(topics: readonly ImportedTopic[], locale: string): string[] {
    return [...new Set(topics.map((topic) => this.#idOf(topic, locale)))];
  }

  #idOf({ key, label = key, description }: ImportedTopic, locale: string): string {
    const id = idOf(key, this.#hash, 'topic');
    const known = this.#ids.get(label.toLowerCase()) ?? this.#ids.get(id);
    const added = known === undefined ? undefined : this.#added.get(known);
    if (added) {
      added.label[locale] ??= label;
      added.description[locale] ??= description ?? label;
    }
    if (known !== undefined) return known;
    this.#ids.set(id, id);
    this.#ids.set(label.toLowerCase(), id);
    // The page of a topic has to say something of itself; its name is all that is known.
    this.#added.set(id, { id, label: { [locale]: label }, description: { [locale]: description ?? label } });
    return id;
  }

  /** The topic of texts that have none: the one that was asked for, else one of its own. */
  none(asked: string | undefined): string {
    if (asked !== undefined) return this.#idOf({ key: asked }, this.#locale);
    return this.#idOf({ key: 'other', label: 'Other' }, this.#locale);
  }

  added(): NewTopic[] {
    return [...this.#added.values()];
  }
}
