import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { stringify } from 'yaml';
import type { SiteUserConfig } from '#smo';

/** Text or bytes by path; null takes a file of the base away. */
export type SiteFiles = Readonly<Record<string, string | Uint8Array | null>>;

const tests = fileURLToPath(new URL('..', import.meta.url));

/**
 * A site of its own in tests/.tmp/<name>/: tests/sites/minimal with other files over it. It stands inside of the
 * repository so that its imports resolve, and as deep as its base; it stays after the test, to be looked at.
 */
export async function siteFolder(name: string, files: SiteFiles): Promise<string> {
  const root = join(tests, '.tmp', name);
  await rm(root, { recursive: true, force: true });
  await cp(join(tests, 'sites/minimal'), root, { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  await writeFiles(root, files);
  return root;
}

export async function writeFiles(root: string, files: SiteFiles): Promise<void> {
  for (const [path, data] of Object.entries(files)) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await (data === null ? rm(file) : writeFile(file, data));
  }
}

/** An astro.config.mjs with the minimal site's configuration, and other keys over it. */
export function astroConfig(over: Partial<SiteUserConfig>): string {
  const site: SiteUserConfig = {
    name: 'Field notes',
    url: 'https://field.example.org',
    description: { en: 'What we saw outside.' },
    publisher: { name: 'Field Ltd' },
    demo: true,
    ...over,
  };
  return `import { passaparola } from '../../../src/astro/index.ts';\nexport default { integrations: passaparola(${JSON.stringify(site)}) };\n`;
}

/** The text of a post; undefined takes a field away. */
export function post(fields: Readonly<Record<string, unknown>> & { readonly id: string }, body = 'A few words.'): string {
  return entry(
    { title: `Title of ${fields.id}`, description: `Description of ${fields.id}.`, published: '2026-01-05', authors: ['mara'], topics: ['garden'], ...fields },
    body,
  );
}

/** The text of a term. */
export function term(fields: Readonly<Record<string, unknown>> & { readonly id: string }, body = 'A few words.'): string {
  return entry({ title: `Title of ${fields.id}`, definition: `Definition of ${fields.id}.`, ...fields }, body);
}

/** The text of a page such as the imprint. */
export function page(fields: Readonly<Record<string, unknown>> & { readonly id: string }, body = 'A few words.'): string {
  return entry({ title: `Title of ${fields.id}`, description: `Description of ${fields.id}.`, ...fields }, body);
}

function entry(fields: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify(fields)}---\n\n${body}\n`;
}

/** A plain JPEG, small enough to cost no time. */
export async function picture(color = '#b3361b'): Promise<Uint8Array> {
  return sharp({ create: { width: 64, height: 36, channels: 3, background: color } })
    .jpeg()
    .toBuffer();
}
