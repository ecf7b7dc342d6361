import type { APIRoute, GetStaticPaths } from 'astro';
import { toHref, type Site } from '#smo';
import { openFeedItems, type Readings } from '../feed-items.ts';
import type { PictureFile } from '../finished-pages.ts';
import { loadSite } from '../load-site.ts';
import { siteFiles, type SiteFile } from '../site-files.ts';
import { servedPages } from './served-pages.ts';

const readings: Readings = new Map();
const pictures = new Map<string, PictureFile | undefined>();

/** Sitemaps name no pictures here: every page of the site would have to be rendered for them. */
function filesOf(site: Site, origin: string): SiteFile[] {
  return siteFiles({ site, items: openFeedItems(site, servedPages(origin, site.config, pictures), readings), picturesOf: () => [] });
}

/** Feeds and everything else that a build makes of finished pages, made when it is asked for, of what the content says now. */
export const getStaticPaths = (async () => {
  const site = await loadSite();
  return filesOf(site, site.config.url).map(({ path }) => ({ params: paramsOf(path) }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ url }) => {
  const site = await loadSite();
  const file = filesOf(site, url.origin).find(({ path }) => toHref(site.config.url, path) === url.pathname);
  if (!file) return new Response('There is no such file.', { status: 404 });
  return new Response(await file.text(), { headers: { 'content-type': file.type } });
};

/** `/blog/rss.xml` as the route's pattern takes it apart. */
function paramsOf(path: string) {
  const { folder, file = '', ending = '' } = /^\/(?:(?<folder>.+)\/)?(?<file>[^/]+)\.(?<ending>[^./]+)$/u.exec(path)?.groups ?? {};
  return { folder, file, ending };
}
