import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { pictureTags, sharePicture } from '../share-picture.ts';

export const ogTwitterImageDiffer = defineRule({
  id: 'og-twitter-image-differ',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Where twitter:image stands beside og:image, both name the same picture.',
    why: 'Apple Messages shows both of them side by side, and the page looks different from network to network.',
    breaks: ['apple-messages'],
    source: 'https://developer.apple.com/library/archive/technotes/tn2444/_index.html',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'twitter:image': '<meta name="twitter:image" content="https://notes.example.org/photos/launch.jpg">' } },
    passes: { head: { 'twitter:image': '<meta name="twitter:image" content="https://notes.example.org/cards/quiet-launch.jpg">' } },
  },
  *page(page, { site }) {
    const picture = sharePicture(page, site);
    const twitter = pictureTags(page).find(({ key }) => key === 'twitter:image' || key === 'twitter:image:src');
    if (!picture || !twitter) return;
    const [one, other] = [picture.address, twitter.content.trim()].map((address) => URL.parse(address, page.url)?.href ?? address);
    if (one === other) return;
    yield {
      message: `${twitter.key} is ${quoted(twitter.content.trim())} and og:image ${quoted(picture.address)}`,
      hint: `take ${twitter.key} out: X reads og:image`,
      at: twitter.span,
    };
  },
});
