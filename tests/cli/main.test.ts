import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aConfig } from '../support/a-site.ts';
import { runSmo, type Answer } from '../support/run-smo.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'smo-main-'));
  const { configuredUrl: _, ...config } = aConfig();
  await mkdir(join(root, 'src/site'), { recursive: true });
  await writeFile(join(root, 'src/site/site.config.ts'), `export default ${JSON.stringify(config)};\n`);
  await mkdir(join(root, 'content/authors'), { recursive: true });
  await writeFile(join(root, 'content/authors/ada.yaml'), 'name: Ada Rossi\n');
});

afterAll(() => rm(root, { recursive: true }));

/** What the command line answers, in the folder of the site. */
async function smo(...args: string[]): Promise<Answer> {
  const { code, out, err } = await runSmo(root, ...args);
  return { code, out: out.replaceAll(root, '<root>'), err: err.replaceAll(root, '<root>') };
}

// A process takes a second to start on a busy machine.
describe('the command line', { timeout: 120_000 }, () => {
  it('lists its commands when it is given none', async () => {
    const { code, out, err } = await smo();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "Write, check and furnish a site (smo)

      USAGE smo import|new|check|unfurl|explain|audit|diff|fix|embed|glossary|ledger|schedule|schemas|email|preview|card|cards|cards-sheet|icons

      COMMANDS

             import    Bring texts of another site: markdown, wordpress, ghost, blogger, tumblr, medium, substack, feed, joomla, disqus, glossary
                new    Start a post, a term, a page or an author                                                                                 
              check    Report every problem of the files in content/, or of a built site                                                         
             unfurl    Say what each network shows of a built page, and why                                                                      
            explain    Say what a rule asks, and why                                                                                             
              audit    Give a built site a score, keep it, and compare with it later                                                             
               diff    Say what others will see otherwise: between two builds, or since a commit                                                 
                fix    Mend what is mechanical in content/: shows a diff, and writes it with --write                                             
              embed    Write the <Video> or <Post> for an address, with its poster beside the text                                               
           glossary    Show what the glossary covers and what not; \`glossary export\` hands it on                                                 
             ledger    Show what the next publication changes of published addresses, and write it down                                          
           schedule    Show what appears or expires next, and when to build for it                                                               
            schemas    Write the JSON Schemas of content/ for editors, to .vscode/schemas/                                                       
              email    Make a mail of a post, or of all posts of some days, for any sender                                                       
            preview    Write a page and its previews into one file, drafts too                                                                   
               card    Draw the share card of a page                                                                                             
              cards    Share cards between machines: pull, push, and draw a part of them                                                         
        cards-sheet    Draw all share cards into one picture                                                                                     
              icons    Make the icons, the web manifest and the default share card from the brand mark                                           

      Use smo <command> --help for more information about a command.

      "
    `);
  });

  it('names the command that a misspelt one resembles', async () => {
    expect(await smo('chek')).toEqual({ code: 2, out: '', err: 'unknown command "chek". Did you mean "check"?\n' });
  });

  it('leaves to the next command what it has compiled', async () => {
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    const folder = join(root, 'temporary');
    await mkdir(folder);
    await promisify(execFile)(process.execPath, [main, 'schedule', '--help'], { env: { TMPDIR: folder, TEMP: folder } });
    expect(await readdir(folder)).toEqual(['node-compile-cache']);
  });

  it('refuses an option that a command does not have', async () => {
    expect(await smo('new', 'page', 'About', '--locle', 'it')).toEqual({
      code: 2,
      out: '',
      err: 'smo  unknown option "--locle". Did you mean "--locale"?\n  repair: write --locale\n',
    });
    expect(await smo('new', 'page', '--- about')).toMatchObject({ code: 2, err: expect.stringContaining('a text that starts with a hyphen stands after --') });
  });

  it('writes a file and says where, with a title out of quotes or, when it starts with a hyphen, behind --', async () => {
    expect(await Promise.all([smo('new', 'page', 'Who', 'we', 'are', '--locale', 'it'), smo('new', 'page', '--', '--- legal')])).toEqual([
      { code: 0, out: 'content/pages/it/who-we-are.mdx\n', err: '' },
      { code: 0, out: 'content/pages/en/legal.mdx\n', err: '' },
    ]);
  });

  it('tells what goes wrong in words, without a stack', async () => {
    const answers = await Promise.all([smo('check', '--root', 'nowhere'), smo('icons', '--mark', 'nowhere.svg', '--out', root)]);
    expect(answers.map(({ code }) => code)).toEqual([1, 1]);
    expect(answers.map(({ err }) => err).join('')).not.toMatch(/^\s+at /mu);
    expect(answers[0]?.err).toMatchInlineSnapshot(`
      "src/site/site.config.ts  there is no such file in <root>/nowhere
        repair: start the command in the folder of the site, or name that folder: --root ../my-site
      "
    `);
  });

  it('shows every mistake of the configuration', async () => {
    const other = join(root, 'other');
    await mkdir(join(other, 'src/site'), { recursive: true });
    await writeFile(join(other, 'src/site/site.config.ts'), 'export default { name: "", url: "notes", colour: "red" };\n');
    const { code, err } = await smo('check', '--root', other);
    expect({ code, fields: err.match(/^src\/site\/site\.config\.ts {2}\w+/gmu) }).toMatchObject({
      code: 1,
      fields: expect.arrayContaining(['src/site/site.config.ts  name', 'src/site/site.config.ts  url']),
    });
  });
});
