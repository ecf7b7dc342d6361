import { accountUrl, defineNetwork, withQuery } from './network.ts';
import { host, meta, sure, titleTag, unsure } from './preview.ts';

const agents = 'https://github.com/monperrus/crawler-user-agents/blob/master/crawler-user-agents.json';
const help = 'https://www.linkedin.com/help/linkedin/answer/a521928';
const report = 'https://github.com/godotengine/godot-website/issues/893';

/** Reads all but the address from the page itself. A handle says what it is of: `in/ada-rossi` or `company/example`. */
export const linkedin = defineNetwork({
  id: 'linkedin',
  name: 'LinkedIn',
  status: 'active',
  source: 'https://github.com/harlan-zw/nuxt-seo-utils',
  checkedOn: '2026-11-22',
  share: { href: ({ url }) => withQuery('https://www.linkedin.com/sharing/share-offsite/', { url }) },
  profile: {
    href: (handle) => {
      const [, kind, name = ''] = /^(in|company)\/([^/]+)\/?$/u.exec(handle.trim()) ?? [];
      return kind && accountUrl(name, (account) => `https://www.linkedin.com/${kind}/${account}`);
    },
  },
  embed: unsure({ frame: 'https://www.linkedin.com/embed/feed/update/{id}' }, 'https://www.linkedin.com/help/linkedin/answer/a521928'),
  preview: {
    agents: sure(['LinkedInBot/1.0'], agents),
    robots: unsure({ honoured: true, token: 'LinkedInBot' }, help),
    cache: unsure('about 7 days', help),
    refresh: unsure('Post Inspector, https://www.linkedin.com/post-inspector/', help),
    // Tags of X are not read at all.
    reads: {
      title: unsure([meta('og:title'), titleTag], help),
      description: unsure([meta('og:description'), meta('description')], help),
      picture: unsure([meta('og:image'), meta('og:image:url'), { from: 'image', pick: 'first' }], report),
      site: unsure([host], help),
      author: unsure([meta('article:author'), meta('author')], help),
      date: unsure([meta('article:published_time')], help),
    },
    duplicates: unsure('first', help),
    cuts: {
      title: unsure({ limit: 200, unit: 'graphemes' }, help),
      description: unsure({ limit: 300, unit: 'graphemes' }, help),
    },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif'], help),
      refused: unsure(['webp', 'avif', 'svg', 'heic'], report),
      maxBytes: unsure(5_000_000, help),
      large: unsure({ width: 401, height: 210 }, help),
      ratio: unsure(1.91, help),
      smallRatio: unsure(1, help),
      // Another picture of the page takes the place: an author's portrait, a logo.
      refusal: unsure('next', report),
    },
    layout: unsure({ size: 'by-size', shows: ['picture', 'title', 'description', 'site'], showsLarge: ['picture', 'title', 'site'] }, help),
  },
});
