import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import type { BuiltPage } from '#smo/built/built-page.ts';
import { Lookups } from '#smo/built/lookups.ts';
import { makeChecker, rules, type Example, type PageJudgement, type Rule } from '#smo/checks/index.ts';
import { aSite, anArticleEntry } from '../../support/a-site.ts';
import { exampleSite, type ExampleSite } from '../../support/example-site.ts';

const model = aSite({ content: { entries: [anArticleEntry({ slug: 'quiet-launch' })] } });

/** The folder of an example, with our own model of it. */
const folderOf = (example: Example): ExampleSite => {
  const folder = exampleSite(example);
  return { ...folder, site: { ...folder.site, site: model } };
};

const checkerOf = (rule: Rule, site: ExampleSite['site']) =>
  makeChecker({ site, settings: [{ rule, severity: 'error', options: undefined }], known: [rule.id], distFolder: 'dist/' });

/** As one build leaves it to the next. */
const kept = <T>(value: T): T => {
  const copy: T = deserialize(serialize(value));
  return copy;
};

interface Judged {
  readonly page: BuiltPage;
  readonly judgement: PageJudgement;
  readonly questions: readonly Lookups['questions'][number][];
}

/** What is said of each page of a folder, and what was asked for it. */
function judgedPages(rule: Rule, { site, pages }: ExampleSite): Judged[] {
  const lookups = new Lookups(site, { digestOf: ({ title }) => title });
  const checker = checkerOf(rule, lookups.site);
  return pages.map((page) => {
    const { value, asked } = lookups.found(() => checker.page(page));
    return { page, judgement: value, questions: asked.flatMap((number) => lookups.questions[number] ?? []) };
  });
}

describe.each(Object.values(rules).map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const examples = [{}, rule.examples.passes, rule.examples.fails];

  test('says the same of pages and feeds that are recalled', () => {
    for (const example of examples) {
      const { site, pages, feeds } = folderOf(example);
      const [checker, recalling] = [checkerOf(rule, site), checkerOf(rule, site)];
      for (const page of pages) recalling.recallPage(page.file, kept(checker.page(page)));
      for (const feed of feeds) recalling.recallFeed(kept(checker.feed(feed)));
      expect(recalling.finish()).toEqual(checker.finish());
    }
  });

  test('asks for nothing that cannot be asked again where it finds nothing: it would be judged anew in each build', () => {
    for (const { judgement, questions } of examples.flatMap((example) => judgedPages(rule, folderOf(example))))
      expect(judgement.findings.length > 0 || questions.every(({ asks }) => asks !== 'everything')).toBe(true);
  });

  test('asks for a page what it rests on, whatever was judged before it', () => {
    for (const example of examples) {
      const { site, pages } = folderOf(example);
      // The same pages as another reading gives them, and as they were judged already.
      const judged = judgedPages(rule, { ...folderOf(example), site, pages: [...pages, ...folderOf(example).pages, ...pages] });
      const asked = judged.map(({ questions }) => questions.map((question) => JSON.stringify(question)).toSorted());
      const first = asked.slice(0, pages.length);
      expect(asked).toEqual([...first, ...first, ...first]);
    }
  });

  test('asks in the hearing of who remembers for whatever its judgement of a page depends on', () => {
    for (const before of examples) {
      for (const after of examples) {
        const [earlier, later] = [folderOf(before), folderOf(after)];
        const today = new Map(judgedPages(rule, later).map((judged) => [judged.page.file, judged]));
        const lookups = new Lookups(later.site, { digestOf: ({ title }) => title });
        for (const { page, judgement, questions } of judgedPages(rule, earlier)) {
          const now = today.get(page.file);
          const isSame = now?.page.html === page.html && page.url === now.page.url && earlier.site.url === later.site.url;
          if (isSame && questions.every((question) => lookups.again(question) !== undefined)) expect(judgement).toEqual(now.judgement);
        }
      }
    }
  });
});

test('nothing but the helpers remembers what it has asked of the site: what nobody hears would be stale in the next build', () => {
  const folder = fileURLToPath(new URL('../../../src/smo/', import.meta.url));
  const remembering = globSync('**/*.ts', { cwd: folder }).filter((file) => {
    const code = readFileSync(`${folder}${file}`, 'utf8');
    return /Map<(?:Pick<)?(?:BuiltSite|Site)\b/u.test(code) || (/Map<BuiltPage\b/u.test(code) && /\bBuiltSite\b/u.test(code));
  });
  const others = [
    // Of the site they take nothing but its address, which is the same for all that is remembered; the rest stands in the page.
    'built/named-files.ts',
    'checks/page-address.ts',
    // Remembers by a page what the page is called, and looks at the model's page each time.
    'checks/rule.ts',
    // Plans of the model's own feeds, for which nobody asks who judges or draws.
    'feeds/plan.ts',
  ];
  expect(remembering.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual(['built/once-per-page.ts', 'built/once-per-site.ts', ...others].toSorted());
});
