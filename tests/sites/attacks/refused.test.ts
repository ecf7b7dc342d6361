import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentReader } from '#astro/content-reader.ts';
import { aPost, checked, lists } from '../../support/a-content.ts';
import { aConfig } from '../../support/a-site.ts';
import { harmlessFiles, ignoredFiles, refusedFiles } from './refused-files.ts';

/** Drawings that are there, so that it is not their absence that is told of. */
const pictures = {
  'content/blog/en/x.svg': { width: 9, height: 9 },
  'content/blog/en/x.SVG': { width: 9, height: 9 },
  'content/authors/x.svg': { width: 9, height: 9 },
};

/** Milliseconds that a hostile file may take. */
const PATIENCE = 10_000;

describe('a hostile file', () => {
  test('is one of many, each once', () => {
    expect(refusedFiles.length).toBeGreaterThanOrEqual(160);
    expect(new Set(refusedFiles.map(({ name }) => name)).size).toBe(refusedFiles.length);
  });

  test.each([...refusedFiles])('is refused before anything is built: $name', ({ path, source }) => {
    const start = performance.now();
    const { problems } = checked({ [path]: source }, pictures);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { rule, message } of errors) expect([rule, message].every((text) => text.length > 3)).toBe(true);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});

test.each(harmlessFiles)('what does nothing is taken: $name', ({ path, source }) => {
  const { content, problems } = checked({ [path]: source });
  expect([problems, content.entries.map(({ source: { file } }) => file)]).toEqual([[], [path]]);
  expect(JSON.stringify(content)).not.toContain('evil":');
});

test.each(ignoredFiles)('what is no text of the site is left alone: $name', ({ path, source }) => {
  expect(checked({ [path]: source }).content.entries).toEqual([]);
});

test('no hostile file changes what all objects have in common', () => {
  for (const { path, source } of [...refusedFiles, ...harmlessFiles].filter(({ source }) => source.includes('__proto__') || source.includes('constructor')))
    checked({ [path]: source });
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'draft')).toBeUndefined();
});

describe('links in the folder', () => {
  test('that lead out of it, in circles or to devices are not followed, and their pictures are missing', async () => {
    const root = mkdtempSync(join(tmpdir(), 'smo-links-'));
    const folder = join(root, 'content/blog/en');
    mkdirSync(folder, { recursive: true });
    mkdirSync(join(root, 'outside'));
    writeFileSync(join(root, 'outside/secret.mdx'), aPost({ id: 'secret' }));
    writeFileSync(join(root, 'outside/photo.jpg'), 'not even a photo');
    for (const [path, text] of Object.entries(lists)) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    symlinkSync(join(root, 'outside/secret.mdx'), join(folder, 'secret.mdx'));
    symlinkSync(join(root, 'outside'), join(folder, 'folder'));
    symlinkSync(folder, join(folder, 'circle'));
    symlinkSync('/dev/zero', join(folder, 'endless.mdx'));
    symlinkSync('/etc/passwd', join(folder, 'passwd.mdx'));
    symlinkSync(join(root, 'outside/photo.jpg'), join(folder, 'photo.jpg'));
    symlinkSync('nowhere', join(folder, 'broken.mdx'));
    writeFileSync(join(folder, 'cover.mdx'), aPost({ id: 'cover', cover: '{ image: ./photo.jpg, alt: X }' }));
    writeFileSync(join(folder, 'body.mdx'), aPost({ id: 'body' }, '![x](./photo.jpg)'));
    const { content, problems } = await new ContentReader(root, aConfig(), ['en', 'it']).read();
    expect(content.entries).toEqual([]);
    expect(problems.map(({ rule, place }) => [place?.file, rule])).toEqual([
      ['content/blog/en/body.mdx', 'file-missing'],
      ['content/blog/en/cover.mdx', 'file-missing'],
    ]);
  });
});
