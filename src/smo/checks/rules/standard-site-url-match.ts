import { z } from 'zod';
import { linkOf } from '../../built/built-page.ts';
import { defineRule } from '../rule.ts';
import { documentLinkTag } from '../standard-site-example.ts';
import { documentLink } from '../standard-site.ts';

export const standardSiteUrlMatch = defineRule({
  id: 'standard-site-url-match',
  group: 'fediverse',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The canonical address of a page with a Standard.site record lies below the address of the publication, scheme and path exactly.',
    why: 'Bluesky joins the publication’s address and the document’s path and compares the result with the shared one; where they differ the card is the plain one.',
    breaks: ['bluesky'],
    source: 'https://github.com/bluesky-social/atproto packages/bsky/src/util/standard-site.ts',
  },
  options: z.strictObject({
    publication: z.url().optional().describe('The address in the publication’s record. Default: the site’s own.'),
  }),
  examples: {
    fails: { head: { 'standard-site': documentLinkTag(), canonical: '<link rel="canonical" href="https://www.notes.example.org/blog/quiet-launch/">' } },
    passes: { head: { 'standard-site': documentLinkTag(), canonical: '<link rel="canonical" href="https://NOTES.example.org/blog/quiet-launch">' } },
  },
  *page(page, { site, options }) {
    const link = documentLink(page);
    const canonical = linkOf(page, 'canonical');
    if (!link || !canonical?.href) return;
    const publication = compared(options.publication ?? site.url);
    const address = compared(canonical.href);
    if (address !== undefined && publication !== undefined && (address === publication || address.startsWith(`${publication}/`))) return;
    yield {
      message: `the canonical address "${canonical.href}" is not below the publication’s "${options.publication ?? site.url}"`,
      hint: 'give both the same scheme and host, or write the publication’s address into the rule’s option "publication"',
      at: canonical.span,
    };
  },
});

/** An address as Bluesky compares it: host in lower case, without query, fragment and one slash at its end. */
function compared(address: string): string | undefined {
  const url = URL.parse(address);
  return url ? `${url.origin}${url.pathname.replace(/\/$/u, '')}` : undefined;
}
