import { iconSets, pageIcons } from '../page-icons.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

export const iconPngFallback = defineRule({
  id: 'icon-png-fallback',
  group: 'icons',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Beside an SVG icon the page links to a PNG or ICO.',
    why: 'Signal takes an icon where a page has no picture, and shows no SVG.',
    breaks: ['signal'],
    source: 'https://github.com/signalapp/Signal-Desktop ts/linkPreviews/linkPreviewFetch.preload.ts',
  },
  options: noOptions,
  examples: {
    fails: { head: { icon: '<link rel="icon" href="/icon.svg" type="image/svg+xml">', 'apple-touch-icon': '' } },
    passes: { head: { icon: '<link rel="icon" href="/icon.svg" type="image/svg+xml">' } },
  },
  collect: (page, { site }) => pageIcons(page, site),
  *judge(kept) {
    for (const { icons, on } of iconSets(kept)) {
      const [first] = icons;
      if (!first || !icons.every(({ vector }) => vector)) continue;
      yield {
        message: `the only icon is an SVG, ${quoted(first.href)}`,
        hint: 'add <link rel="icon" href="/favicon.ico" sizes="32x32"> before it',
        on,
        at: first.span,
        repair: [{ file: 'public/favicon.ico' }],
      };
    }
  },
});
