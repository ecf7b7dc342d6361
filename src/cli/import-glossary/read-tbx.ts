import { SaxesParser } from 'saxes';
import { administrativeStatus, conceptPrefix } from '#smo/feeds/index.ts';
import { said, unreadable, type GlossaryRow, type ReadGlossary } from './glossary-row.ts';

/** A name of a concept in a language, as it is read. */
interface Name {
  text: string;
  status?: string;
  references: { title: string; url: string }[];
}

interface Language {
  readonly line: number;
  readonly locale: string;
  definition?: string;
  published?: string;
  updated?: string;
  readonly names: Name[];
}

interface Concept {
  readonly id?: string | undefined;
  definition?: string;
  readonly topics: string[];
  readonly related: string[];
  readonly languages: Language[];
}

/** The concepts of a TBX file: version 3 (`conceptEntry`) in DCA style, and version 2 (`termEntry`). One row a concept and language. */
export function readTbx(text: string, file: string): ReadGlossary {
  const reader = new TbxReader();
  const parser = new SaxesParser();
  let fault: { message: string; line: number } | undefined;
  parser.on('error', ({ message }) => (fault ??= { message: message.replace(/^\d+:\d+: /u, ''), line: parser.line }));
  parser.on('opentag', ({ name, attributes }) => reader.open(local(name), attributes, parser.line));
  parser.on('text', (part) => reader.text(part));
  parser.on('cdata', (part) => reader.text(part));
  parser.on('closetag', ({ name }) => reader.close(local(name)));
  parser.write(text.replace(/^\uFEFF/u, '')).close();
  if (fault) return unreadable(file, fault.line, `this is no XML: ${fault.message}`);
  if (reader.concepts.length === 0)
    return unreadable(file, 1, 'this is no TBX: there is no <conceptEntry> in it', 'export the glossary as TBX-Basic, or as CSV');
  return { rows: reader.concepts.flatMap(rowsOf), problems: [], left: [...reader.left] };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

class TbxReader {
  readonly concepts: Concept[] = [];
  readonly left = new Set<string>();
  #concept: Concept | undefined;
  #language: Language | undefined;
  #name: Name | undefined;
  #type = '';
  #target = '';
  #transaction = '';
  #text = '';

  open(tag: string, attributes: Readonly<Record<string, string>>, line: number): void {
    this.#text = '';
    this.#type = attributes['type'] ?? '';
    this.#target = attributes['target'] ?? '';
    if (tag === 'conceptEntry' || tag === 'termEntry') {
      this.#concept = { id: attributes['id'], topics: [], related: [], languages: [] };
      this.concepts.push(this.#concept);
    } else if (tag === 'langSec' || tag === 'langSet') {
      this.#language = { line, locale: attributes['xml:lang'] ?? '', names: [] };
      this.#concept?.languages.push(this.#language);
    } else if (tag === 'termSec' || tag === 'tig' || tag === 'ntig') {
      this.#name = { text: '', references: [] };
      this.#language?.names.push(this.#name);
    }
  }

  text(part: string): void {
    this.#text += part;
  }

  close(tag: string): void {
    if (tag === 'conceptEntry' || tag === 'termEntry') this.#concept = undefined;
    else if (tag === 'langSec' || tag === 'langSet') this.#language = undefined;
    else if (tag === 'termSec' || tag === 'tig' || tag === 'ntig') this.#name = undefined;
    else this.#value(tag, said(this.#text));
    this.#text = '';
  }

  #value(tag: string, text: string | undefined): void {
    const [concept, language, name] = [this.#concept, this.#language, this.#name];
    if (!concept || text === undefined) return;
    if (tag === 'term' && name) name.text = text;
    else if (tag === 'termNote' && name && this.#type === 'administrativeStatus') name.status = text;
    else if (tag === 'descrip' && this.#type === 'definition') (language ?? concept).definition = text;
    else if (tag === 'descrip' && this.#type === 'subjectField') concept.topics.push(text);
    else if (tag === 'ref' && this.#type === 'crossReference') concept.related.push(this.#target);
    else if (tag === 'xref' && this.#type === 'externalCrossReference' && name) name.references.push({ title: text, url: this.#target });
    else if (tag === 'transac') this.#transaction = text;
    else if (tag === 'date' && language) language[this.#transaction === 'origination' ? 'published' : 'updated'] = text;
    else if (['descrip', 'admin', 'note', 'xref'].includes(tag) || (tag === 'termNote' && this.#type !== 'termType')) this.left.add(this.#type || tag);
  }
}

function rowsOf({ id, definition, topics, related, languages }: Concept): GlossaryRow[] {
  return languages.map((language): GlossaryRow => {
    const [main, ...others] = inOrder(language.names);
    const own = main?.references.find(({ title }) => title === main.text);
    return {
      line: language.line,
      id: idOf(id),
      locale: language.locale,
      title: main?.text ?? '',
      definition: language.definition ?? definition ?? '',
      aliases: others.map(({ text }) => text),
      topics,
      status: statusOf(main?.status),
      published: language.published,
      updated: language.updated,
      related: related.flatMap((target) => idOf(target) ?? []),
      broader: [],
      sources: main?.references.filter((reference) => reference !== own) ?? [],
      url: own?.url,
    };
  });
}

/** The preferred name first; else as they stand. */
function inOrder(names: readonly Name[]): Name[] {
  const preferred = names.find(({ status }) => status?.startsWith('preferred')) ?? names[0];
  return preferred ? [preferred, ...names.filter((name) => name !== preferred)] : [];
}

/** Numbers of other programs' databases are no ids to keep; ours are marked. */
function idOf(id: string | undefined): string | undefined {
  return id?.startsWith(conceptPrefix) ? id.slice(conceptPrefix.length) : undefined;
}

/** A name that is preferred says nothing of the thing. */
function statusOf(status: string | undefined): string | undefined {
  return Object.entries(administrativeStatus).find(([ours, theirs]) => theirs === status && ours !== 'active')?.[0];
}
