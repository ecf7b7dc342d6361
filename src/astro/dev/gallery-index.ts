import type { APIRoute } from 'astro';
import { galleryIndex } from '#smo/gallery/index.ts';
import { loadSite } from '../load-site.ts';
import { devAssets, entryOf, judgeTheRest, openInEditor } from './gallery-entries.ts';
import { htmlAnswer } from './html-answer.ts';

/** `/_smo/`: all pages of the site as it is now, while it is written. */
export const GET: APIRoute = async ({ url }) => {
  const site = await loadSite();
  const pending = judgeTheRest(site, url.origin);
  const entries = await Promise.all(site.all.map((page) => entryOf(page, site)));
  return htmlAnswer(galleryIndex({ site: site.config, entries, pending, open: openInEditor(site), assets: devAssets(site) }));
};
