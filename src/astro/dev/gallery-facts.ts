import type { APIRoute } from 'astro';
import { toHref } from '#smo';
import { loadSite } from '../load-site.ts';
import { panelHtml } from '../toolbar/panel.ts';
import { entryOf, openInEditor } from './gallery-entries.ts';
import { judgePage } from './gallery-judge.ts';
import { getStaticPaths, pageAt } from './gallery-page.ts';

export { getStaticPaths };

/** `/_smo/facts/<path>`: what the toolbar says of the page that it stands on, as JSON. */
export const GET: APIRoute = async ({ params, url }) => {
  const site = await loadSite();
  const index = toHref(site.config.url, '/_smo/');
  const model = pageAt(site, params['path']);
  if (!model) return Response.json({ html: panelHtml(undefined, index), level: undefined });
  const { problems, score } = await judgePage(model, site, url.origin);
  const entry = await entryOf(model, site);
  const level = problems.some(({ severity }) => severity === 'error') ? 'error' : problems.length > 0 ? 'warning' : undefined;
  return Response.json({ html: panelHtml({ entry, problems, score, open: openInEditor(site) }, index), level });
};
