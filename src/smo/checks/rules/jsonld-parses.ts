import { defineRule, noOptions } from '../rule.ts';

export const jsonldParses = defineRule({
  id: 'jsonld-parses',
  group: 'structured-data',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Each block of structured data is sound JSON that holds an object or a list.',
    why: 'Google and Mastodon skip a block that they cannot parse as a whole, without a word: a trailing comma costs the byline and the date.',
    breaks: ['search', 'mastodon'],
    source: 'https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'json-ld': '<script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting",}</script>' } },
    passes: { head: { 'json-ld': '<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","name":"Notes"}</script>' } },
  },
  *page(page) {
    for (const { text, value, error, span } of page.jsonLd) {
      if (error !== undefined) yield { message: `a block of structured data is no JSON: ${error}`, hint: repairOf(text), at: span };
      else if (typeof value !== 'object' || value === null)
        yield {
          message: `a block of structured data holds ${value === null ? 'null' : `a ${typeof value}`}, expected an object`,
          hint: 'take the block away, or give it an object with "@context" and "@type"',
          at: span,
        };
    }
  },
});

function repairOf(text: string): string {
  if (text.trim() === '') return 'take the empty block away';
  if (/<!--|-->|<!\[CDATA\[/u.test(text)) return 'take the comment or CDATA marks out of the block: in JSON they are faults';
  if (/,\s*[}\]]/u.test(text)) return 'take the comma before the closing bracket away';
  if (/&quot;|&#34;/u.test(text)) return 'write the block without HTML entities: " instead of &quot;';
  return 'write the block by JSON.stringify, which quotes and escapes everything';
}
