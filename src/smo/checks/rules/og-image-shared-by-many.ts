import { z } from 'zod';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { pictureRepair, sharePicture } from '../share-picture.ts';
import { isShared } from '../shared-page.ts';

export const ogImageSharedByMany = defineRule({
  id: 'og-image-shared-by-many',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'An article has a share picture of its own, neither the logo nor the picture of the whole site.',
    why: 'Ten posts with one picture look like one post in a timeline, and Google asks for pictures that are not generic.',
    breaks: ['google', 'people'],
    source: 'https://developers.google.com/search/docs/appearance/google-images',
  },
  options: z.strictObject({
    max: z.int().min(1).default(3).describe('Most articles that may share a picture.'),
  }),
  examples: {
    fails: { head: { logo: '<link rel="icon" href="/cards/quiet-launch.jpg">' } },
    passes: { head: { 'og:image': '<meta property="og:image" content="https://notes.example.org/cards/home.jpg">' } },
  },
  collect(page, { site, kind }) {
    const picture = kind === 'article' && isShared(page) ? sharePicture(page, site) : undefined;
    const hrefOf = (address: string | undefined) => URL.parse(address ?? '', page.url)?.href;
    const href = hrefOf(picture?.address);
    if (!picture || href === undefined || !/^https?:/u.test(href)) return undefined;
    const isIcon = page.links.some((link) => link.href && link.rel.some((word) => /icon/u.test(word)) && hrefOf(link.href) === href);
    return { href, isIcon, at: picture.meta.span };
  },
  *judge(kept, { site, options: { max } }) {
    const config = site.site?.config;
    const generic = config && [config.shareImage.path, config.publisher.logo].map((path) => `${site.url}${path}`);
    for (const [href, users] of Map.groupBy(kept, ({ fact }) => fact.href)) {
      const first = users[0];
      if (!first) continue;
      const whole = first.fact.isIcon ? 'the icon of the site' : generic?.includes(href) ? 'the picture of the whole site' : undefined;
      if (!whole && users.length <= max) continue;
      const paths = users
        .slice(0, 3)
        .map(({ ref }) => ref.path)
        .join(', ');
      const more = users.length > 3 ? ` and ${users.length - 3} more` : '';
      yield {
        message: whole
          ? `the share picture of ${paths}${more} is ${whole}: ${quoted(href)}`
          : `${users.length} articles share one picture, ${quoted(href)}: ${paths}${more}`,
        hint: 'give each article a picture of its own in share.image or cover, or let a card be drawn from its title',
        on: first.ref,
        at: first.fact.at,
        repair: pictureRepair,
      };
    }
  },
});
