import type { MiddlewareHandler } from 'astro';

/** Marks every page of a preview, the owner's own routes too, whatever layout they have. Only builds with drafts have it. */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  const response = await next();
  if (!/^text\/html\s*(?:;|$)/iu.test(response.headers.get('content-type') ?? '')) return response;
  const text = locals.smo?.words.previewNotice ?? 'Preview with drafts: not published';
  return new Response(markPreview(await response.text(), text), { status: response.status, headers: response.headers });
};

/** A page with a line at its top that says what it is, and with a word to search engines where it has none. */
export function markPreview(html: string, text: string): string {
  const notice = `<p class="notice" role="note" data-pagefind-ignore><mark>${escapeText(text)}</mark></p>`;
  const asked = /<meta name="robots" content="[^"]*noindex/iu.test(html) ? html : html.replace(/<head\b[^>]*>/iu, '$&<meta name="robots" content="noindex">');
  return asked.replace(/<body\b[^>]*>/iu, (tag) => `${tag}${notice}`);
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
