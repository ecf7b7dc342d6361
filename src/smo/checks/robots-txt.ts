import robotsParser from 'robots-parser';
import type { BuiltSite } from '../built/built-site.ts';
import { oncePerSite } from '../built/once-per-site.ts';
import { isAtRoot } from './page-address.ts';

/** What robots.txt answers to a crawler. */
export interface RobotsAnswer {
  readonly allowed: boolean;
  /** Line of robots.txt that decided, from 1; undefined where no line speaks of the address. */
  readonly line?: number | undefined;
}

export interface RobotsTxt {
  /** Whether a crawler of this name may fetch an address of the site. */
  answer(address: string, token: string): RobotsAnswer;
  /** Name of the group of lines that a crawler obeys: its own, or `*`. Crawlers of one group get the same answers. */
  groupOf(token: string): string;
}

/** The most that crawlers read of it. https://developers.google.com/crawling/docs/robots-txt/robots-txt-spec */
export const robotsTxtLimit = 500 * 1024;

const everything: RobotsTxt = { answer: () => ({ allowed: true }), groupOf: () => '*' };

/**
 * The site's robots.txt, read once a site. Everything is allowed where there is none, and where the site stands below its
 * host's root: nobody looks for the file there.
 */
export const robotsTxtOf = oncePerSite(readRobots);

function readRobots(site: BuiltSite): RobotsTxt {
  const text = site.texts
    .get('robots.txt')
    ?.replace(/^\uFEFF/u, '')
    .slice(0, robotsTxtLimit);
  if (text === undefined || !isAtRoot(site)) return everything;
  const parsed = robotsParser(`${site.url}/robots.txt`, text);
  const groups = groupsOf(text);
  const groupOfToken = new Map<string, string>();
  const groupOf = (token: string) => {
    const known = groupOfToken.get(token);
    if (known !== undefined) return known;
    const group = groups.has(token.toLowerCase()) ? token.toLowerCase() : '*';
    groupOfToken.set(token, group);
    return group;
  };
  return {
    groupOf,
    answer: (address, token) => {
      // Most groups close nothing; to ask the parser costs two URLs.
      if (!groups.get(groupOf(token)) || parsed.isAllowed(address, token) !== false) return { allowed: true };
      const line = parsed.getMatchingLineNumber(address, token);
      return { allowed: false, line: line > 0 ? line : undefined };
    },
  };
}

/** The crawlers that robots.txt names, in small letters, with whether something is closed to them. */
function groupsOf(text: string): ReadonlyMap<string, boolean> {
  const groups = new Map<string, boolean>();
  let agents: string[] = [];
  let named = false;
  for (const [, name = '', value = ''] of text.matchAll(/^[ \t]*([\w-]+)[ \t]*:[ \t]*([^\r\n#]*)/gmu)) {
    const isName = name.toLowerCase() === 'user-agent';
    if (isName && !named) agents = [];
    named = isName;
    if (isName) agents.push(value.replace(/\/.*$/su, '').trim().toLowerCase());
    const closes = name.toLowerCase() === 'disallow' && value.trim() !== '';
    for (const agent of agents) groups.set(agent, groups.get(agent) === true || closes);
  }
  return groups;
}
