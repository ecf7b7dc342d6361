import type { APIRoute } from 'astro';
import { galleryCss, galleryPage, galleryScript } from '#smo/gallery/index.ts';
import { loadSite } from '../load-site.ts';
import { galleryOf, getStaticPaths, pageAt } from './gallery-page.ts';
import { here, judgePage } from './gallery-judge.ts';
import { htmlAnswer } from './html-answer.ts';
import { dataAddresses, selfContained } from './self-contained.ts';

export { getStaticPaths };

/** `/_smo/file/<path>`: the page and its previews in one document that asks nobody for anything, to be passed on. */
export const GET: APIRoute = async ({ params, url }) => {
  const site = await loadSite();
  const model = pageAt(site, params['path']);
  if (!model) return htmlAnswer('There is no such page.', 404);
  const judged = await judgePage(model, site, url.origin);
  const options = await galleryOf(model, site, judged);
  const data = dataAddresses(url.origin);
  const home = `${site.config.url}/`;
  const pictures = new Map<string, string | undefined>();
  for (const { picture, morePictures } of options.unfurls) {
    for (const address of [picture, ...morePictures].flatMap((one) => one?.url ?? [])) {
      if (!pictures.has(address)) pictures.set(address, address.startsWith(home) ? await data(here(address, url.origin)) : undefined);
    }
  }
  const pageDocument = await selfContained(judged.html, here(model.url, url.origin), data);
  return htmlAnswer(
    galleryPage({
      ...options,
      entry: { ...options.entry, href: undefined, card: undefined },
      pictureSrc: (address) => pictures.get(address),
      indexHref: undefined,
      pageHref: undefined,
      open: undefined,
      pageDocument,
      assets: { inline: { css: galleryCss(), script: galleryScript } },
    }),
  );
};
