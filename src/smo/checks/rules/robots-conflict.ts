import { robotsDirectives, type RobotsDirectives } from '../robots-directives.ts';
import { defineRule, noOptions } from '../rule.ts';

/** Pairs that cannot both be meant. */
const pairs: readonly (readonly [string, string])[] = [
  ['index', 'noindex'],
  ['all', 'noindex'],
  ['index', 'none'],
  ['all', 'none'],
  ['follow', 'none'],
  ['follow', 'nofollow'],
  ['archive', 'noarchive'],
  ['noimageindex', 'max-image-preview:large'],
];

export const robotsConflict = defineRule({
  id: 'robots-conflict',
  group: 'robots',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'What the page asks of search engines does not contradict itself.',
    why: "They take the stricter of two: one forgotten noindex, in the page or in the host's headers, takes it out of search.",
    breaks: ['search'],
    source: 'https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag',
  },
  options: noOptions,
  examples: {
    fails: { head: { robots: '<meta name="robots" content="index, follow">', plugin: '<meta name="robots" content="noindex">' } },
    passes: { head: { robots: '<meta name="robots" content="noindex, follow, max-image-preview:large">' } },
  },
  *page(page, { site }) {
    for (const name of ['robots', 'googlebot', 'bingbot']) {
      const directives = robotsDirectives(page, site, name);
      const conflict = directives.size < 2 ? undefined : conflictIn(directives);
      if (!conflict) continue;
      const [one, other] = conflict;
      yield {
        message: `the page asks ${name === 'robots' ? 'search engines' : name} for ${one} and ${other}: the stricter one counts`,
        hint: `take ${one} or ${other} out of <meta name="${name}"> or of X-Robots-Tag in _headers`,
        at: page.metas.findLast(({ key, form }) => key === name && form === 'name')?.span,
      };
    }
  },
});

function conflictIn(directives: RobotsDirectives): readonly [string, string] | undefined {
  const pair = pairs.find(([one, other]) => directives.has(one) && directives.has(other));
  if (pair) return pair;
  const snippet = [...directives].find((directive) => directive.startsWith('max-snippet:') && directive !== 'max-snippet:0');
  if (snippet !== undefined && directives.has('nosnippet')) return [snippet, 'nosnippet'];
  const [first, second] = [...directives].filter((directive) => directive.startsWith('max-image-preview:'));
  return first !== undefined && second !== undefined ? [first, second] : undefined;
}
