import { z } from 'zod';
import { previewCrawlers, searchCrawlers, trainingCrawlers } from './crawlers.ts';

const decided = new Map(
  [previewCrawlers, searchCrawlers, trainingCrawlers].flatMap((crawlers) =>
    Object.keys(crawlers.agents).map(
      (agent) => [agent.toLowerCase(), crawlers === trainingCrawlers ? 'robots.ai decides about it' : 'previews and search are always allowed'] as const,
    ),
  ),
);

const agent = z
  .string()
  // RFC 9309, 2.2.1; some crawlers carry a digit in their name too.
  .regex(/^(?:\*|[\w-]+)$/u, 'expected the name of a crawler, or *')
  .refine((name) => !decided.has(name.toLowerCase()), {
    error: ({ input }) => `"${String(input)}" can have no rule of its own: ${decided.get(String(input).toLowerCase())}`,
  });

const path = z.string().regex(/^\/[^\s#]*$/u, 'expected a path such as /internal/');

export const robotsSchema = z.strictObject({
  /**
   * Whether crawlers that train models may read the site. Search, answers that cite and link previews are not touched by
   * it. Default: 'allow', since a blog and a glossary are written to be passed on. Example: 'deny'.
   */
  ai: z.enum(['allow', 'deny']).default('allow'),
  /** Rules for all other crawlers (`*`) or for one by its name. Default: none. Example: [{ agent: '*', disallow: ['/internal/'] }]. */
  rules: z.array(z.strictObject({ agent, disallow: z.array(path).default([]), allow: z.array(path).default([]) })).default([]),
});
