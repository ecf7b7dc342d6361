import { z } from 'zod';
import { isAbsoluteHttps } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { pictureRepair, pictureTags } from '../share-picture.ts';

export const ogImageAbsoluteHttps = defineRule({
  id: 'og-image-absolute-https',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The address of the share picture is absolute and starts with https://.',
    why: 'Bots do not resolve relative addresses, and several fetch nothing over http: the preview stays without its picture.',
    breaks: ['facebook', 'whatsapp', 'linkedin', 'x', 'signal'],
    source: 'https://developers.facebook.com/docs/sharing/webmasters/faq',
  },
  options: z.strictObject({
    hosts: z.array(z.string()).default([]).describe("Hosts that may serve share pictures besides the site's own; empty: any."),
  }),
  examples: {
    fails: { head: { 'og:image': '<meta property="og:image" content="/cards/quiet-launch.jpg">' } },
    passes: { head: { 'og:image': '<meta property="og:image" content="https://notes.example.org/cards/quiet-launch.jpg">' } },
  },
  *page(page, { site, options: { hosts } }) {
    for (const { key, content, span } of pictureTags(page)) {
      const address = content.trim();
      const url = URL.parse(address, page.url);
      const wished = url && /^https?:$/u.test(url.protocol) ? `write content="${url.href.replace(/^http:/u, 'https:')}"` : undefined;
      const repair = [...pictureRepair, { config: 'url' }];
      if (!isAbsoluteHttps(address))
        yield { message: `${key} is ${quoted(address)}, expected an absolute address that starts with https://`, hint: wished, at: span, repair };
      else if (hosts.length > 0 && url && ![...hosts, URL.parse(site.url)?.host].includes(url.host))
        yield {
          message: `${key} is on ${url.host}, expected this site's host or one of ${hosts.join(', ')}`,
          hint: 'serve the picture with the site',
          at: span,
          repair,
        };
    }
  },
});
