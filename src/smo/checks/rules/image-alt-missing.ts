import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';
import { rawAttribute } from '../start-tag.ts';

export const imageAltMissing = defineRule({
  id: 'image-alt-missing',
  group: 'people',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Each picture has an alternative text; an empty one says that it is decoration.',
    why: 'Without the attribute a screen reader spells the file name, and feeds, mails and broken connections show nothing.',
    breaks: ['people', 'readers', 'search'],
    source: 'https://developer.chrome.com/docs/lighthouse/accessibility/image-alt',
  },
  options: noOptions,
  examples: {
    fails: { body: '<p><img src="/photos/launch.jpg" width="1600" height="900"></p>' },
    passes: { body: '<p><img src="/photos/launch.jpg" alt="Ada at the kitchen table." width="1600" height="900"><img src="/icon.svg" alt=""></p>' },
  },
  *page(page) {
    if (isRedirectStub(page)) return;
    for (const { alt, hidden, src, width, height, span } of page.images) {
      if (alt !== undefined || hidden) continue;
      // Counting pixels show nothing to anybody.
      if ([width, height].some((side) => side !== undefined && Number.parseFloat(side) <= 1)) continue;
      if (['aria-label', 'aria-labelledby'].some((name) => rawAttribute(page, span, name))) continue;
      if (/^(?:presentation|none)$/iu.test(rawAttribute(page, span, 'role') ?? '')) continue;
      const name = src?.split(/[?#]/u)[0]?.split('/').at(-1) ?? '';
      yield {
        message: `the picture ${quoted(shortened(src))} has no alternative text`,
        hint: 'say in one sentence what it shows: alt="…"; for decoration alt=""',
        at: span,
        // Built names carry a digest behind the name that the editor knows.
        repair:
          src === undefined
            ? []
            : [{ text: src }, { text: name.replace(/\.[\w-]+(?=\.\w+$)/u, '') }, { text: name.replace(/\..*$/u, '') }].filter(({ text }) => text !== ''),
      };
    }
  },
});

/** Pictures within the page itself are named by their kind alone. */
function shortened(src: string | undefined): string {
  return src === undefined ? '(no src)' : src.startsWith('data:') ? `${src.slice(0, 24)}…` : src;
}
