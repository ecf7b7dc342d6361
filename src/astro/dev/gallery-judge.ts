import { config, packageRoot, root } from 'virtual:passaparola';
import type { Page, Problem, Site } from '#smo';
import { fileFor, linkOf, metaContent, pathBelow, readBuiltPage, type BuiltPage, type BuiltSite, type PictureFacts } from '#smo/built/index.ts';
import { makeChecker, ruleSettings, scoreOf } from '#smo/checks/index.ts';
import { allRules, sourceReader } from '../check-dist.ts';
import { openCardKit } from '../card-kit.ts';
import { loadProblems } from '../load-site.ts';
import { fileAt } from '../page-file.ts';
import { pageKey } from '../page-key.ts';
import { readPicture } from '../read-picture.ts';
import { expectedSite, SOME, type ExpectedSite } from './gallery-files.ts';
import { judgesWhole } from './judges-whole.ts';
import { withoutTools } from './without-tools.ts';

/** A page as the server renders it now, judged as networks would find it. */
export interface JudgedPage {
  readonly page: BuiltPage;
  readonly site: BuiltSite;
  readonly html: string;
  readonly problems: readonly Problem[];
  /** 0 to 100. */
  readonly score: number;
  /** Other pages of the site that this one names as its address. */
  readonly pageAt: (address: string) => BuiltPage | undefined;
  /** Milliseconds that the server took to render the page. */
  readonly rendered: number;
}

const pictures = new Map<string, PictureFacts>();
const asked = new Map<string, Promise<void>>();
const all = allRules(config);
const { settings } = ruleSettings(config, all);
/** What only a whole build can answer is left to it. */
const ofPages = settings.filter(({ rule }) => !judgesWhole.has(rule.id));

/** The last judgement of each page, by path, with the state of the page that it holds for. */
export const judgements = new Map<string, { readonly key: string; readonly problems: readonly Problem[]; readonly score: number }>();

/**
 * Renders a page on the server itself and judges it.
 * @param origin where the server listens
 * @param isAsked whether an editor waits for it; otherwise its card is not drawn
 */
export async function judgePage(model: Page, site: Site, origin: string, { isAsked = true }: { readonly isAsked?: boolean } = {}): Promise<JudgedPage> {
  const began = performance.now();
  if (isAsked) lastAsked = began;
  const html = await htmlAt(model.url, origin);
  const rendered = performance.now() - began;
  const expected = await expectedSite(site, pictures);
  const page = readHtml(html, model.path, expected);
  const image = metaContent(page, 'og:image');
  for (const file of offeredFiles(page, expected)) expected.files.set(file, SOME);
  const others = new Map<string, BuiltPage>();
  if (image !== undefined) meet(image, expected, origin, isAsked);
  await Promise.all(otherAddresses(page, expected).map(async (address) => others.set(address, await other(address, site, expected, origin))));
  const checker = makeChecker({ site: expected, settings: ofPages, known: all.map(({ id }) => id), readSource: sourceReader(root), distFolder: '' });
  checker.page(page);
  const found = checker.finish().problems.filter((problem) => problem.page === page.path);
  const file = model.source?.file;
  const written = file === undefined ? [] : (await loadProblems()).filter(({ place }) => place?.file === file);
  const problems = [...written, ...found];
  const score = scoreOf({ problems: problems.map((problem) => ({ ...problem, page: page.path })), pages: 1 }).score;
  judgements.set(model.path, { key: pageKey(model), problems, score });
  return { page, site: expected, html, problems, score, pageAt: (address) => others.get(address), rendered };
}

/** When an editor has last asked for a page, on the clock of `performance`. */
let lastAsked = -Infinity;
export const sinceAsked = (): number => performance.now() - lastAsked;

/** An address of the site where the server listens. */
export const here = (address: string, origin: string): string => `${origin}${address.slice(new URL(address).origin.length)}`;

async function htmlAt(address: string, origin: string): Promise<string> {
  const response = await fetch(here(address, origin), { headers: { accept: 'text/html' } });
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (!isHtml || response.status >= 500) throw new Error(`${address} answers ${response.status}: the page cannot be rendered; look into the terminal`);
  return withoutTools(await response.text());
}

const readHtml = (html: string, path: string, { url }: BuiltSite): BuiltPage => readBuiltPage(new TextEncoder().encode(html), fileAt(path), url);

/**
 * Says that a picture is there, and what is known of its file. To draw a card takes longer than an editor waits, so it is
 * looked at meanwhile; a changed card has another name.
 */
function meet(address: string, site: ExpectedSite, origin: string, isAsked: boolean): void {
  const file = pathBelow(site, address);
  if (file === undefined) return;
  if (!site.files.has(file)) site.files.set(file, pictures.get(file)?.bytes ?? SOME);
  if (!isAsked || asked.has(file)) return;
  asked.set(
    file,
    look(file, address, origin).catch(() => void asked.delete(file)),
  );
}

async function look(file: string, address: string, origin: string): Promise<void> {
  const response = await fetch(here(address, origin));
  if (!response.ok) return void asked.delete(file);
  pictures.set(file, await readPicture(new Uint8Array(await response.arrayBuffer())));
}

/** Files beside the texts: components that offer one have seen that it is there. */
function offeredFiles(page: BuiltPage, site: BuiltSite): string[] {
  const named = [...page.anchors.map(({ href }) => href), ...page.loads.map(({ url }) => url)];
  return named.flatMap((address) => {
    const file = address === undefined ? undefined : pathBelow(site, address, page.url);
    return file?.startsWith('files/') ? [file] : [];
  });
}

/** Addresses of this site that a page says to be its own, but are another's. */
function otherAddresses(page: BuiltPage, site: BuiltSite): string[] {
  const named = [linkOf(page, 'canonical')?.href, metaContent(page, 'og:url')].flatMap((address) => address ?? []);
  return [...new Set(named)].filter((address) => address !== page.url && fileFor(site, address)?.endsWith('.html'));
}

async function other(address: string, site: Site, expected: BuiltSite, origin: string): Promise<BuiltPage> {
  const path = `/${pathBelow(expected, address) ?? ''}`;
  return readHtml(await htmlAt(site.at(path)?.url ?? address, origin), path, expected);
}

/** Names of cards are known by their pages, not before: they are there when they are asked for. */
export const cardKit = openCardKit(root, packageRoot, config.theme);
