import { readFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { runCommand } from 'citty';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reportSchema } from '#smo/checks/index.ts';
import { checkCommand } from '../../src/cli/check.ts';
import { foreignFiles, foreignFolder, foreignPage, foreignUrl, listing, type ForeignFiles } from '../support/foreign-site.ts';
import { runSmo } from '../support/run-smo.ts';

const made: string[] = [];
let fell: string;

async function folder(files: ForeignFiles): Promise<string> {
  const root = await foreignFolder(files);
  made.push(root);
  return root;
}

beforeAll(async () => {
  fell = await folder(foreignFiles);
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

afterAll(() => Promise.all(made.map((root) => rm(root, { recursive: true }))));

/** What the command prints on standard output and how it ends, within this process. */
async function check(root: string, ...args: string[]): Promise<{ out: string; code: unknown }> {
  const lines: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => lines.push(line));
  process.exitCode = 0;
  await runCommand(checkCommand, { rawArgs: [root, ...args] });
  return { out: lines.join('\n'), code: process.exitCode };
}

const reportOf = (out: string) => reportSchema.parse(JSON.parse(out));

// A process takes seconds to start on a busy machine.
describe('check of a folder that another generator has built', { timeout: 120_000 }, () => {
  it('prints the documented JSON and nothing else, fails, and writes nothing into the folder', async () => {
    const before = await listing(fell);
    const { code, out, err } = await runSmo(tmpdir(), 'check', fell, '--site', foreignUrl, '--format', 'json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(await listing(fell)).toEqual(before);
    const data = JSON.parse(out);
    expect(Object.keys(data)).toEqual(['pages', 'feeds', 'ignored', 'problems']);
    const report = reportOf(out.replaceAll(fell, '<folder>'));
    expect({ ...report, problems: [] }).toEqual({ pages: 3, feeds: 0, ignored: 0, problems: [] });
    expect(report.problems.filter(({ rule }) => rule === 'link-internal-broken' || rule === 'og-image-file-exists')).toMatchInlineSnapshot(`
      [
        {
          "hint": "publish the picture, or name one that is there",
          "message": "og:image is "https://fell.example.com/thaw.jpg", but the site has no file "thaw.jpg"",
          "networks": [
            "facebook",
            "x",
            "linkedin",
            "whatsapp",
            "mastodon",
            "bluesky",
          ],
          "page": "/thaw/",
          "place": {
            "column": 1,
            "file": "<folder>/thaw/index.html",
            "line": 10,
          },
          "rule": "og-image-file-exists",
          "severity": "error",
          "source": "https://developers.facebook.com/docs/sharing/webmasters/images",
        },
        {
          "hint": "publish it, or take the link away (/thaw/)",
          "message": "the link "/gone/" leads to "/gone/", which is not published",
          "networks": [
            "people",
            "search",
          ],
          "page": "/thaw/",
          "place": {
            "column": 16,
            "file": "<folder>/thaw/index.html",
            "line": 15,
          },
          "rule": "link-internal-broken",
          "severity": "error",
          "source": "https://github.com/harlan-zw/nuxt-link-checker",
        },
      ]
    `);
  });

  it('says in its last lines what to do, without asking for front matter that is not there', async () => {
    const { out, code } = await check(fell, '--site', foreignUrl);
    expect(code).toBe(1);
    expect(out.split('\n').at(-1)).toMatch(
      /^What to do: mend the \d+ errors above; each names the line and the repair\. `npm run smo -- explain [\w-]+` says why/u,
    );
    expect(out).toContain(`${fell}/thaw/index.html:`);
  });

  it.each([
    ['a CNAME file', { CNAME: 'fell.example.com\n' }],
    ['the canonical address of its home page', {}],
    ['the og:url of its home page', { 'index.html': (foreignFiles['index.html'] ?? '').toString().replace(/<link rel="canonical"[^>]*>/u, '') }],
  ] satisfies [string, ForeignFiles][])('takes the address from %s', async (_, files) => {
    const root = await folder({ ...foreignFiles, ...files });
    const { out } = await check(root, '--format', 'json');
    expect(reportOf(out).problems.filter(({ rule }) => rule === 'canonical-other-host')).toEqual([]);
    const elsewhere = await check(root, '--format', 'json', '--site', 'https://moor.example.com/');
    expect(reportOf(elsewhere.out).problems.filter(({ rule }) => rule === 'canonical-other-host')).not.toEqual([]);
  });

  it('takes the preset that is asked for', async () => {
    const redundant = async (...args: string[]) => {
      const { out } = await check(fell, '--format', 'json', ...args);
      return reportOf(out).problems.flatMap(({ rule, severity }) => (rule === 'twitter-redundant' ? [severity] : []));
    };
    expect([await redundant(), await redundant('--preset', 'strict')]).toEqual([[], ['warn']]);
  });

  it('ends with 0 where nothing fails', async () => {
    const sound = await folder({
      'index.html':
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Nothing here</title></head><body><h1>Nothing here</h1></body></html>',
    });
    const { code, out } = await runSmo(tmpdir(), 'check', sound, '--site', foreignUrl);
    expect({ code, out }).toEqual({ code: 0, out: '1 page judged, no problems\n' });
  });

  it.each([
    [['check', 'no/such/folder'], 'there is no folder no/such/folder; build the site first, or name the folder that holds it\n'],
    [['check', '<void>'], 'nothing in <void> says where it is served; add --site https://www.example.org\n'],
    [['check', '<void>', '--site', 'fell'], '--site "fell" is no address, expected one such as https://www.example.org\n'],
    [['check', '<fell>', '--format', 'jsn'], '--format "jsn" is none, did you mean "json"? There are: text, json, sarif, junit, github, markdown\n'],
    [['check', '<fell>', '--preset', 'strct'], '--preset "strct" is none, did you mean "strict"? There are: recommended, strict\n'],
    [['check', '<fell>', '--ste', foreignUrl], 'smo  unknown option "--ste". Did you mean "--site"?\n  repair: write --site\n'],
    [['chek', '<fell>'], 'unknown command "chek". Did you mean "check"?\n'],
  ])('ends with 2 where nothing can be judged: %j', async (args, expected) => {
    const nothing = await folder({});
    const filled = args.map((arg) => arg.replace('<void>', nothing).replace('<fell>', fell));
    expect(await runSmo(tmpdir(), ...filled)).toEqual({ code: 2, out: '', err: expected.replaceAll('<void>', nothing) });
  });

  it('finds nothing to judge in an empty folder, and says so', async () => {
    const { out, code } = await check(await folder({}), '--site', foreignUrl, '--format', 'json');
    expect({ code, problems: reportOf(out).problems.map(({ rule, severity }) => [rule, severity]) }).toEqual({
      code: 1,
      problems: [['pages-missing', 'error']],
    });
  });
});

describe('every form of the report holds the same problems', () => {
  const counts = async (): Promise<{ errors: number; warnings: number }> => {
    const { problems } = reportOf((await check(fell, '--format', 'json')).out);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return { errors, warnings: problems.length - errors };
  };

  it('SARIF, valid against its schema', async () => {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(new URL('../smo/checks/formatters/sarif-2.1.0.schema.json', import.meta.url), 'utf8')));
    const sarif = JSON.parse((await check(fell, '--format', 'sarif')).out);
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
    const levels: string[] = sarif.runs[0].results.map(({ level }: { level: string }) => level);
    expect({ errors: levels.filter((level) => level === 'error').length, warnings: levels.filter((level) => level === 'warning').length }).toEqual(
      await counts(),
    );
  });

  it('JUnit, well-formed', async () => {
    const opened: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => opened.push(name));
    parser.write((await check(fell, '--format', 'junit')).out).close();
    const count = (name: string) => opened.filter((tag) => tag === name).length;
    expect({ errors: count('failure'), warnings: count('testcase') - count('failure') }).toEqual(await counts());
  });

  it('annotations for GitHub', async () => {
    const { out } = await check(fell, '--format', 'github');
    expect({ errors: out.match(/^::error file=/gmu)?.length, warnings: out.match(/^::warning (?:file|title)=/gmu)?.length }).toEqual(await counts());
  });

  it('Markdown for a pull request', async () => {
    const { errors, warnings } = await counts();
    expect((await check(fell, '--format', 'markdown')).out.split('\n')[0]).toBe(`**${errors} errors, ${warnings} warnings** on 3 pages.`);
  });
});

