import type { Page } from '../../page.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

const behind: Partial<Page> = {
  kind: 'article',
  title: 'A quiet launch',
  locale: 'en',
  olderThan: { locale: 'it', path: '/it/blog/debutto/', updated: '2026-05-04T09:00:00+02:00' },
};

export const translationOutdated = defineRule({
  id: 'translation-outdated',
  group: 'content',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'A translation is as new as the text that it translates.',
    why: 'Readers of one language learn what readers of the other have been told is no longer so.',
    breaks: ['people'],
    source: 'house',
  },
  options: noOptions,
  examples: { fails: { page: behind }, passes: { page: { ...behind, olderThan: undefined } } },
  *page(page, { page: own }) {
    if (!own?.olderThan || !isShared(page)) return;
    const { locale, path, updated } = own.olderThan;
    const day = updated.slice(0, 10);
    yield {
      message: `the same page in "${locale}" (${path}) was changed on ${day}, this one (${own.locale}) not since`,
      hint: `bring the text up to date, then write the day: updated: ${day}`,
      repair: [{ field: 'updated' }, { field: 'published' }, { field: 'title' }],
    };
  },
});
