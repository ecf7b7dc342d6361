import type { APIRoute, GetStaticPaths } from 'astro';
import { toHref, type Page, type Site } from '#smo';
import { botAnswers } from '#smo/checks/index.ts';
import { itemId, oembed, twin, twinPath } from '#smo/feeds/index.ts';
import { galleryNetworks, galleryPage, type Companions, type GalleryPageOptions } from '#smo/gallery/index.ts';
import { feedHtml, markdown, readArticle } from '#smo/surfaces/index.ts';
import { unfurlAll } from '#smo/unfurl/index.ts';
import { loadSite } from '../load-site.ts';
import { picturesInHead } from '../pictures-in-head.ts';
import { devAssets, entryOf, openInEditor } from './gallery-entries.ts';
import { judgePage, type JudgedPage } from './gallery-judge.ts';
import { htmlAnswer } from './html-answer.ts';

export const getStaticPaths = (async () =>
  (await loadSite()).all.map(({ path }) => ({ params: { path: path.slice(1).replace(/\/$/u, '') || undefined } }))) satisfies GetStaticPaths;

/** `/_smo/page/<path>`: one page as every network shows it, as it is now. */
export const GET: APIRoute = async ({ params, url }) => {
  const site = await loadSite();
  const model = pageAt(site, params['path']);
  if (!model) return htmlAnswer('There is no such page.', 404);
  const began = performance.now();
  const judged = await judgePage(model, site, url.origin);
  const html = galleryPage(await galleryOf(model, site, judged));
  const answer = htmlAnswer(html);
  answer.headers.set('server-timing', `page;dur=${judged.rendered.toFixed(1)}, gallery;dur=${(performance.now() - began - judged.rendered).toFixed(1)}`);
  return answer;
};

/** The page at a path as the route's parameter has it. */
export function pageAt(site: Site, path = ''): Page | undefined {
  return site.at(path === '' ? '/' : `/${path}/`) ?? site.at(`/${path}`);
}

/** All that the gallery's page of one page shows, with addresses of the development server. */
export async function galleryOf(model: Page, site: Site, judged: JudgedPage): Promise<GalleryPageOptions> {
  const { url } = site.config;
  const { origin } = new URL(url);
  const unfurls = unfurlAll(judged.page, { site: judged.site, pageAt: judged.pageAt }, galleryNetworks());
  return {
    site: site.config,
    page: judged.page,
    entry: await entryOf(model, site),
    unfurls,
    companions: companionsOf(model, site, judged),
    pictureSrc: (address) => (address.startsWith(`${url}/`) ? address.slice(origin.length) : undefined),
    indexHref: toHref(url, '/_smo/'),
    pageHref: toHref(url, model.path),
    open: openInEditor(site),
    assets: devAssets(site),
  };
}

/** What feeds, Markdown and oEmbed will make of a page, from its finished HTML. */
function companionsOf(model: Page, site: Site, { html, page, site: expected }: JudgedPage): Companions {
  const bots = botAnswers(page, expected);
  if (!('body' in model)) return { bots };
  const article = readArticle(html, { url: model.url });
  const { card } = picturesInHead(html);
  const isInFeeds = (model.kind === 'article' || model.kind === 'term') && model.listed;
  return {
    bots,
    ...(isInFeeds && {
      feedItem: {
        id: itemId(model, site.config),
        title: model.title,
        link: model.url,
        published: model.published,
        updated: model.updated,
        picture: card?.url,
        html: feedHtml(article),
      },
    }),
    ...(twinPath(model, site) !== undefined && { markdown: twin(model, markdown(article)) }),
    oembed: oembed(model, site, card),
  };
}
