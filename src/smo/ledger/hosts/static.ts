import { escapeHtml } from '../../finish/attribute-edits.ts';
import type { Redirect } from '../redirect.ts';
import type { HostFile, Host } from './host.ts';

/** Pages that send their visitor on, for hosts that know no redirects. The smallest that are valid and stay out of search. */
export const staticPages: Host = {
  id: 'static',
  files: (redirects) => redirects.flatMap((redirect) => stub(redirect) ?? []),
};

/** The page at an old address; none where the build has no place for it. */
function stub({ address, to, url, title, locale }: Redirect): HostFile | undefined {
  if (address === undefined) return undefined;
  const [name, href, canonical] = [title, to, url].map((text) => escapeHtml(text));
  const text = `<!doctype html><html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'"><title>${name}</title><meta http-equiv="refresh" content="0; url=${href}"><meta name="robots" content="noindex"><link rel="canonical" href="${canonical}"></head><body><a href="${href}">${name}</a></body></html>\n`;
  const path = address.slice(1);
  return { path: /\.html?$/iu.test(path) ? path : `${path}${path === '' || path.endsWith('/') ? '' : '/'}index.html`, text };
}
