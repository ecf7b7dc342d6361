import { z } from 'zod';
import { fileFor, pathBelow } from '../../built/built-site.ts';
import { withForgottenBase } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { isRedirected } from '../redirects.ts';
import { defineRule } from '../rule.ts';
import { pictureRepair, pictureTags } from '../share-picture.ts';

export const ogImageFileExists = defineRule({
  id: 'og-image-file-exists',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The share picture is among the files of the site.',
    why: 'A picture that answers 404 leaves the preview bare, and LinkedIn puts another picture of the page in its place.',
    breaks: ['facebook', 'x', 'linkedin', 'whatsapp', 'mastodon', 'bluesky'],
    source: 'https://developers.facebook.com/docs/sharing/webmasters/images',
  },
  options: z.strictObject({
    served: z
      .array(z.string())
      .default(['cdn-cgi/', '.netlify/', '_vercel/', '_next/image', '_image', '_ipx/', 'wp-json/', 'api/'])
      .describe('Beginnings of paths that the host answers by a programme, not by a file.'),
  }),
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': null } },
    passes: { head: { 'og:image': '<meta property="og:image" content="https://images.example.net/launch.jpg">' } },
  },
  *page(page, { site, options }) {
    const told = new Set<string>();
    for (const { key, content, span } of pictureTags(page)) {
      const address = content.trim();
      if (told.has(address)) continue;
      told.add(address);
      const repair = [...pictureRepair, { config: 'shareImage.path' }];
      const wished = withForgottenBase(site, address);
      if (wished) yield { message: `${key} is ${quoted(address)}, which leaves out the site's base path`, hint: `write content="${wished}"`, at: span, repair };
      const path = pathBelow(site, address, page.url);
      if (path === undefined || options.served.some((beginning) => path.startsWith(beginning))) continue;
      if (fileFor(site, address, page.url) !== undefined || isRedirected(site, URL.parse(address, page.url)?.href ?? address)) continue;
      yield {
        message: `${key} is ${quoted(address)}, but the site has no file ${quoted(path)}`,
        hint: 'publish the picture, or name one that is there',
        at: span,
        repair,
      };
    }
  },
});
