import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { pictureRepair, pictureTags } from '../share-picture.ts';

/** What makes bots stumble in an address, the first that matches told. */
const troubles: readonly { readonly form: RegExp; readonly what: string }[] = [
  { form: /\s/u, what: 'a space' },
  { form: /["'<>`]/u, what: 'a quotation mark or angle bracket' },
  { form: /[^\p{ASCII}]/u, what: 'a character outside of ASCII' },
  { form: /;/u, what: 'a semicolon' },
  { form: /#/u, what: 'a fragment' },
];

export const ogImageUrlSafe = defineRule({
  id: 'og-image-url-safe',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The address of the share picture has no spaces, quotation marks, semicolons, fragments or characters outside of ASCII, and at most 1,000 characters.',
    why: 'Discourse strips what it does not expect, Matrix drops values that are longer, and each bot encodes the rest in its own way.',
    breaks: ['discourse', 'matrix'],
    source: 'https://github.com/element-hq/synapse synapse/media/preview_html.py',
  },
  options: z.strictObject({
    max: z.int().min(1).default(networks.matrix.preview.dropsLonger.value).describe('Most characters.'),
  }),
  examples: {
    fails: { head: { 'og:image': '<meta property="og:image" content="https://notes.example.org/cards/quiet launch.jpg">' } },
    passes: { head: { 'og:image': '<meta property="og:image" content="https://notes.example.org/cards/quiet%20launch.jpg">' } },
  },
  *page(page, { options: { max } }) {
    for (const { key, content, span } of pictureTags(page)) {
      const address = content.trim();
      // A picture inside its own address, or a value of something else, is no address at all; og-image-absolute-https says so.
      if (!/^https?:$/u.test(URL.parse(address, page.url)?.protocol ?? '')) continue;
      const trouble = troubles.find(({ form }) => form.test(address))?.what;
      const place = { at: span, repair: pictureRepair };
      if (trouble) yield { message: `${key} has ${trouble}: ${quoted(address)}`, hint: 'name the file in small letters, digits and hyphens', ...place };
      else if (address.length > max)
        yield {
          message: `${key} has ${address.length} characters, expected at most ${max}: ${quoted(address)}`,
          hint: 'serve the picture under a shorter address',
          ...place,
        };
    }
  },
});
