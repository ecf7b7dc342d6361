import { rawAttribute } from '../start-tag.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { repairOf } from '../social-tags.ts';

export const themeColorHex = defineRule({
  id: 'theme-color-hex',
  group: 'networks',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The theme colour is one colour of six hex digits.',
    why: 'Discord paints the bar beside a preview with it and is said to know only this form: three digits become another colour.',
    breaks: ['discord'],
    source: 'https://html.spec.whatwg.org/multipage/semantics.html#meta-theme-color',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'theme-color': '<meta name="theme-color" content="#abc">' } },
    passes: {
      head: {
        'theme-color':
          '<meta name="theme-color" content="#B3261E" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#111111" media="(prefers-color-scheme: dark)">',
      },
    },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    const repair = repairOf('theme-color', known);
    const media = new Set<string>();
    for (const { key, form, content, span: at } of page.metas) {
      if (key !== 'theme-color' || form !== 'name') continue;
      const color = content.trim();
      if (!/^#[\da-f]{6}$/iu.test(color)) {
        const short = /^#([\da-f])([\da-f])([\da-f])$/iu.exec(color)?.slice(1);
        yield {
          message: `theme-color is ${quoted(color)}, expected six hex digits such as "#b3261e"`,
          hint: short && `write "#${short.map((digit) => digit + digit).join('')}"`,
          at,
          repair,
        };
      }
      // Light and dark may have a colour each.
      const condition = rawAttribute(page, at, 'media') ?? '';
      if (media.has(condition)) yield { message: `theme-color stands twice${condition && ` for ${condition}`}`, hint: 'keep one', at, repair };
      media.add(condition);
    }
  },
});
