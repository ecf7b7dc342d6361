import type { BuiltPage } from '../../built/built-page.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { isSocialKey, layoutPlace, metaOf } from '../social-tags.ts';

export const ogAttributeForm = defineRule({
  id: 'og-attribute-form',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Open Graph is written with `property`, Twitter Cards with `name`.',
    why: 'Signal knows og: by property alone, Synapse also twitter: by name alone; to them the other form is not there. X takes both, so a twitter: tag whose counterpart of Open Graph is there is a warning.',
    breaks: ['signal', 'matrix'],
    source: 'https://github.com/signalapp/Signal-Desktop ts/linkPreviews/linkPreviewFetch.preload.ts',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:title': '<meta name="og:title" content="A quiet launch is a loud promise to the first ten readers">' } },
    passes: { head: { 'og:title': '<meta name="og:title" property="og:title" content="A quiet launch is a loud promise to the first ten readers">' } },
  },
  *page(page) {
    if (!isShared(page)) return;
    const forms = new Map<string, Set<string>>();
    for (const { key, form } of page.metas) if (isSocialKey(key)) forms.set(key, (forms.get(key) ?? new Set()).add(form));
    const wrong = [...forms].flatMap(([key, written]) => {
      const right = key.startsWith('twitter:') ? 'name' : 'property';
      return written.has(right) ? [] : [{ key, right }];
    });
    for (const keys of Map.groupBy(wrong, ({ key, right }) => `${right} ${isLoss(key, page)}`).values()) {
      const right = keys[0]?.right ?? 'property';
      const names = keys.map(({ key }) => key);
      const [first = ''] = names;
      yield {
        message: `${names.slice(0, 6).join(', ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''}: expected the attribute ${right}`,
        hint: `write <meta ${right}="${first}" content="…">`,
        at: page.metas.find(({ key }) => key === first)?.span,
        repair: [layoutPlace],
        networks: right === 'name' ? ['matrix'] : ['signal', 'matrix'],
        ...(isLoss(first, page) ? {} : { severity: 'warn' as const }),
      };
    }
  },
});

/** Whether somebody loses a text or a picture: Synapse reads of twitter: only what fills a gap in Open Graph. */
function isLoss(key: string, page: BuiltPage): boolean {
  if (!key.startsWith('twitter:')) return true;
  return /^twitter:(?:title|description|image)$/u.test(key) && !metaOf(page, key.replace('twitter:', 'og:'));
}
