import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { defineCommand } from 'citty';
import { formatProblem, formatProblems, nearMiss, parseInstant, timeOf, type ArticlePage, type Page, type Site, type TermPage } from '#smo';
import { pageFile } from '../astro/page-file.ts';
import { digestOf, mailOf } from './email/mail.ts';
import { openProject, siteOf } from './project.ts';
import { UsageError } from './usage-error.ts';

/**
 * `npm run smo -- email <id>`: a built post or term as a mail, ready for any sender; with `--from` and `--to` one mail
 * about all posts of these days.
 */
export const emailCommand = defineCommand({
  meta: { name: 'email', description: 'Make a mail of a post, or of all posts of some days, for any sender' },
  args: {
    id: { type: 'positional', required: false, description: 'Address or id of the post or term: /blog/x/, or x' },
    from: { type: 'string', description: 'Instead of one post: all since this day, 2026-03-01' },
    to: { type: 'string', description: 'and up to this day, it included; default: all' },
    locale: { type: 'string', description: 'Language; default: the first one of the site' },
    dist: { type: 'string', default: 'dist', description: 'The built site' },
    out: { type: 'string', default: 'mail', description: 'The folder to write into' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    if ((args.id === undefined) === (args.from === undefined))
      throw new UsageError('name a post (`email my-post`), or days (`email --from 2026-03-01 --to 2026-03-31`)');
    const site = await openSite(args.root);
    const locale = args.locale ?? site.config.defaultLocale;
    const folder = join(args.root, args.dist);
    const posts = args.from === undefined ? [pageOf(site, args.id ?? '', locale)] : postsOf(site, locale, args.from, args.to);
    const built = await Promise.all(posts.map(async (page) => ({ page, html: await builtHtml(folder, page, args.root) })));
    const [first] = built;
    const mail = first && args.from === undefined ? mailOf(site, first) : digestOf(site, locale, built);
    const name =
      args.from === undefined ? `${first?.page.id}.${first?.page.locale}` : `${[args.from, args.to].filter((day) => day !== undefined).join('_')}.${locale}`;
    await mkdir(args.out, { recursive: true });
    const { html, text, ...words } = mail;
    const files = { [`${name}.html`]: html, [`${name}.txt`]: text, [`${name}.json`]: `${JSON.stringify(words, undefined, 2)}\n` };
    for (const [file, content] of Object.entries(files)) await writeFile(join(args.out, file), content);
    console.log(
      `${mail.subject}\n${mail.preheader}\n\n${Object.keys(files)
        .map((file) => join(args.out, file))
        .join('\n')}`,
    );
  },
});

async function openSite(root: string): Promise<Site> {
  const project = await openProject(root);
  const site = 'problems' in project ? project : await siteOf(project);
  if ('problems' in site) throw new Error(formatProblems(site.problems));
  return site;
}

/** @throws with the near miss where there is no such page, or it is none that is sent */
function pageOf(site: Site, name: string, locale: string): ArticlePage | TermPage {
  const isSent = (page: Page): page is ArticlePage | TermPage => page.kind === 'article' || page.kind === 'term';
  const pages = site.all.filter(isSent);
  const found = pages.find(({ path }) => path === name) ?? pages.find((page) => page.id === name && page.locale === locale);
  if (found) return found;
  const names = pages.filter((page) => page.locale === locale).map(({ id, path }) => (name.startsWith('/') ? path : id));
  const near = nearMiss(name, names);
  const message = `there is no post or term "${name}" in "${locale}".${near ? ` Did you mean "${near}"?` : ''}`;
  throw new UsageError(formatProblem({ rule: 'page-unknown', severity: 'error', page: name, message }));
}

/** The posts of some days, in the site's zone, the newest first. @throws where a day is none, or has none */
function postsOf(site: Site, locale: string, from: string, to: string | undefined): ArticlePage[] {
  const since = startOf(from, '--from', site);
  const until = to === undefined ? Infinity : startOf(dayAfter(to), '--to', site, to);
  const posts = site.of('article', locale).filter(({ published }) => timeOf(published) >= since && timeOf(published) < until);
  if (posts.length > 0) return [...posts];
  const [newest] = site.of('article', locale);
  throw new UsageError(`no post in "${locale}" was published in these days${newest ? `; the newest is of ${newest.published.slice(0, 10)}` : ''}`);
}

function startOf(day: string, option: string, { config }: Site, written = day): number {
  const parsed = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? parseInstant(day, config.timeZone) : { reason: 'is no day such as 2026-03-31' };
  if ('reason' in parsed) throw new UsageError(`${option} "${written}" ${parsed.reason}`);
  return timeOf(parsed.instant);
}

/** The day that follows in the calendar; what is no day stays, to be reported. */
function dayAfter(day: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? day : new Date(noon + 86_400_000).toISOString().slice(0, 10);
}

async function builtHtml(folder: string, page: Page, root: string): Promise<string> {
  const file = pageFile(folder, page);
  if (existsSync(file)) return readFile(file, 'utf8');
  const what = existsSync(folder) ? `${page.path} is not in it` : 'there is no such folder';
  throw new UsageError(`the site in ${relative(root, folder) || folder} is not built yet: ${what}. Run npm run build, then this command again`);
}
