import type { ArticlePage } from './page.ts';
import { wordsIn } from './text.ts';

/** How many of its most telling words stand for an article; more add noise and cost, not better neighbours. */
const KEYWORDS = 40;
const LIMIT = 3;

/**
 * For each article, by its id, the paths of up to three others to read next: shared topics count, and shared telling words
 * (tf–idf over title, description and prose). Articles of the same series are left to the series' own links.
 * The cost grows with the number of shared keywords; only additions grow with the pairs of articles that share a topic.
 */
export function relatedArticles(articles: readonly ArticlePage[], locale: string): Map<string, readonly string[]> {
  const vectors = keywordVectors(articles, locale);
  const postings = new Map<string, { readonly indexes: number[]; readonly weights: number[] }>();
  vectors.forEach((vector, index) => {
    for (const [word, weight] of vector) {
      const list = postings.get(word) ?? { indexes: [], weights: [] };
      list.indexes.push(index);
      list.weights.push(weight);
      postings.set(word, list);
    }
  });
  const scores = new Float64Array(articles.length);
  return new Map(
    articles.map((article, index) => {
      scores.fill(0);
      for (const [word, weight] of vectors[index] ?? []) {
        const { indexes = [], weights = [] } = postings.get(word) ?? {};
        // The innermost of all loops: a topic that every article has is met as often as there are pairs.
        for (let at = 0; at < indexes.length; at++) scores[indexes[at] ?? 0]! += weight * (weights[at] ?? 0);
      }
      scores[index] = 0;
      return [article.id, nearest(scores, articles, article).map(({ path }) => path)] as const;
    }),
  );
}

/** The articles of the highest scores above none, without those of the same series; of two alike the earlier one first. */
function nearest(scores: Float64Array, articles: readonly ArticlePage[], { series }: ArticlePage): ArticlePage[] {
  const best: { readonly article: ArticlePage; readonly score: number }[] = [];
  scores.forEach((score, index) => {
    if (score === 0 || (best.length === LIMIT && score <= (best.at(-1)?.score ?? 0))) return;
    const article = articles[index];
    if (!article || (series !== undefined && article.series?.id === series.id)) return;
    const place = best.findIndex((other) => other.score < score);
    best.splice(place < 0 ? best.length : place, 0, { article, score });
    best.length = Math.min(best.length, LIMIT);
  });
  return best.map(({ article }) => article);
}

/** What a shared topic adds to two articles' likeness, the square of this: as much as a few shared words do. */
const TOPIC_WEIGHT = 0.39;

/** Unit vectors of each article's keywords by tf–idf, and its topics beside them; words that stand in most articles weigh nothing. */
function keywordVectors(articles: readonly ArticlePage[], locale: string): Map<string, number>[] {
  const vocabulary = new Map<string, Word>();
  const counted = articles.map(({ title, description, body }) => countWords(`${title} ${title} ${description} ${body.text}`, locale, vocabulary));
  for (const word of vocabulary.values()) word.rarity = Math.log(articles.length / word.articles);
  return counted.map((words, index) => {
    const weighted = words
      .map(({ word: { text, rarity }, count }) => ({ text, weight: (1 + Math.log(count)) * rarity }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
      .slice(0, KEYWORDS);
    const norm = Math.hypot(...weighted.map(({ weight }) => weight)) || 1;
    const topics = (articles[index]?.topics ?? []).map((topic) => [`topic ${topic.id}`, TOPIC_WEIGHT] as const);
    return new Map([...weighted.map(({ text, weight }) => [text, weight / norm] as const), ...topics]);
  });
}

/** A word of any article, one object for all of them: it is looked up once each time that it stands somewhere. */
interface Word {
  readonly text: string;
  /** Number of articles that have it. */
  articles: number;
  /** Of the article that is being read: how often it has been met there. */
  met: number;
  /** The logarithm of the share of articles that have it, without its sign. */
  rarity: number;
}

/** The words of a text of more than two letters, each with its number, in the order in which they come; the vocabulary learns them. */
function countWords(text: string, locale: string, vocabulary: Map<string, Word>): { readonly word: Word; readonly count: number }[] {
  const found: Word[] = [];
  for (const written of wordsIn(text.toLocaleLowerCase(locale), locale)) {
    if (written.length <= 2) continue;
    let word = vocabulary.get(written);
    if (!word) vocabulary.set(written, (word = { text: written, articles: 0, met: 0, rarity: 0 }));
    if (word.met++ === 0) found.push(word);
  }
  return found.map((word) => {
    const count = word.met;
    word.articles++;
    word.met = 0;
    return { word, count };
  });
}
