import { z } from 'zod';
import { metaContent } from '../../built/built-page.ts';
import { pictureAt } from '../../built/built-site.ts';
import { defineRule } from '../rule.ts';
import { documentLinkTag, publicationRecord } from '../standard-site-example.ts';
import { documentLink, publicationFile } from '../standard-site.ts';

const files = {
  '.well-known/site.standard.publication': publicationRecord,
  'apple-touch-icon.png': { format: 'png', width: 512, height: 512, bytes: 9_000 },
} as const;

export const standardSiteCoverBytes = defineRule({
  id: 'standard-site-cover-bytes',
  group: 'fediverse',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The share picture of a page with a Standard.site record, and a square icon of the site, fit into the records.',
    why: 'A record takes a cover of at most 1,000,000 bytes and an icon of at least 256 pixels square; anything else is rejected as a whole.',
    breaks: ['bluesky'],
    source: 'https://github.com/bluesky-social/atproto lexicons/site/standard/document.json',
  },
  options: z.strictObject({
    maxBytes: z.int().min(1).default(1_000_000).describe('The most bytes of a cover: coverImage in Standard.site’s lexicon.'),
    minIcon: z.int().min(1).default(256).describe('Least side of the icon in pixels: icon in Standard.site’s lexicon.'),
  }),
  examples: {
    fails: { head: { 'standard-site': documentLinkTag() }, files: { ...files, 'cards/quiet-launch.jpg': { bytes: 1_400_000 } } },
    passes: { head: { 'standard-site': documentLinkTag() }, files },
  },
  *page(page, { site, options }) {
    const image = documentLink(page) ? metaContent(page, 'og:image') : undefined;
    const bytes = image === undefined ? 0 : (pictureAt(site, image, page.url)?.bytes ?? 0);
    if (bytes > options.maxBytes)
      yield {
        message: `the share picture has ${bytes} bytes, expected at most ${options.maxBytes} for the cover of a record`,
        hint: 'save it as a JPEG of quality 85 at 1200×630 pixels',
        at: page.metas.find(({ key }) => key === 'og:image')?.span,
        repair: [{ field: 'share.image' }],
      };
  },
  collect(page, { site }) {
    if (!site.texts.has(publicationFile)) return undefined;
    const icons = page.links
      .filter(({ rel }) => rel.some((word) => /icon/u.test(word)))
      .flatMap(({ href }) => (href ? (pictureAt(site, href, page.url) ?? []) : []));
    return Math.max(0, ...icons.filter(({ format, width, height }) => format !== 'svg' && width === height).map(({ width }) => width));
  },
  *judge(kept, { options }) {
    const largest = Math.max(0, ...kept.map(({ fact }) => fact).slice(0, 1000));
    if (kept.length > 0 && largest < options.minIcon)
      yield {
        message: `the largest square icon that pages name has ${largest} pixels, expected at least ${options.minIcon} for the publication’s record`,
        hint: '<link rel="icon" href="/icon-512.png" sizes="512x512" type="image/png">',
        repair: [{ file: 'public/' }],
      };
  },
});
