import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from 'citty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixCommand } from '../../src/cli/fix.ts';
import { aConfig } from '../support/a-site.ts';
import { listing } from '../support/foreign-site.ts';

let root: string;

const faulty = 'content/pages/en/about.mdx';
const files = {
  'content/topics.yaml': '- id: feeds\n  label: { en: Feeds }\n  description: { en: Feeds. }\n',
  'content/authors/ada.yaml': '# Ada writes\nname: Ada Rossi\naccounts:\n  x: https://twitter.com/ada # since 2009\n  google-plus: "+ada"\n',
  [faulty]: '---\nid: about   # never changes\ntitel:   "About  us"\ndescription: Who we are.\n---\n\nHello,  you.  \nAnd you.\n',
  'content/pages/en/legal.mdx': '---\nid: legal\ntitle: Legal\ndescription: The small print.\n---\n\nNone.\n',
  'notes.yaml': 'titel:  not  content  \n',
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'smo-fix-'));
  const { configuredUrl: _, ...config } = aConfig();
  const all = { 'src/site/site.config.ts': `export default ${JSON.stringify(config)};\n`, ...files };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

async function fix(...args: string[]): Promise<string> {
  const lines: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => lines.push(line));
  await runCommand(fixCommand, { rawArgs: ['--root', root, ...args] });
  return lines.join('\n');
}

const read = (path: string) => readFile(join(root, path), 'utf8');

describe('fix', () => {
  it('shows what it would mend as a diff, and writes nothing', async () => {
    const before = await listing(root);
    expect(await fix()).toMatchInlineSnapshot(`
      "Index: content/authors/ada.yaml
      ===================================================================
      --- content/authors/ada.yaml
      +++ content/authors/ada.yaml
      @@ -3,3 +3,2 @@
       accounts:
      -  x: https://twitter.com/ada # since 2009
      -  google-plus: "+ada"
      +  x: "@ada" # since 2009
      # accounts.x is a handle; google-plus is closed

      Index: content/pages/en/about.mdx
      ===================================================================
      --- content/pages/en/about.mdx
      +++ content/pages/en/about.mdx
      @@ -2,3 +2,3 @@
       id: about   # never changes
      -titel:   "About  us"
      +title:   "About us"
       description: Who we are.
      # the field "titel" is called title; white space in title

      2 files to mend; npm run smo -- fix --write does it"
    `);
    expect(await listing(root)).toEqual(before);
  });

  it('with --write mends these lines, keeps comments, formatting and mode, and touches nothing else', async () => {
    await chmod(join(root, faulty), 0o640);
    const others = async () => (await listing(root)).filter((line) => /legal|topics|notes|site\.config/u.test(line));
    const before = await others();
    expect((await fix('--write')).split('\n').at(-1)).toBe('2 files mended');
    expect(await read(faulty)).toBe('---\nid: about   # never changes\ntitle:   "About us"\ndescription: Who we are.\n---\n\nHello,  you.  \nAnd you.\n');
    expect(await read('content/authors/ada.yaml')).toBe('# Ada writes\nname: Ada Rossi\naccounts:\n  x: "@ada" # since 2009\n');
    expect((await stat(join(root, faulty))).mode & 0o777).toBe(0o640);
    expect(await others()).toEqual(before);
    expect((await listing(root)).filter((line) => line.includes('.mended'))).toEqual([]);
    expect(await fix()).toBe('nothing to mend mechanically');
    expect(await fix('--write')).toBe('nothing to mend mechanically');
  });

  it('leaves a file alone that is no UTF-8 or whose YAML cannot be read', async () => {
    await Promise.all(Object.keys(files).map((path) => rm(join(root, path))));
    const latin = Buffer.concat([Buffer.from('---\ntitel: caf'), Buffer.from([0xe9]), Buffer.from('  \n---\n')]);
    await writeFile(join(root, 'content/pages/en/latin.mdx'), latin);
    await writeFile(join(root, 'content/pages/en/broken.mdx'), '---\ntitle: "About  us\n---\n');
    expect(await fix('--write')).toBe('nothing to mend mechanically');
    expect(await readFile(join(root, 'content/pages/en/latin.mdx'))).toEqual(latin);
  });
});
