import { root } from 'virtual:passaparola';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { toHref, type Page, type Place, type Site } from '#smo';
import type { GalleryAssets, GalleryEntry } from '#smo/gallery/index.ts';
import { galleryCss, galleryScript } from '#smo/gallery/index.ts';
import { readFormerReport, type FormerReport } from '../former-report.ts';
import { pageKey } from '../page-key.ts';
import { reportFolder } from '../report-folder.ts';
import { cardKit, judgements, judgePage, sinceAsked } from './gallery-judge.ts';

/** What pages were like when the server started, where no report says what they were like in a build. */
let first: ReadonlyMap<string, string> | undefined;
let former: FormerReport | undefined;

/** A page as the list has it; problems and score where it was judged as it is now. */
export async function entryOf(page: Page, site: Site): Promise<GalleryEntry> {
  const plan = await cardKit.sharePlan(page, site);
  const judged = judgements.get(page.path);
  const current = judged?.key === pageKey(page) ? judged : undefined;
  const { url } = site.config;
  return {
    path: page.path,
    title: page.title,
    description: page.description,
    kind: page.kind,
    locale: page.locale,
    draft: 'draft' in page && page.draft,
    card: plan && toHref(url, plan.path),
    score: current?.score,
    problems: current?.problems ?? [],
    change: changeOf(page, site),
    href: toHref(url, `/_smo/page${page.path}`),
  };
}

function changeOf(page: Page, site: Site): GalleryEntry['change'] {
  former ??= readFormerReport(join(root, reportFolder));
  first ??= new Map(site.all.map((one) => [one.path, pageKey(one)]));
  const key = (former.keys ?? first).get(page.path);
  if (key === undefined) return 'new';
  return key === pageKey(page) ? undefined : 'changed';
}

/** Between two pages that nobody has asked for. */
const PAUSE_MS = 40;
/** After an editor has asked for one. */
const REST_MS = 2000;

let latest: Site | undefined;
let judging: Promise<void> | undefined;

/** Judges what has not been judged as it is now, one page after the other, while the editor looks at the list. */
export function judgeTheRest(site: Site, origin: string): number {
  const left = site.all.filter((page) => judgements.get(page.path)?.key !== pageKey(page));
  latest = site;
  judging ??= judgeEach(left, site, origin).finally(() => (judging = undefined));
  return left.length;
}

async function judgeEach(pages: readonly Page[], site: Site, origin: string): Promise<void> {
  for (const page of pages) {
    // What the editor asks for goes before.
    do await pause(PAUSE_MS);
    while (sinceAsked() < REST_MS);
    if (latest !== site) return;
    try {
      await judgePage(page, site, origin, { isAsked: false });
    } catch (error) {
      const message = `the page cannot be rendered: ${error instanceof Error ? error.message : String(error)}`;
      judgements.set(page.path, { key: pageKey(page), problems: [{ rule: 'page-not-rendered', severity: 'error', page: page.path, message }], score: 0 });
    }
  }
}

/** Where the development server opens a file in the editor. */
export const openInEditor =
  (site: Site) =>
  ({ file, line, column }: Place): string =>
    `${toHref(site.config.url, '/__open-in-editor')}?file=${encodeURIComponent(`${join(root, file)}:${line}:${column}`)}`;

/** In the document itself; the server's client loads it anew when something is saved. */
export const devAssets = (site: Site): GalleryAssets => ({
  inline: { css: galleryCss(), script: galleryScript },
  live: toHref(site.config.url, '/@vite/client'),
});
