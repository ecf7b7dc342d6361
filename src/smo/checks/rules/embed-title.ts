import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';
import { rawAttribute } from '../start-tag.ts';

export const embedTitle = defineRule({
  id: 'embed-title',
  group: 'people',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Each frame that a page embeds has a title that says what is in it.',
    why: 'A screen reader can only announce “frame”; whoever listens must go in to learn whether it is a video, a map or an advertisement.',
    breaks: ['people'],
    source: 'https://dequeuniversity.com/rules/axe/4.10/frame-title',
  },
  options: noOptions,
  examples: {
    fails: { body: '<iframe src="https://www.youtube-nocookie.com/embed/abc" width="560" height="315"></iframe>' },
    passes: { body: '<iframe src="https://www.youtube-nocookie.com/embed/abc" width="560" height="315" title="Ada reads the first page aloud"></iframe>' },
  },
  *page(page) {
    if (isRedirectStub(page)) return;
    for (const { src, title, span } of page.iframes) {
      if (title?.trim()) continue;
      const attribute = (name: string) => rawAttribute(page, span, name);
      if (attribute('aria-label') || attribute('aria-labelledby') || attribute('aria-hidden') === 'true' || attribute('hidden') !== undefined) continue;
      // Frames that count visits are out of sight.
      if (['width', 'height'].some((side) => /^[01](?:px)?$/u.test(attribute(side)?.trim() ?? ''))) continue;
      if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute('style') ?? '')) continue;
      yield {
        message: `the frame of ${quoted(src ?? '(no src)')} has no title`,
        hint: 'title="what is shown in it"',
        at: span,
        repair: src === undefined ? [] : [{ text: src }],
      };
    }
  },
});
