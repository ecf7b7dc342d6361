import { isToCome } from '../../built/lookups.ts';
import { isoDate } from '../iso-date.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const articlePublishedTime = defineRule({
  id: 'article-published-time',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Every article says when it was published: date, time and zone.',
    why: 'Mastodon, Signal and LinkedIn show the date; without a zone it is a day early or late for half of the world.',
    breaks: ['mastodon', 'signal', 'linkedin'],
    source: 'https://ogp.me/#type_article',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'article:published_time': '<meta property="article:published_time" content="2 March 2026">' } },
    passes: { head: { 'article:published_time': '<meta property="article:published_time" content="2026-03-02T08:00:00Z">' } },
  },
  *page(page, { kind, page: known, site }) {
    if (!isShared(page)) return;
    const repair = repairOf('article:published_time', known);
    const meta = metaOf(page, 'article:published_time');
    if (!meta) {
      if (kind !== 'article') return;
      const hint = 'add <meta property="article:published_time" content="2026-03-02T09:00:00+01:00">, or make og:type "website" where the page has no date';
      // Some generators call every page an article, also those without a date.
      return yield { message: 'the article does not say when it was published', hint, repair, ...(known ? {} : { severity: 'warn' as const }) };
    }
    const at = meta.span;
    const written = meta.content.trim();
    if (written === '') return;
    const date = isoDate(written);
    const form = 'expected a date with time and zone such as 2026-03-02T09:00:00+01:00';
    if (!date) return yield { message: `article:published_time is ${quoted(written)}, ${form}`, at, repair };
    if (date.form !== 'zoned') {
      const hint = `write the zone too: ${written.slice(0, 10)}T${written.slice(11) || '00:00:00'}+01:00`;
      return yield {
        message: `article:published_time has no ${date.form === 'day' ? 'time and zone' : 'zone'}: ${quoted(written)}, ${form}`,
        hint,
        at,
        repair,
      };
    }
    if (isToCome(site, date.time))
      yield { message: `the article is published in the future: ${written}`, hint: 'schedule it: it is built when its time has come', at, repair };
  },
});
