import { describe, expect, test } from 'vitest';
import { readBuiltFeed } from '#smo/built/index.ts';
import { makeChecker, type RuleSetting } from '#smo/checks/index.ts';
import { anArticleEntry, aSite } from '../../support/a-site.ts';
import { aRule } from '../../support/a-rule.ts';
import { exampleSite } from '../../support/example-site.ts';

const file = 'content/blog/en/quiet-launch.mdx';
const at = { line: 9, column: 5 };

function report(rules: RuleSetting['rule'][], severity: RuleSetting['severity'] = 'error', ignore: { rule: string; reason: string }[] = []) {
  const source = { file, fields: { title: { line: 2, column: 8 }, 'share.ignore[0]': at, 'share.ignore[1]': { line: 10, column: 5 } } };
  const model = aSite({ content: { entries: [anArticleEntry({ slug: 'quiet-launch', share: { ignore }, source })] } });
  const { site, pages } = exampleSite();
  const checker = makeChecker({
    site: { ...site, site: model },
    settings: rules.map((rule) => ({ rule, severity, options: {} })),
    known: [...rules.map(({ id }) => id), 'title-whisper'],
    distFolder: 'dist/',
  });
  for (const page of pages) checker.page(page);
  return checker.finish();
}

const onTitle = aRule({
  *page(page, { kind, options }) {
    if (kind === 'article')
      yield { message: `${page.titles[0]?.text.length} characters, expected ${options.max}`, hint: 'be brief', repair: [{ field: 'title' }] };
  },
});

describe('a checker', () => {
  test('makes a problem of a finding: rule, severity, networks, page, place', () => {
    expect(report([onTitle])).toEqual({
      problems: [
        {
          rule: 'title-shout',
          severity: 'error',
          message: '57 characters, expected 1',
          hint: 'be brief',
          networks: ['x'],
          page: '/blog/quiet-launch/',
          field: 'title',
          place: { file, line: 2, column: 8 },
          source: 'house',
        },
      ],
      ignored: 0,
      pages: 2,
      feeds: 0,
      bots: [expect.objectContaining({ count: 2, paths: ['/blog/quiet-launch/', '/'] })],
    });
  });

  test('gives a rule each feed with its text, and at the end all of them without', () => {
    const seen: unknown[] = [];
    const onFeeds = aRule({
      feed({ text, items }) {
        seen.push(text.length > 0, items[0]?.html);
        return [];
      },
      judge(_, { feeds }) {
        seen.push(feeds.map((feed) => [feed.path, 'text' in feed, feed.items.map((item) => [item.link, 'html' in item])]));
        return [];
      },
    });
    const { site } = exampleSite();
    const rss =
      '<rss version="2.0"><channel><title>Notes</title><item><link>https://notes.example.org/a/</link><description>A word</description></item></channel></rss>';
    const checker = makeChecker({ site, settings: [{ rule: onFeeds, severity: 'warn', options: {} }], known: [], distFolder: 'dist/' });
    const feed = readBuiltFeed(new TextEncoder().encode(rss), 'feed.xml', site.url);
    if (!feed) throw new Error('no feed');
    checker.feed(feed);
    expect(checker.finish().feeds).toBe(1);
    expect(seen).toEqual([true, 'A word', [['/feed.xml', false, [['https://notes.example.org/a/', false]]]]]);
  });

  test('lets a step weigh less than its rule, never more', () => {
    const step = (severity: 'warn' | 'error') =>
      aRule({
        *page() {
          yield { message: '', severity };
        },
      });
    const severities = (rule: ReturnType<typeof step>, severity: 'warn' | 'error') =>
      new Set(report([rule], severity).problems.map((problem) => problem.severity));
    expect([severities(step('warn'), 'error'), severities(step('error'), 'warn'), severities(step('error'), 'error')]).toEqual([
      new Set(['warn']),
      new Set(['warn']),
      new Set(['error']),
    ]);
  });

  test('puts aside what a page ignores with a reason, and counts it', () => {
    const { problems, ignored } = report([onTitle], 'error', [{ rule: 'title-shout', reason: 'it is a quotation' }]);
    expect({ problems, ignored }).toEqual({ problems: [], ignored: 1 });
  });

  test('finds an ignore that hides nothing, and one that names no rule', () => {
    const { problems } = report([onTitle], 'error', [
      { rule: 'title-whisper', reason: 'once' },
      { rule: 'title-shuot', reason: 'mistyped' },
    ]);
    expect(problems.slice(1).map(({ rule, severity, field, place, message }) => [rule, severity, field, place?.line, message])).toEqual([
      ['ignore-unused', 'warn', 'share.ignore[0]', 9, '"title-whisper" finds nothing on this page any more'],
      ['rule-unknown', 'error', 'share.ignore[1]', 10, 'there is no rule "title-shuot"'],
    ]);
  });

  test('hands what was collected of every page to the rule that judges the whole, and places its findings on their pages', () => {
    const longest = aRule<number>({
      collect: (page) => page.titles[0]?.text.length,
      *judge(kept) {
        const [most] = kept.toSorted((a, b) => b.fact - a.fact);
        yield { message: `${kept.length} pages`, on: most?.ref, repair: [{ field: 'title' }] };
        yield { message: 'the site' };
      },
    });
    expect(report([longest]).problems.map(({ message, page, place }) => [message, page, place?.file])).toEqual([
      ['2 pages', '/blog/quiet-launch/', file],
      ['the site', undefined, undefined],
    ]);
  });
});
