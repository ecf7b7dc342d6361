import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importers } from '#smo/importers/index.ts';

const filesIn = (folder: string) => readdirSync(fileURLToPath(new URL(folder, import.meta.url))).filter((name) => name.endsWith('.ts'));

describe('importers', () => {
  const files = filesIn('../../../src/smo/importers').filter((name) => name !== 'index.ts' && name !== 'importer.ts');

  test('are all registered under the names of their files', () => {
    expect(Object.entries(importers).map(([id, importer]) => [id, importer.id])).toEqual(Object.keys(importers).map((id) => [id, id]));
    expect(Object.keys(importers).toSorted()).toEqual(files.map((name) => name.replace('.ts', '')).toSorted());
  });

  test('are all tested', () => {
    expect(files.filter((name) => !filesIn('.').includes(name.replace('.ts', '.test.ts')))).toEqual([]);
  });

  test.each(Object.values(importers))('$id says how its export is made, and where its form is described', ({ name, how, source }) => {
    expect(name).not.toBe('');
    expect(how).toMatch(/^[A-Z].*\.$/u);
    expect(source).toMatch(/^https:\/\//u);
  });
});
