import type { MiddlewareHandler } from 'astro';
import { basePath, parseHtml } from '#smo';
import { finishEdits, splice } from '#smo/finish/index.ts';
import { policyEdits } from '#smo/security/index.ts';
import { withAskedProse } from './asked-prose.ts';
import type { PageContext } from './page-context.ts';
import { fileAt } from './page-file.ts';
import { pagePolicy } from './page-policy.ts';
import { pageDigest } from './page-store.ts';

/**
 * Finishes the HTML of each page of the site, in a build together with its policy; pages of others, other files and other
 * methods pass as they are.
 */
export const onRequest: MiddlewareHandler = async ({ request, locals }, next) => {
  const { given, asked } = await withAskedProse(async () => {
    const response = await next();
    // Only the site's own pages set it.
    const context: PageContext | undefined = locals.smo;
    return context && request.method === 'GET' && hasHtml(response) ? { response, context, rendered: await response.text() } : { response };
  });
  const { response, context, rendered } = given;
  if (!context) return response;
  const { build, page, site } = context;
  const document = parseHtml(rendered);
  const { pathname } = new URL(request.url);
  const policy = build && site.config.security.policy ? policyEdits(rendered, document, pagePolicy(page, site, pathname)) : [];
  const html = splice(rendered, [...finishEdits(rendered, document, context), ...policy]);
  if (build) {
    const file = fileAt(decodeURI(pathname).slice(basePath(site.config.url).length));
    build.letGo(file);
    build.finished.set(file, pageDigest(html));
    if ([...asked].some((path) => path !== page.path)) build.borrowers.add(file);
  }
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(html, { status: response.status, statusText: response.statusText, headers });
};

function hasHtml({ headers, body }: Response): boolean {
  return body !== null && /^text\/html\s*(?:;|$)/iu.test(headers.get('content-type') ?? '');
}
