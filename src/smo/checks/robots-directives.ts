import type { BuiltPage } from '../built/built-page.ts';
import type { BuiltSite } from '../built/built-site.ts';
import { oncePerPage } from '../built/once-per-page.ts';
import { headersOf } from './host-headers.ts';

/** What a page asks of search crawlers, in lower case: `noindex`, `max-image-preview:large`. */
export type RobotsDirectives = ReadonlySet<string>;

const noDirectives: RobotsDirectives = new Set();

interface Asked {
  readonly byName: Map<string, RobotsDirectives>;
  /** Values of `X-Robots-Tag`. */
  readonly headers: readonly string[];
}

/**
 * What a page asks of the crawlers of a name, by its meta tags and by `X-Robots-Tag` in the folder's `_headers`.
 * @param name `robots` for all, or a crawler's own name such as `googlebot`
 */
export function robotsDirectives(page: BuiltPage, site: BuiltSite, name = 'robots'): RobotsDirectives {
  const asked = askedOf(page, site);
  const known = asked.byName.get(name);
  if (known) return known;
  const directives = readDirectives(page, asked.headers, name);
  asked.byName.set(name, directives);
  return directives;
}

/** Several rules and two dozen bots ask; it is found out once a page and name. */
const askedOf = oncePerPage((page, site): Asked => ({ byName: new Map(), headers: headersOf(site, page.path, 'x-robots-tag') }));

function readDirectives(page: BuiltPage, values: readonly string[], name: string): RobotsDirectives {
  const metas = page.metas.filter(({ key, form }) => form === 'name' && key === name).map(({ content }) => content);
  const headers = values.flatMap((value) => headerFor(value, name));
  if (metas.length === 0 && headers.length === 0) return noDirectives;
  return new Set(
    [...metas, ...headers]
      .flatMap((content) => content.toLowerCase().split(','))
      .map((word) => word.replaceAll(/\s+/gu, ''))
      .filter(Boolean),
  );
}

/** `googlebot: noindex` speaks to one crawler, `noindex` and `max-snippet: 20` to all. */
function headerFor(value: string, name: string): string[] {
  const [, agent, rest = ''] = /^\s*([\w-]+)\s*:\s*(.+)$/u.exec(value) ?? [];
  const addressed =
    agent !== undefined && !/^(?:max-snippet|max-image-preview|max-video-preview|unavailable_after)$/iu.test(agent) ? agent.toLowerCase() : 'robots';
  if (addressed !== name) return [];
  return [addressed === 'robots' ? value : rest];
}

/** Whether the page stays out of search indexes, by its own word or its host's. */
export function staysOutOfSearch(page: BuiltPage, site: BuiltSite): boolean {
  return ['robots', 'googlebot'].some((name) => {
    const directives = robotsDirectives(page, site, name);
    return directives.has('noindex') || directives.has('none');
  });
}
