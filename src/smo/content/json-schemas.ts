import { z } from 'zod';
import { contentSchemas } from './schemas.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** What each kind of file in content/ is called, and what it is. */
export const schemaTitles = {
  post: 'Front matter of a post, content/blog/<language>/<slug>/index.mdx',
  term: 'Front matter of a term, content/glossary/<language>/<slug>.mdx',
  page: 'Front matter of a page, content/pages/<language>/<slug>.mdx',
  author: 'An author, content/authors/<id>.yaml',
  topics: 'The topics, content/topics.yaml',
  series: 'The series, content/series.yaml',
} as const;
export type SchemaName = keyof typeof schemaTitles;

/**
 * The JSON Schema of each kind of file, for editors: made from the schemas that the checks use. Draft 7, which the YAML
 * language server reads best. What only a programme can tell (a date that is in no calendar) the checks tell.
 */
export function jsonSchemas(): Readonly<Record<SchemaName, JsonSchema>> {
  const { blog, glossary, pages, author, topics, series } = contentSchemas('UTC');
  const made = (schema: z.ZodType, name: SchemaName): JsonSchema => ({
    ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }),
    title: schemaTitles[name],
  });
  return {
    post: made(blog, 'post'),
    term: made(glossary, 'term'),
    page: made(pages, 'page'),
    author: made(author, 'author'),
    topics: made(topics, 'topics'),
    series: made(series, 'series'),
  };
}

/** Where the schemas are kept for VS Code, by path from the project's root, as they are written. */
export function schemaFiles(): readonly { readonly path: string; readonly text: string }[] {
  return Object.entries(jsonSchemas()).map(([name, schema]) => ({ path: `.vscode/schemas/${name}.json`, text: `${JSON.stringify(schema, undefined, 2)}\n` }));
}
