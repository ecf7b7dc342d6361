import { parseInstant, type SourceLink } from '#smo';
import { parseDocument, stringify } from 'yaml';

/** Front matter of a term, as far as files of other programs know it; empty fields are not there. */
export interface TermFields {
  readonly id: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly definition: string;
  readonly topics?: readonly string[];
  readonly related?: readonly string[];
  readonly broader?: readonly string[];
  readonly status?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly reviewed?: string;
  readonly sources?: readonly SourceLink[];
}

type Given = { readonly [K in keyof TermFields]?: TermFields[K] | undefined } & Pick<TermFields, 'id' | 'title' | 'definition'>;

/** The fields that say something, in the order in which they stand in a file. */
export function fieldsOf({ id, title, aliases, definition, topics, related, broader, status, published, updated, reviewed, sources }: Given): TermFields {
  return {
    id,
    title,
    ...(aliases?.length && { aliases }),
    definition,
    ...(topics?.length && { topics }),
    ...(related?.length && { related }),
    ...(broader?.length && { broader }),
    ...(status !== undefined && { status }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(reviewed !== undefined && { reviewed }),
    ...(sources?.length && { sources: sources.map((source) => ({ title: source.title, url: source.url })) }),
  };
}

/** A term's file with no text yet but what it is. */
export function termFile(fields: TermFields, timeZone: string): string {
  return `---\n${stringify(written(fields, timeZone), { lineWidth: 0 })}---\n`;
}

/**
 * A term's file with some fields changed. Everything else stays as somebody wrote it: the text, comments, the other fields.
 * Undefined where its front matter cannot be read.
 */
export function updatedFile(source: string, fields: TermFields, names: readonly string[], timeZone: string): string | undefined {
  const parts = /^(?<open>\uFEFF?---[ \t]*\r?\n)(?<yaml>.*?)(?<rest>^---[ \t]*(?:\r?\n|$).*)$/msu.exec(source)?.groups;
  if (!parts) return undefined;
  const document = parseDocument(parts['yaml'] ?? '', { schema: 'core' });
  if (document.errors.length > 0) return undefined;
  const values = new Map<string, unknown>(Object.entries(written(fields, timeZone)));
  for (const name of names) {
    const value = document.createNode(values.get(name));
    // Lists stand on one line, as in a scaffold.
    if (Array.isArray(values.get(name)) && name !== 'sources') Object.assign(value, { flow: true });
    document.set(name, value);
  }
  return `${parts['open']}${document.toString({ lineWidth: 0, flowCollectionPadding: false })}${parts['rest']}`;
}

/** As an editor would write it: midnight in the site's zone is a day. */
function written(fields: TermFields, timeZone: string): TermFields {
  const day = (instant: string) => {
    const parsed = parseInstant(instant.slice(0, 10), timeZone);
    return 'instant' in parsed && parsed.instant === instant ? instant.slice(0, 10) : instant;
  };
  const { published, updated, reviewed } = fields;
  return {
    ...fields,
    ...(published !== undefined && { published: day(published) }),
    ...(updated !== undefined && { updated: day(updated) }),
    ...(reviewed !== undefined && { reviewed: day(reviewed) }),
  };
}
