import { describe, expect, it } from 'vitest';
import { termsOfTheWeek } from '#smo/feeds/index.ts';
import { aConfig, aSite, aTermEntry } from '../../support/a-site.ts';
import { feedSources, wellFormed, written } from './a-feed.ts';
import { readers } from './readers.ts';

const term = (id: string, published: string | undefined, over = {}) => aTermEntry({ id, title: id.toUpperCase(), published, ...over });

function weeksOf(entries: ReturnType<typeof term>[], now: string, timeZone = 'UTC'): string[] {
  const site = aSite({ content: { entries }, config: aConfig({ timeZone }), clock: { now } });
  return termsOfTheWeek(site.of('term', 'en'), { now, timeZone }).map(({ week, begins, term: { id } }) => `${week} ${begins} ${id}`);
}

describe('termsOfTheWeek', () => {
  // 2026-03-02 is a Monday, in week 10.
  const three = [term('c', '2026-02-27T09:00:00Z'), term('a', '2026-02-27T10:00:00Z'), term('b', '2026-02-25T09:00:00Z')];

  it('takes each term in its turn by the day it was published, then begins again', () => {
    expect(weeksOf(three, '2026-03-30T00:00:00Z')).toEqual([
      '2026-W14 2026-03-30T00:00:00+00:00 c',
      '2026-W13 2026-03-23T00:00:00+00:00 b',
      '2026-W12 2026-03-16T00:00:00+00:00 a',
      '2026-W11 2026-03-09T00:00:00+00:00 c',
      '2026-W10 2026-03-02T00:00:00+00:00 b',
    ]);
  });

  it('keeps every week that is over when terms are published later, and takes the new ones next', () => {
    const before = weeksOf(three, '2026-03-29T23:59:59Z');
    const after = weeksOf([...three, term('new', '2026-03-25T09:00:00Z'), term('newer', '2026-03-26T09:00:00Z')], '2026-04-06T12:00:00Z');
    expect(after.slice(-before.length)).toEqual(before);
    expect(after.map((week) => week.split(' ').at(-1))).toEqual(['newer', 'new', 'b', 'a', 'c', 'b']);
  });

  it('gives the same weeks whenever it is asked, and a new one on Monday in the zone of the site', () => {
    const saturday = weeksOf(three, '2026-03-21T12:00:00Z', 'Europe/Rome');
    expect(weeksOf(three, '2026-03-22T22:59:59Z', 'Europe/Rome')).toEqual(saturday);
    expect(weeksOf(three, '2026-03-22T23:00:00Z', 'Europe/Rome')).toEqual(['2026-W13 2026-03-23T00:00:00+01:00 b', ...saturday]);
    expect(weeksOf(three, '2026-03-22T23:00:00Z', 'America/New_York')).not.toEqual(weeksOf(three, '2026-03-23T04:00:00Z', 'America/New_York'));
  });

  it('names weeks as ISO 8601 does at the turn of the years', () => {
    const weeks = weeksOf([term('a', '2020-12-01T00:00:00Z')], '2021-01-11T00:00:00Z').map((week) => week.slice(0, 8));
    expect(weeks).toEqual(['2021-W02', '2021-W01', '2020-W53', '2020-W52', '2020-W51', '2020-W50']);
  });

  it('waits for a term of this week until Monday, and passes over those that say not when they were published', () => {
    expect(weeksOf([term('a', '2026-03-03T09:00:00Z'), term('undated', undefined, { updated: '2026-01-01T00:00:00Z' })], '2026-03-04T09:00:00Z')).toEqual([]);
  });
});

describe('the feed of the term of the week', () => {
  const entries = [term('a', '2026-05-01T09:00:00Z'), term('b', '2026-05-02T09:00:00Z')];
  const site = aSite({ content: { entries }, config: aConfig({ feeds: { limit: 3 } }), clock: { now: '2026-05-27T12:00:00Z' } });

  it.each(readers.map(([file, reader, read]) => [file.replace(/(?=\.)/u, '-week'), reader, read] as const))('%s is read by %s', async (file, _, read) => {
    const text = written(feedSources(site), `/glossary/${file}`);
    if (file.endsWith('.xml')) wellFormed(text);
    const { title, items } = await read(text);
    expect(title).toBe('Notes: Term of the week');
    expect(items.map((item) => [item.id, item.title, item.published ?? item.updated])).toEqual([
      ['tag:notes.example.org,2026:week-2026-W22:en', 'B', Date.parse('2026-05-25T00:00:00Z')],
      ['tag:notes.example.org,2026:week-2026-W21:en', 'A', Date.parse('2026-05-18T00:00:00Z')],
      ['tag:notes.example.org,2026:week-2026-W20:en', 'B', Date.parse('2026-05-11T00:00:00Z')],
    ]);
  });

  it('stays the same all week', () => {
    const later = aSite({ content: { entries }, config: aConfig({ feeds: { limit: 3 } }), clock: { now: '2026-05-31T23:00:00Z' } });
    const text = (of: typeof site) => written(feedSources(of), '/glossary/rss-week.xml');
    expect(text(later)).toBe(text(site));
  });
});
