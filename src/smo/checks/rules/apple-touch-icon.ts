import { z } from 'zod';
import { isAtRoot } from '../page-address.ts';
import { iconSets, pageIcons, usersOf, type PageIcon } from '../page-icons.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';

export const appleTouchIcon = defineRule({
  id: 'apple-touch-icon',
  group: 'icons',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The site has an opaque square PNG of 180 pixels as its touch icon, at /apple-touch-icon.png too.',
    why: 'Apple Messages shows it for pages without a picture, Signal and Misskey take it as the picture itself; transparent parts turn black.',
    breaks: ['apple-messages', 'signal', 'misskey'],
    source: 'https://github.com/signalapp/Signal-Desktop ts/linkPreviews/linkPreviewFetch.preload.ts',
  },
  options: z.strictObject({
    min: z.int().min(1).default(180).describe('Least pixels of a side.'),
  }),
  examples: {
    fails: { files: { 'apple-touch-icon.png': { format: 'png', width: 120, height: 120 } } },
    passes: { files: { 'apple-touch-icon.png': { format: 'png', width: 180, height: 180 } } },
  },
  collect: (page, { site }) => pageIcons(page, site),
  *judge(kept, { site, options: { min } }) {
    const repair = [{ file: 'public/apple-touch-icon.png' }];
    const hint = `add a PNG of ${min}×${min} pixels as public/apple-touch-icon.png`;
    const root = site.files.has('apple-touch-icon.png');
    let linked = false;
    for (const set of iconSets(kept)) {
      const icons = set.icons.filter(({ kind }) => kind === 'apple-touch-icon');
      linked ||= icons.length > 0;
      // At the root it is found without a link.
      if (icons.length === 0 && !root) yield { message: `${usersOf(set, 'has', 'have')} no touch icon (apple-touch-icon)`, hint, on: set.on, repair };
      // Of several sizes, one that serves is enough.
      const troubles = icons.map((icon) => ({ icon, trouble: troubleOf(icon, min) }));
      const first = troubles.every(({ trouble }) => trouble !== undefined) ? troubles[0] : undefined;
      if (first) yield { message: `the touch icon ${quoted(first.icon.href)} ${first.trouble}`, hint, on: set.on, at: first.icon.span, repair };
    }
    if (linked && !root && isAtRoot(site)) yield { message: 'the site has no /apple-touch-icon.png, which is asked for without a link', hint, repair };
  },
});

function troubleOf({ there, facts, vector }: PageIcon, min: number): string | undefined {
  if (there === false) return 'is not there';
  if (vector) return 'is an SVG, expected a PNG';
  if (!facts || facts.width === 0) return undefined;
  if (facts.format !== 'png') return `is ${facts.format.toUpperCase()}, expected a PNG`;
  if (facts.width !== facts.height) return `has ${facts.width}×${facts.height} pixels, expected a square`;
  if (facts.width < min) return `has ${facts.width}×${facts.height} pixels, expected at least ${min}×${min}`;
  return facts.transparent ? 'has transparent pixels, which turn black' : undefined;
}
