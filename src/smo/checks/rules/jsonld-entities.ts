import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

export const jsonldEntities = defineRule({
  id: 'jsonld-entities',
  group: 'structured-data',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Texts in structured data are plain: no HTML entities.',
    why: 'Google shows an entity as it is written; Mastodon decodes the block before it parses it, so that &quot; ends a text too early and the whole block is lost.',
    breaks: ['mastodon', 'search'],
    source: 'https://github.com/mastodon/mastodon app/lib/link_details_extractor.rb',
  },
  options: noOptions,
  examples: {
    fails: {
      head: { 'json-ld': '<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","name":"Salt &amp; Pepper"}</script>' },
    },
    passes: { head: { 'json-ld': '<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","name":"Salt & Pepper"}</script>' } },
  },
  *page(page) {
    for (const { text, error, span } of page.jsonLd) {
      const entity = error === undefined ? /&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|hellip|[mn]dash|#\d{2,6}|#x[\da-f]{2,6});/iu.exec(text) : null;
      if (!entity) continue;
      const around = text.slice(Math.max(0, entity.index - 24), entity.index + 24);
      yield {
        message: `structured data holds the HTML entity ${entity[0]}: ${quoted(around)}, expected the character itself`,
        hint: 'escape for JSON instead of for HTML: JSON.stringify(value).replaceAll("<", "\\\\u003c")',
        at: span,
      };
    }
  },
});
