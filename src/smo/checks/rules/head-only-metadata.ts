import { defineRule, noOptions } from '../rule.ts';
import { isDocument } from '../shared-page.ts';
import { layoutPlace } from '../social-tags.ts';

export const headOnlyMetadata = defineRule({
  id: 'head-only-metadata',
  group: 'document',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The head holds metadata only: nothing in it ends it early.',
    why: 'A <div>, <img> or stray text closes the head wherever it stands; the tags behind it belong to the body, where WhatsApp, WordPress and Mastodon do not look.',
    breaks: ['mastodon', 'whatsapp', 'wordpress'],
    source: 'https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead',
  },
  options: noOptions,
  examples: {
    fails: { head: { viewport: '<div id="banner"></div>' } },
    passes: { head: { viewport: '<noscript><link rel="stylesheet" href="/plain.css"></noscript><template><div></div></template>' } },
  },
  *page(page) {
    if (!isDocument(page) || !page.headClosedBy) return;
    const { what, span } = page.headClosedBy;
    const lost = [...page.metas, ...page.links].filter((tag) => !tag.inHead && tag.span.start > span.start).length;
    yield {
      message: `${what === '#text' ? 'text' : `<${what}>`} ends the head before </head>${lost > 0 ? `; ${lost} tag${lost === 1 ? '' : 's'} behind it ${lost === 1 ? 'is' : 'are'} no metadata any more` : ''}`,
      hint: 'move it into <body>',
      at: span,
      repair: [layoutPlace],
    };
  },
});
