import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace, metaOf } from '../social-tags.ts';
import { linkOf, type BuiltPage } from '../../built/built-page.ts';

const required = ['og:title', 'og:type', 'og:image', 'og:url'] as const;

export const ogRequiredFour = defineRule({
  id: 'og-required-four',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The page has the four tags that Open Graph requires: og:title, og:type, og:image and og:url.',
    why: 'Without them networks guess: a headline from the menu, an author’s portrait as the picture, the address with its tracking parameters.',
    breaks: ['facebook', 'whatsapp', 'threads', 'linkedin', 'pinterest'],
    source: 'https://ogp.me/#metadata',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:type': '', 'og:url': '' } },
    passes: { head: { 'og:description': '' } },
  },
  *page(page) {
    if (!isShared(page)) return;
    const missing = required.filter((key) => !metaOf(page, key));
    // A page that lacks its picture alone has a rule that says more: og-image-missing.
    if (missing.every((key) => key === 'og:image')) return;
    yield {
      message: `the page has no ${new Intl.ListFormat('en', { type: 'disjunction' }).format(missing)}`,
      hint: `add ${missing.map((key) => `<meta property="${key}" content="${proposal(page, key)}">`).join(' ')}`,
      repair: [layoutPlace],
    };
  },
});

function proposal(page: BuiltPage, key: (typeof required)[number]): string {
  switch (key) {
    case 'og:title':
      return (page.headings.find(({ rank }) => rank === 1)?.text ?? page.titles[0]?.text.trim() ?? '…').replaceAll('"', '&quot;');
    case 'og:type':
      return page.path === '/' ? 'website' : 'article';
    case 'og:url':
      return linkOf(page, 'canonical')?.href ?? page.url;
    case 'og:image':
      return 'https://…/picture-of-1200x630.jpg';
  }
}
