import { oembedDocuments } from '../oembed-documents.ts';
import { oembedExample } from '../oembed-example.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

const types = ['application/json+oembed', 'text/json+oembed', 'text/xml+oembed'];

export const oembedLinkAbsolute = defineRule({
  id: 'oembed-link-absolute',
  group: 'oembed',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The link to the oEmbed answer is a whole https address, with rel="alternate" and the type that oEmbed names.',
    why: 'Synapse looks only at rel="alternate", and consumers take the address as it is written.',
    breaks: ['matrix', 'mastodon', 'misskey', 'wordpress'],
    source: 'https://oembed.com/#section4',
  },
  options: noOptions,
  examples: { fails: oembedExample({}, '/oembed/quiet-launch.json'), passes: oembedExample() },
  *page(page, { site }) {
    for (const { link, href, isXml } of oembedDocuments(page, site)) {
      const at = link.span;
      const type = link.type?.trim().toLowerCase() ?? '';
      if (!/^https:\/\/[^/]/iu.test(href))
        yield {
          message: `the oEmbed link is ${quoted(href)}, expected a whole https address`,
          hint: `href="${URL.parse(href, page.url)?.href ?? 'https://…'}"`,
          at,
        };
      if (!link.rel.includes('alternate'))
        yield { message: `the oEmbed link has rel="${link.rel.join(' ')}", expected "alternate"`, hint: 'rel="alternate"', at };
      if (!types.includes(type))
        yield {
          message: `the oEmbed link has the type "${type}", expected "${isXml ? types[2] : types[0]}"`,
          hint: `type="${isXml ? types[2] : types[0]}"`,
          at,
        };
    }
  },
});