describe('a folder full of what no generator should write', { timeout: 300_000 }, () => {
  const withPicture = (file: string) => ({
    [`of/${file}/index.html`]: foreignPage(`/of/${file}/`, `A page that shows ${file} to networks`, {
      head: `<meta property="og:image" content="${foreignUrl}/${file}">`,
    }),
  });
  const paint = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#b3361b' } });

  async function hostileFiles(): Promise<ForeignFiles> {
    const png = await paint(1200, 630).png().toBuffer();
    const jpeg = await paint(1200, 630).jpeg().toBuffer();
    const wide = Buffer.from(png);
    wide.writeUInt32BE(30_000, 16);
    wide.writeUInt32BE(30_000, 20);
    const entities = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE svg [<!ENTITY e0 "lol">${entities}]><svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><text>&e9;</text></svg>`;
    const tags = Array.from({ length: 10_000 }, (_, index) => `<meta property="og:thing${index}" content="${index}">`).join('');
    const away = (path: string, other: string) =>
      foreignPage(path, `Where ${path} is another page`).replace(`canonical" href="${foreignUrl}${path}`, `canonical" href="${foreignUrl}${other}`);
    return {
      'huge/index.html': foreignPage('/huge/', 'Twenty megabytes of words', { body: `<p>${'word '.repeat(4 * 1024 * 1024)}</p>` }),
      'picture.html': png,
      'latin/index.html': Buffer.concat([Buffer.from(foreignPage('/latin/', 'Bytes that are no letters')), Buffer.from([0xff, 0xfe, 0xc3, 0x28])]),
      'unclosed/index.html': foreignPage('/unclosed/', 'A head without an end').replace(/<\/head>[^]*/u, '<title>Another'),
      'metas/index.html': foreignPage('/metas/', 'Ten thousand tags', { head: tags }),
      'deep/index.html': '<div>'.repeat(50_000),
      'empty.html': '',
      'nul.html': new Uint8Array(5000),
      'a/index.html': away('/a/', '/b/'),
      'b/index.html': away('/b/', '/a/'),
      ...withPicture('truncated.jpg'),
      'truncated.jpg': jpeg.subarray(0, jpeg.length >> 1),
      ...withPicture('named.jpg'),
      'named.jpg': png,
      ...withPicture('dot.png'),
      'dot.png': await paint(1, 1).png().toBuffer(),
      ...withPicture('wide.png'),
      'wide.png': wide,
      ...withPicture('bomb.svg'),
      'bomb.svg': bomb,
    };
  }

  it('is judged in less than 20 seconds of CPU, with a problem for each fault, and left as it is', async () => {
    const root = await folder(await hostileFiles());
    await symlink('/etc', join(root, 'outside'));
    await symlink('/no/such/file.html', join(root, 'dangling.html'));
    await mkdir(join(root, 'void'));
    await symlink('..', join(root, 'void', 'circle'));
    const before = await listing(join(root, 'a'));
    const start = process.cpuUsage();
    const { out, code } = await check(root, '--site', foreignUrl, '--format', 'json');
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(20);
    expect(code).toBe(1);
    expect(await listing(join(root, 'a'))).toEqual(before);
    const { problems } = reportOf(out);
    const found = (name: string) => new Set(problems.filter(({ place }) => place?.file.startsWith(`${root}/${name}`)).map(({ rule }) => rule));
    expect(
      Object.entries(expected)
        .filter(([name, rule]) => !found(name).has(rule))
        .map(([name]) => [name, [...found(name)]]),
    ).toEqual([]);
    expect(problems.filter(({ message, hint = '' }) => /undefined|NaN|\[object|\n\s+at /u.test(message + hint))).toEqual([]);
  });

  const expected = {
    'huge/': 'html-under-1mb',
    'picture.html': 'utf8-valid',
    'latin/': 'utf8-valid',
    'unclosed/': 'title-multiple',
    'metas/': 'og-tag-count',
    'nul.html': 'utf8-valid',
    'a/': 'canonical-target-exists',
    'of/truncated.jpg/': 'og-image-format',
    'of/named.jpg/': 'og-image-extension-mime',
    'of/dot.png/': 'og-image-min-size',
    'of/wide.png/': 'og-image-max-size',
    'of/bomb.svg/': 'og-image-format',
    outside: 'file-unreadable',
    'dangling.html': 'file-unreadable',
  };
});

describe('a folder inside of a project', () => {
  it('is somebody else’s where its address is another one', async () => {
    const root = await folder({ 'src/site/site.config.ts': 'export default { name: "" };\n' });
    const vendored = join(root, 'vendored');
    await mkdir(vendored);
    await writeFile(join(vendored, 'index.html'), foreignFiles['index.html'] ?? '');
    const { out } = await check(vendored, '--root', root, '--format', 'json');
    expect(reportOf(out).pages).toBe(1);
  });
});
