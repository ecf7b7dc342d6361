import type { MiddlewareHandler } from 'astro';
import { finishPage } from '#smo';
import type { PageContext } from './page-context.ts';

/** Finishes the HTML of each page of the site; pages of others, other files and other methods pass as they are. */
export const onRequest: MiddlewareHandler = async ({ request, locals }, next) => {
  const response = await next();
  // Only the site's own pages set it.
  const context: PageContext | undefined = locals.smo;
  if (!context || request.method !== 'GET' || !hasHtml(response)) return response;
  const html = finishPage(await response.text(), context);
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(html, { status: response.status, statusText: response.statusText, headers });
};

function hasHtml({ headers, body }: Response): boolean {
  return body !== null && /^text\/html\s*(?:;|$)/iu.test(headers.get('content-type') ?? '');
}
