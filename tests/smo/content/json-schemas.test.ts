import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readFrontMatter, readYaml } from '../../../src/smo/content/front-matter.ts';
import { jsonSchemas, schemaFiles, type JsonSchema, type SchemaName } from '../../../src/smo/content/json-schemas.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const places: Readonly<Record<SchemaName, string>> = {
  post: 'content/blog/**/*.mdx',
  term: 'content/glossary/**/*.mdx',
  page: 'content/pages/**/*.mdx',
  author: 'content/authors/*.yaml',
  topics: 'content/topics.yaml',
  series: 'content/series.yaml',
};

/** Paths of the fields that say nothing of themselves. */
function silentFields(schema: JsonSchema, path = ''): readonly string[] {
  const parts = [schema.items, schema.additionalProperties].filter((part) => typeof part === 'object' && !Array.isArray(part));
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (typeof field === 'boolean') return [];
    return [...(field.description === undefined ? [`${path}.${name}`] : []), ...silentFields(field, `${path}.${name}`)];
  });
  return [...fields, ...parts.flatMap((part) => (typeof part === 'object' && !Array.isArray(part) ? silentFields(part, path) : []))];
}

describe('the JSON Schemas for editors', () => {
  test('in .vscode/ are those that the checks use; `npm run smo -- schemas` writes them', () => {
    for (const { path, text } of schemaFiles()) expect(read(path)).toBe(text);
  });

  test('are named by the settings of VS Code for the files that are YAML', () => {
    expect(JSON.parse(read('.vscode/settings.json'))['yaml.schemas']).toEqual({
      './.vscode/schemas/author.json': places.author,
      './.vscode/schemas/topics.json': places.topics,
      './.vscode/schemas/series.json': places.series,
    });
  });

  test('describe every field', () => {
    expect(Object.values(jsonSchemas()).flatMap((schema) => silentFields(schema))).toEqual([]);
  });

  test('take what stands in content/, and refuse a field that nobody knows', () => {
    const ajv = new Ajv({ strict: false });
    for (const [name, schema] of Object.entries(jsonSchemas()) as [SchemaName, JsonSchema][]) {
      const validate = ajv.compile(schema);
      const files = globSync(places[name], { cwd: root });
      expect(files).not.toEqual([]);
      for (const path of files) {
        const data = path.endsWith('.mdx') ? readFrontMatter({ path, bytes: new TextEncoder().encode(read(path)) }).data : readYaml(path, read(path)).data;
        expect([path, validate(data), validate.errors]).toEqual([path, true, null]);
        const [first = data] = Array.isArray(data) ? data : [data];
        const wrong = { ...Object(first), nobodyKnows: 1 };
        expect(validate(Array.isArray(data) ? [wrong] : wrong)).toBe(false);
      }
    }
  });
});
