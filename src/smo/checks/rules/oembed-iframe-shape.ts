import { z } from 'zod';
import { oembedDocuments } from '../oembed-documents.ts';
import { oembedExample } from '../oembed-example.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';

const utf8 = new TextEncoder();

export const oembedIframeShape = defineRule({
  id: 'oembed-iframe-shape',
  group: 'oembed',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The HTML of an oEmbed answer is one iframe with an https address, a width and a height, and short.',
    why: 'Misskey takes exactly one iframe and nothing around it; Discourse drops answers of 4,000 bytes and more.',
    breaks: ['misskey', 'discourse', 'wordpress'],
    source: 'https://github.com/misskey-dev/summaly src/general.ts',
  },
  options: z.strictObject({
    maxBytes: z.int().min(1).default(4_000).describe('Bytes of HTML from which on it is too long. Discourse’s oneboxer takes less than 4,000.'),
  }),
  examples: { fails: oembedExample({ html: '<div><iframe src="https://notes.example.org/embed/quiet-launch/"></iframe></div>' }), passes: oembedExample() },
  *page(page, { site, options }) {
    for (const { link, answer } of oembedDocuments(page, site)) {
      const html = answer?.['html'];
      if (typeof html !== 'string') continue;
      const hint = '<iframe src="https://…" width="600" height="300" title="…"></iframe>';
      const message = faultOf(html.trim(), options.maxBytes);
      if (message) yield { message: `the HTML of the oEmbed answer ${message}`, hint, at: link.span };
    }
  },
});

function faultOf(html: string, maxBytes: number): string | undefined {
  const bytes = utf8.encode(html).byteLength;
  if (bytes >= maxBytes) return `has ${bytes} bytes, expected less than ${maxBytes}`;
  const attributes = /^<iframe\s((?:"[^"]*"|'[^']*'|[^<>"'])*)>\s*<\/iframe>$/iu.exec(html)?.[1];
  if (attributes === undefined) return `is ${quoted(html)}, expected one iframe and nothing else`;
  const valueOf = (name: string) =>
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'iu')
      .exec(attributes)
      ?.slice(1)
      .find((text) => text !== undefined);
  if (!/^https:\/\/[^/]/iu.test(valueOf('src') ?? '')) return `loads ${quoted(valueOf('src') ?? '')}, expected a whole https address`;
  const missing = ['width', 'height'].filter((name) => !valueOf(name));
  return missing.length > 0 ? `has no ${missing.join(' and no ')}` : undefined;
}
