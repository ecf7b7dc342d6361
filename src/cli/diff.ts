import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCommand } from 'citty';
import { formatProblems, localizedText, makeSite, nearMiss, toUrl, type Page, type PagePictures, type Site } from '#smo';
import { fileFor, mimeOf, type PictureFacts } from '#smo/built/index.ts';
import { compareSnapshots, diffHtml, diffMarkdown, siteSnapshot, type DiffPictures, type Snapshot, type SnapshotDiff } from '#smo/diff/index.ts';
import { openCardKit } from '../astro/card-kit.ts';
import { clockFrom } from '../astro/clock.ts';
import { ContentReader } from '../astro/content-reader.ts';
import { importWords } from '../astro/words-folder.ts';
import { withContentAt } from './diff/content-at-ref.ts';
import { snapshotIn } from './diff/read-snapshot.ts';
import { openProject } from './project.ts';
import { UsageError } from './usage-error.ts';

const formats = ['markdown', 'html', 'json'] as const;
type Format = (typeof formats)[number];

/**
 * `npm run smo -- diff <before> <after>`: what readers, feeds and networks will see otherwise; of two built folders or
 * reports, or of the content alone since a commit.
 */
export const diffCommand = defineCommand({
  meta: { name: 'diff', description: 'Say what others will see otherwise: between two builds, or since a commit' },
  args: {
    before: { type: 'positional', required: false, description: 'A built folder or a report' },
    after: { type: 'positional', required: false, description: 'Another one; default: dist' },
    git: { type: 'string', description: 'Compare the content, without building, with a commit or branch: main' },
    format: { type: 'string', default: 'markdown', description: 'markdown, html or json' },
    out: { type: 'string', description: 'Write it into a file' },
    site: { type: 'string', description: 'Where both are served: https://www.example.org' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const format = formatOf(args.format);
    if ((args.git === undefined) === (args.before === undefined))
      throw new UsageError('name two folders, `diff <before> <after>`, or a commit, `diff --git main`');
    const text =
      args.git === undefined
        ? await betweenFolders(args.before ?? '', args.after ?? join(args.root, 'dist'), format, args.site)
        : written(await sinceCommit(args.git, args.root), format, { before: () => undefined, after: () => undefined });
    if (args.out === undefined) return console.log(text);
    await writeFile(args.out, text);
    console.error(`${args.out} is written`);
  },
});

function formatOf(name: string): Format {
  const format = formats.find((known) => known === name);
  if (format) return format;
  const near = nearMiss(name, formats);
  throw new UsageError(`--format "${name}" is none${near ? `, did you mean "${near}"?` : '.'} There are: ${formats.join(', ')}`);
}

function written(diff: SnapshotDiff, format: Format, pictures: DiffPictures): string {
  if (format === 'json') return JSON.stringify(diff, undefined, 2);
  return format === 'html' ? diffHtml(diff, pictures) : diffMarkdown(diff);
}

async function betweenFolders(before: string, after: string, format: Format, site: string | undefined): Promise<string> {
  const [was, is] = [await snapshotIn(before, site), await snapshotIn(after, site)];
  const pictures = { before: pictureIn(before, was), after: pictureIn(after, is) };
  return written(compareSnapshots(was, is), format, pictures);
}

/** A picture of a built folder as an address that holds it, so that the file can be sent to somebody. */
function pictureIn(folder: string, { url }: Snapshot): (address: string) => string | undefined {
  return (address) => {
    const path = address.startsWith(`${url}/`) ? decodeURIComponent(address.slice(url.length + 1)) : undefined;
    const file = path === undefined ? undefined : fileFor({ url, files: new Map([[path, 0]]) }, address);
    const format = formatByName(file);
    if (file === undefined || format === undefined || !existsSync(join(folder, file))) return undefined;
    return `data:${mimeOf[format]};base64,${readFileSync(join(folder, file)).toString('base64')}`;
  };
}

function formatByName(file = ''): PictureFacts['format'] | undefined {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const names: Readonly<Record<string, PictureFacts['format']>> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp', gif: 'gif', avif: 'avif' };
  return Object.hasOwn(names, ending) ? names[ending] : undefined;
}

/** The content as it is against the content of a commit, under today's configuration. */
async function sinceCommit(ref: string, root: string): Promise<SnapshotDiff> {
  const project = await openProject(root);
  if ('problems' in project) throw new Error(formatProblems(project.problems));
  const { config, locales } = project;
  const words = await importWords(project.root);
  const stateOf = async (folder: string, name: string): Promise<Snapshot> => {
    const { content, problems } = await new ContentReader(folder, config, locales).read();
    if (problems.some(({ severity }) => severity === 'error')) throw new Error(`The content ${name} has errors:\n\n${formatProblems(problems)}`);
    const site = makeSite({ content, config, words, clock: clockFrom(process.env) });
    return siteSnapshot(site, await cardsOf(site, folder));
  };
  const before = await withContentAt(ref, project.root, (folder) => stateOf(folder, `of "${ref}"`));
  return compareSnapshots(before, await stateOf(project.root, 'of this folder'));
}

/** The share picture that each page will name; no card is drawn for it. */
async function cardsOf(site: Site, folder: string): Promise<(page: Page) => PagePictures['card']> {
  const { config } = site;
  const kit = openCardKit(folder, fileURLToPath(new URL('../../', import.meta.url)), config.theme);
  const cards = new Map<Page, PagePictures['card']>();
  for (const page of site.all) {
    const plan = await kit.sharePlan(page, site);
    if (plan) cards.set(page, { ...plan, url: toUrl(config.url, plan.path) });
  }
  const { path, alt, ...rest } = config.shareImage;
  return (page) => cards.get(page) ?? { ...rest, url: toUrl(config.url, path), alt: localizedText(alt, page.locale, config.defaultLocale) };
}
