import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { pictureProperty, sharePicture } from '../share-picture.ts';

export const ogImageSecureUrl = defineRule({
  id: 'og-image-secure-url',
  group: 'picture',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'Where og:image:secure_url is given, it is the address of og:image over https.',
    why: 'Discourse and Mattermost prefer it to og:image, so another picture there shows only to their readers.',
    breaks: ['discourse', 'mattermost'],
    source: 'https://ogp.me/#structured',
  },
  options: noOptions,
  examples: {
    fails: { head: { secure: '<meta property="og:image:secure_url" content="https://notes.example.org/photos/launch.jpg">' } },
    passes: { head: { secure: '<meta property="og:image:secure_url" content="https://notes.example.org/cards/quiet-launch.jpg">' } },
  },
  *page(page, { site }) {
    const picture = sharePicture(page, site);
    const secure = pictureProperty(page, 'secure_url');
    const address = secure?.content.trim();
    if (!picture || !secure || !address) return;
    const wished = picture.address.replace(/^http:/u, 'https:');
    if (address === wished) return;
    yield {
      message: `og:image:secure_url is ${quoted(address)}, expected ${quoted(wished)}`,
      hint: 'take og:image:secure_url out: og:image is enough where it starts with https://',
      at: secure.span,
    };
  },
});
