import { z } from 'zod';
import { isToCome } from '../../built/lookups.ts';
import { dateFault } from '../feed-dates.ts';
import { feedExample } from '../feed-example.ts';
import { itemName } from '../feed-item-name.ts';
import { quoted } from '../quoted.ts';
import { defineRule, type Finding } from '../rule.ts';

export const feedDates = defineRule({
  id: 'feed-dates',
  group: 'feeds',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Dates in a feed are of the form that its format asks for, with the right weekday, and not in the future.',
    why: 'Readers sort by them: an item without a readable date lands at the bottom or at the top for ever.',
    breaks: ['readers'],
    source: 'https://validator.w3.org/feed/docs/error/InvalidRFC2822Date.html',
  },
  options: z.strictObject({
    today: z.iso
      .date()
      .optional()
      .describe(
        'The day that counts as today, as an ISO date. Default: the moment of the build, where our own site was judged; else none, and the future is not judged.',
      ),
  }),
  examples: { fails: feedExample({ pubDate: 'Tue, 02 Mar 2026 08:00:00 GMT' }), passes: feedExample({ pubDate: 'Mon, 02 Mar 2026 09:00:00 +0100' }) },
  *feed({ items, format, updated }, { site, options }) {
    const today = Date.parse(options.today ?? '');
    const judge = { format, isToCome: (time: number) => (options.today === undefined ? isToCome(site, time) : time > today) };
    if (updated !== undefined) yield* faultsOf(updated, () => 'the feed', 0, judge);
    for (const item of items) {
      for (const text of new Set([item.published, item.updated])) if (text !== undefined) yield* faultsOf(text, () => itemName(item), item.start, judge);
      const needsDate = format === 'atom' ? item.updated : (item.published ?? item.updated);
      if (!needsDate && format !== 'unknown')
        yield {
          // RSS and JSON Feed do not ask for one; a reader does.
          ...(format !== 'atom' && { severity: 'warn' }),
          message: `${itemName(item)} has no date`,
          hint: {
            rss: '<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>',
            atom: '<updated>2026-03-02T08:00:00Z</updated>',
            json: '"date_published": "2026-03-02T08:00:00Z"',
          }[format],
          at: { start: item.start, end: item.start + 1 },
        };
    }
  },
});

interface DateJudge {
  readonly format: 'rss' | 'atom' | 'json' | 'unknown';
  /** Of milliseconds since the epoch; false where the future is not judged. */
  readonly isToCome: (time: number) => boolean;
}

function* faultsOf(text: string, of: () => string, start: number, { format, isToCome }: DateJudge): Iterable<Finding> {
  if (format === 'unknown') return;
  const at = { start, end: start + 1 };
  // `atom:updated` and Dublin Core dates in RSS are of their own form.
  const fault = format === 'rss' && /^\d{4}-\d{2}-\d{2}T/u.test(text) ? dateFault(text, 'atom') : dateFault(text, format);
  if (fault) yield { message: `the date of ${of()}, ${quoted(text)}, ${fault.what}`, hint: fault.hint, at };
  // A day of grace: zones, and clocks of two machines.
  if (isToCome(Date.parse(text) - 86_400_000))
    yield { message: `the date of ${of()}, ${quoted(text)}, is in the future`, hint: 'publish the item when its day has come', at };
}
