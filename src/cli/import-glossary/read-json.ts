import { readYaml } from '#smo';
import { z } from 'zod';
import { said, unreadable, type GlossaryRow, type ReadGlossary } from './glossary-row.ts';

const reference = z.union([
  z.string(),
  z.looseObject({ id: z.string().optional(), term: z.string().optional() }).transform(({ id, term }) => id ?? term ?? ''),
]);
const texts = z.union([z.array(z.string()), z.string().transform((text) => [text])]).default([]);

/** A term of `glossary.json`, and of what others write like it. */
const term = z.looseObject({
  id: z.string().optional(),
  term: z.string().optional(),
  title: z.string().optional(),
  name: z.string().optional(),
  definition: z.string().optional(),
  description: z.string().optional(),
  language: z.string().optional(),
  aliases: texts,
  topics: texts,
  status: z.string().optional(),
  published: z.string().optional(),
  updated: z.string().optional(),
  reviewed: z.string().optional(),
  related: z.array(reference).default([]),
  broader: z.array(reference).default([]),
  sources: z.array(z.object({ title: z.string(), url: z.string() })).default([]),
  url: z.string().optional(),
});
const glossary = z.looseObject({ language: z.string().optional(), terms: z.array(term) });
/** One glossary, one for each language, or the terms alone. */
const file = z.union([glossary.transform((one) => [one]), z.array(glossary), z.array(term).transform((terms) => [{ language: undefined, terms }])]);
const known = new Set([...Object.keys(term.shape), 'narrower']);

/** The terms of a JSON file. */
export function readJson(text: string, name: string): ReadGlossary {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return unreadable(name, 1, `this is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = file.safeParse(data);
  if (!parsed.success)
    return unreadable(
      name,
      1,
      'this is no glossary: expected { "language": "en", "terms": [{ "term": "…", "definition": "…" }] }',
      'see /glossary.json of this site',
    );
  // JSON is YAML as well, whose reader knows where every value stands.
  const { positions } = readYaml(name, text.replace(/^\uFEFF/u, ''));
  const lineOf = (at: number, index: number) => positionLine(positions, [`terms[${index}]`, `[${at}].terms[${index}]`, `[${index}]`]);
  const rows = parsed.data.flatMap(({ language, terms }, at) => terms.map((one, index) => rowOf(one, language, lineOf(at, index))));
  const left = new Set(parsed.data.flatMap(({ terms }) => terms.flatMap((one) => Object.keys(one).filter((key) => !known.has(key)))));
  return { rows, problems: [], left: [...left] };
}

function positionLine(positions: Readonly<Record<string, { readonly line: number }>>, paths: readonly string[]): number {
  return paths.flatMap((path) => positions[path]?.line ?? [])[0] ?? 1;
}

function rowOf(one: z.output<typeof term>, language: string | undefined, line: number): GlossaryRow {
  const { aliases, topics, related, broader, sources, status, published, updated, reviewed, url } = one;
  return {
    line,
    id: idOf(one.id),
    locale: said(one.language ?? language),
    title: said(one.term ?? one.title ?? one.name) ?? '',
    definition: said(one.definition ?? one.description) ?? '',
    aliases,
    topics,
    status: said(status),
    published: said(published),
    updated: said(updated),
    reviewed: said(reviewed),
    related: related.filter(Boolean),
    broader: broader.filter(Boolean),
    sources,
    url: said(url),
  };
}

/** Published glossaries name terms by the ids of their feeds: `tag:notes.example.org,2026:reach:en`. */
function idOf(id: string | undefined): string | undefined {
  return said(/^tag:[^:]+:(?<id>[^:]+):[^:]+$/u.exec(id ?? '')?.groups?.['id'] ?? id);
}
