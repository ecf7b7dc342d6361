import { makeSite, type Site } from '#smo';
import { aBody, aConfig, anArticleEntry, aTermEntry, aTopic, anAuthor } from '../support/a-site.ts';
import en from '#site/i18n/en.ts';

/** The same numbers at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables =
  'ba be bi bo bu ca ce co da de di do fa fe fi go la le li lo lu ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to tra va ve vi'.split(' ');

function vocabulary(size: number): string[] {
  const next = numbers(7);
  const words = new Set<string>();
  while (words.size < size) words.add(Array.from({ length: 2 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * syllables.length)]).join(''));
  return [...words];
}

/** The first of them are those that posts are written in. */
const words = vocabulary(200_000);
const inPosts = 30_000;

/** As in every language, few words make most of a text. */
const common = (next: () => number): string => words[Math.floor(inPosts ** next()) - 1] ?? 'ba';

export interface BenchSite {
  readonly site: Site;
  /** The posts as the site's pages, before they are finished. */
  readonly html: readonly string[];
}

/**
 * A site of posts of 800 words in 12 paragraphs, and of terms with five forms each, of one to three words. The first thousand
 * terms are made of words of the posts, which name some twenty-five; of those beyond, a word in seven is one.
 */
export function glossarySite(termCount: number, postCount: number): BenchSite {
  const next = numbers(11);
  const aWord = (from: number) => () => words[1000 + Math.floor(next() * (from - 1000))] ?? 'ba';
  const terms = Array.from({ length: termCount }, (_, index) => {
    const rare = aWord(index < 1000 ? inPosts : words.length);
    const form = () => Array.from({ length: 1 + Math.floor(next() * 3) }, rare).join(' ');
    return aTermEntry({
      id: `t-${index}`,
      slug: `t-${index}`,
      title: form(),
      aliases: [form(), form(), `${form()} ${rare()}`, `${rare()} ${rare()} ${index}`],
    });
  });
  const post = numbers(13);
  const paragraphs = (): string[] =>
    Array.from({ length: 12 }, () => {
      const line = Array.from({ length: 65 }, () => common(post));
      for (let named = 0; named < 2; named++) line[Math.floor(post() * line.length)] = terms[Math.floor(post() * Math.min(1000, termCount))]?.title ?? '';
      return `${line.join(' ')}.`;
    });
  const texts = Array.from({ length: postCount }, paragraphs);
  const posts = texts.map((text, index) => {
    const passages = text.map((line) => ({ text: line, section: 0, free: [[0, line.length] as const] }));
    return anArticleEntry({ id: `p-${index}`, slug: `p-${index}`, body: aBody({ text: text.slice(0, 1).join(' '), passages }) });
  });
  const content = { entries: [...terms, ...posts], authors: [anAuthor()], topics: [aTopic()], series: [] };
  const site = makeSite({ content, config: aConfig(), words: { en }, clock: { now: '2026-06-01T12:00:00Z' } });
  return {
    site,
    html: texts.map((text) => `<!doctype html><html><body><div data-content>${text.map((line) => `<p>${line}</p>`).join('\n')}</div></body></html>`),
  };
}
