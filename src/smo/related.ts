import type { ArticleEntry } from './entry.ts';
import { wordsIn } from './text.ts';

/** How many of its most telling words stand for an article; more add noise and cost, not better neighbours. */
const KEYWORDS = 40;
const LIMIT = 3;

/**
 * For each article, up to three others to read next: shared topics count, and shared telling words
 * (tf–idf over title, description and prose). Articles of the same series are left to the series' own links.
 * The cost grows with the number of shared keywords; only additions grow with the pairs of articles that share a topic.
 */
export function relatedArticles(articles: readonly ArticleEntry[], locale: string): Map<string, ArticleEntry[]> {
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
      return [article.id, nearest(scores, articles, article)] as const;
    }),
  );
}

/** The articles of the highest scores above none, without those of the same series; of two alike the earlier one first. */
function nearest(scores: Float64Array, articles: readonly ArticleEntry[], { series }: ArticleEntry): ArticleEntry[] {
  const best: { readonly article: ArticleEntry; readonly score: number }[] = [];
  scores.forEach((score, index) => {
    if (score === 0 || (best.length === LIMIT && score <= (best.at(-1)?.score ?? 0))) return;
    const article = articles[index];
    if (!article || (series !== undefined && article.series === series)) return;
    const place = best.findIndex((other) => other.score < score);
    best.splice(place < 0 ? best.length : place, 0, { article, score });
    best.length = Math.min(best.length, LIMIT);
  });
  return best.map(({ article }) => article);
}

/** What a shared topic adds to two articles' likeness, the square of this: as much as a few shared words do. */
const TOPIC_WEIGHT = 0.39;

/** Unit vectors of each article's keywords by tf–idf, and its topics beside them; words that stand in most articles weigh nothing. */
function keywordVectors(articles: readonly ArticleEntry[], locale: string): Map<string, number>[] {
  const counts = articles.map((article) => {
    const words = new Map<string, number>();
    const text = `${article.title} ${article.title} ${article.description} ${article.body.text}`.toLocaleLowerCase(locale);
    for (const word of wordsIn(text, locale)) if (word.length > 2) words.set(word, (words.get(word) ?? 0) + 1);
    return words;
  });
  const documents = new Map<string, number>();
  for (const words of counts) for (const word of words.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
  return counts.map((words, index) => {
    const weighted = [...words]
      .map(([word, count]) => [word, (1 + Math.log(count)) * Math.log(articles.length / (documents.get(word) ?? 1))] as const)
      .filter(([, weight]) => weight > 0)
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, KEYWORDS);
    const norm = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    const topics = (articles[index]?.topics ?? []).map((topic) => [`topic ${topic}`, TOPIC_WEIGHT] as const);
    return new Map([...weighted.map(([word, weight]) => [word, weight / norm] as const), ...topics]);
  });
}
