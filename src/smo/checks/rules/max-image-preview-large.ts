import { robotsDirectives, staysOutOfSearch } from '../robots-directives.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const maxImagePreviewLarge = defineRule({
  id: 'max-image-preview-large',
  group: 'robots',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Pages that may be found by search allow large pictures: max-image-preview:large in the robots meta tag.',
    why: 'Google shows a large picture in Discover and search only where the page says so.',
    breaks: ['google'],
    source: 'https://developers.google.com/search/docs/appearance/google-discover',
  },
  options: noOptions,
  examples: {
    fails: { head: { robots: '' } },
    passes: { head: { robots: '<meta name="robots" content="index, follow, max-snippet:-1, max-image-preview: large">' } },
  },
  *page(page, { site }) {
    if (!isShared(page) || staysOutOfSearch(page, site)) return;
    const directives = ['robots', 'googlebot'].flatMap((name) => [...robotsDirectives(page, site, name)]);
    const chosen = directives.find((directive) => directive.startsWith('max-image-preview:'));
    if (chosen === 'max-image-preview:large') return;
    yield {
      message: chosen
        ? `the page asks for ${chosen}, expected max-image-preview:large`
        : 'the page does not allow large pictures in search (max-image-preview:large)',
      hint: 'add <meta name="robots" content="max-image-preview:large">',
      at: page.metas.find(({ key, form }) => form === 'name' && (key === 'robots' || key === 'googlebot'))?.span,
    };
  },
});
