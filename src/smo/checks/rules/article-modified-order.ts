import type { BuiltMeta, BuiltPage } from '../../built/built-page.ts';
import { isoDate, isSameMoment, type IsoDate } from '../iso-date.ts';
import { articleNode, textIn } from '../json-ld-graph.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';
import { rawAttribute } from '../start-tag.ts';

const dates = [
  { key: 'article:published_time', field: 'datePublished' },
  { key: 'article:modified_time', field: 'dateModified' },
] as const;

export const articleModifiedOrder = defineRule({
  id: 'article-modified-order',
  group: 'open-graph',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'An article was changed after it was published, and its tags, its structured data and its text give the same dates.',
    why: 'Signal shows the date of the change first, search the one in the structured data: readers see two ages of one text.',
    breaks: ['signal', 'mastodon', 'search'],
    source: 'https://github.com/signalapp/Signal-Desktop ts/linkPreviews/linkPreviewFetch.preload.ts',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'article:modified_time': '<meta property="article:modified_time" content="2026-03-01T09:00:00+01:00">' } },
    passes: { head: { 'article:modified_time': '<meta property="article:modified_time" content="2026-03-04T08:00:00Z">' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    const [published, modified] = dates.map(({ key }) => dated(metaOf(page, key)));
    if (published && modified && modified.date.time < published.date.time && !(isDay(published, modified) && isSameMoment(published.date, modified.date))) {
      const message = `the article was changed on ${modified.text}, before it was published on ${published.text}`;
      yield { message, hint: 'correct one of the two dates', at: modified.at, repair: repairOf('article:modified_time', known) };
    }
    const node = articleNode(page)?.node;
    for (const { key, field } of dates) {
      const [tag, structured] = [dated(metaOf(page, key)), textIn(node?.[field])];
      const date = structured === undefined ? undefined : isoDate(structured);
      if (tag && date && !isSameMoment(tag.date, date))
        yield { message: `${key} is ${tag.text}, but ${field} ${structured}`, hint: `write ${tag.text} in both`, at: tag.at, repair: repairOf(key, known) };
    }
    const shown = datesShown(page, known?.kind === 'article');
    const [first] = shown;
    if (!published || !first) return;
    // The page shows a day, whatever the attribute says.
    const isNamed = shown.some(({ date }) => [published, modified].some((tag) => tag && isSameMoment(tag.date, { ...date, form: 'day' })));
    if (!isNamed)
      yield {
        message: `the page shows the date ${first.text}, but article:published_time is ${published.text}`,
        hint: 'give both the same date',
        at: first.at,
        repair: repairOf('article:published_time', known),
      };
  },
});

interface Dated {
  readonly date: IsoDate;
  readonly text: string;
  readonly at: BuiltMeta['span'];
}

function dated(meta: BuiltMeta | undefined): Dated | undefined {
  const date = meta && isoDate(meta.content);
  return date && { date, text: meta.content.trim(), at: meta.span };
}

const isDay = (...all: readonly Dated[]) => all.some(({ date }) => date.form === 'day');

/** Dates in the page's text that are marked as its own; in a layout of ours all of them, since one must be the article's. */
function datesShown(page: BuiltPage, ours: boolean): Dated[] {
  return page.times.flatMap(({ datetime, span }) => {
    const isMarked = (name: string) => /publish|posted|entry-date|\bdt-|post-date/iu.test(rawAttribute(page, span, name) ?? '');
    const date = ours || ['class', 'itemprop', 'pubdate'].some(isMarked) ? isoDate(datetime) : undefined;
    return date ? [{ date, text: datetime, at: span }] : [];
  });
}
