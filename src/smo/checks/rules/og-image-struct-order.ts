import type { BuiltMeta } from '../../built/built-page.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';

const structured = new Set(['og:image:width', 'og:image:height', 'og:image:alt', 'og:image:type', 'og:image:secure_url']);

export const ogImageStructOrder = defineRule({
  id: 'og-image-struct-order',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'What describes a picture (og:image:width, og:image:alt and the like) follows the og:image that it describes.',
    why: 'By the protocol they belong to the picture before them: out of order, a size or an alternative text goes to another picture or to none.',
    breaks: ['apple-messages', 'facebook'],
    source: 'https://ogp.me/#array',
  },
  options: noOptions,
  examples: {
    fails: {
      head: {
        'og:image': '',
        'og:image:type': '',
        'og:image:width':
          '<meta property="og:image:width" content="1200"><meta property="og:image" content="https://notes.example.org/cards/quiet-launch.jpg">',
      },
    },
    passes: {},
  },
  *page(page) {
    if (isRedirectStub(page)) return;
    let picture: BuiltMeta | undefined;
    const described = new Set<string>();
    for (const meta of page.metas) {
      const { key, span } = meta;
      if (key === 'og:image' || (key === 'og:image:url' && !picture)) {
        picture = meta;
        described.clear();
      }
      if (!structured.has(key)) continue;
      if (!picture) yield { message: `${key} stands before the picture that it describes`, hint: 'move it behind <meta property="og:image" …>', at: span };
      else if (described.has(key) && page.metas.filter((other) => other.key === 'og:image').length > 1)
        yield {
          message: `${key} stands twice behind one og:image: the second picture has none`,
          hint: "put each picture's properties right behind its og:image",
          at: span,
        };
      described.add(key);
    }
  },
});
