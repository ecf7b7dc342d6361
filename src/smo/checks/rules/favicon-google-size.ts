import { z } from 'zod';
import { iconSets, pageIcons } from '../page-icons.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';

export const faviconGoogleSize = defineRule({
  id: 'favicon-google-size',
  group: 'icons',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'The home page links to a square icon of at least 48 pixels, or to an SVG.',
    why: 'Google shows it beside each result, and a globe where it finds none that is square and large enough.',
    breaks: ['google'],
    source: 'https://developers.google.com/search/docs/appearance/favicon-in-search',
  },
  options: z.strictObject({
    min: z.int().min(1).default(48).describe('Least pixels of a side.'),
  }),
  examples: {
    fails: { head: { icon: '<link rel="icon" href="/favicon.ico">', 'apple-touch-icon': '' }, file: 'index.html' },
    passes: { files: { 'favicon.ico': { format: 'ico', width: 48, height: 48 } } },
  },
  // Google takes one icon for the whole host, from its home page.
  collect: (page, { site }) => (page.path === '/' ? pageIcons(page, site) : undefined),
  *judge(kept, { options: { min } }) {
    for (const { icons, on } of iconSets(kept)) {
      const [first] = icons;
      if (!first || icons.some(({ vector, facts }) => vector || !facts?.width || (facts.width === facts.height && facts.width >= min))) continue;
      const sizes = icons.map(({ href, facts }) => `${quoted(href)} ${facts?.width}×${facts?.height}`).join(', ');
      yield {
        message: `no icon of the home page is square and has ${min} pixels: ${sizes}`,
        hint: 'link an SVG, or a PNG of 96×96 pixels',
        on,
        at: first.span,
        repair: [{ file: 'public/favicon.ico' }],
      };
    }
  },
});
