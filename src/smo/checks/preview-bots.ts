import type { BuiltPage } from '../built/built-page.ts';
import { fileFor, pathBelow, type BuiltSite } from '../built/built-site.ts';
import { oncePerPage } from '../built/once-per-page.ts';
import { previewBots, type PreviewBot } from './preview-bot.ts';
import { robotsDirectives, type RobotsDirectives } from './robots-directives.ts';
import { robotsTxtOf, type RobotsAnswer } from './robots-txt.ts';
import { sharePicture } from './share-picture.ts';
import { isRedirectStub } from './shared-page.ts';

/** What one network's bot can do with a page. */
export interface BotAnswer {
  /** Id of the network. */
  readonly bot: string;
  /** Whether it may read the page. */
  readonly reachable: boolean;
  /** Whether it may fetch the share picture; undefined where there is none, and on other hosts, of which nothing is known. */
  readonly picture: boolean | undefined;
  /** Why, in words that complete "because". */
  readonly because: string;
  /** Line of robots.txt that closes the page or the picture. */
  readonly line?: number | undefined;
}

/** Pages for which every bot has the same answer. */
export interface BotGroup {
  readonly answers: readonly BotAnswer[];
  readonly count: number;
  /** The first ten of them. */
  readonly paths: readonly string[];
}

/** What the bots of all networks with a preview can do with a page of the site. Several rules ask for it. */
export const botAnswers = oncePerPage((page, site): readonly BotAnswer[] => answersOf(visitOf(page, site)));

function answersOf(visit: Visit): BotAnswer[] {
  return previewBots().map((bot) => ({ bot: bot.id, ...answerOf(bot, visit) }));
}

/** What bots ask, the same for all of them. */
interface Visit {
  readonly url: string;
  /** Robots.txt, asked once for each group of its lines. */
  readonly ask: (address: string, bot: PreviewBot) => RobotsAnswer;
  readonly sendsOn: boolean;
  /** What the page asks of crawlers, or of the one with this name. */
  readonly directives: (name?: string) => RobotsDirectives;
  readonly picture: { readonly url: string; readonly file: 'there' | 'missing' | 'elsewhere' } | undefined;
}

function visitOf(page: BuiltPage, site: BuiltSite): Visit {
  const robots = robotsTxtOf(site);
  const answers = new Map<string, RobotsAnswer>();
  const picture = sharePicture(page, site);
  const url = picture && URL.parse(picture.address, page.url)?.href;
  return {
    url: page.url,
    ask: (address, bot) => {
      const token = bot.robots.value.token ?? '*';
      const group = robots.groupOf(token);
      if (!obeys(bot, group)) return { allowed: true };
      const key = `${group} ${address}`;
      const answer = answers.get(key) ?? robots.answer(address, token);
      answers.set(key, answer);
      return answer;
    },
    sendsOn: isRedirectStub(page),
    directives: (name) => robotsDirectives(page, site, name?.toLowerCase()),
    picture: url !== undefined ? { url, file: pictureFile(site, url) } : undefined,
  };
}

/** Where nobody wrote down that a bot reads robots.txt, it is taken to heed its own name there, and no group for all. */
function obeys({ robots }: PreviewBot, group: string): boolean {
  return robots.value.honoured || (!robots.certain && group !== '*');
}

function pictureFile(site: BuiltSite, url: string): 'there' | 'missing' | 'elsewhere' {
  if (pathBelow(site, url) === undefined) return 'elsewhere';
  return fileFor(site, url) === undefined ? 'missing' : 'there';
}

function answerOf(bot: PreviewBot, visit: Visit): Omit<BotAnswer, 'bot'> {
  const page = visit.ask(visit.url, bot);
  const shunned = bot.shunned.find((word) => asks(bot, visit, word));
  if (!page.allowed) return { reachable: false, picture: false, because: `robots.txt closes the page to ${bot.robots.value.token}`, line: page.line };
  if (bot.needsHttps && !visit.url.startsWith('https:')) return { reachable: false, picture: false, because: 'the page is not served over https' };
  if (shunned !== undefined) return { reachable: false, picture: false, because: `the page asks to stay out (${shunned})` };
  if (visit.sendsOn) return { reachable: true, picture: undefined, because: 'the page sends its visitor on, and bots stay' };
  return { reachable: true, ...pictureOf(bot, visit) };
}

function asks({ robots }: PreviewBot, { directives }: Visit, word: string): boolean {
  return directives().has(word) || directives(robots.value.token).has(word);
}

function pictureOf(bot: PreviewBot, visit: Visit): Omit<BotAnswer, 'bot' | 'reachable'> {
  const { picture, ask } = visit;
  if (!picture) return { picture: undefined, because: 'the page names no picture' };
  // Whoever heeds noindex heeds its sister for pictures.
  if (bot.shunned.length > 0 && asks(bot, visit, 'noimageindex')) return { picture: false, because: 'the page asks that its pictures stay out (noimageindex)' };
  if (bot.needsHttps && !picture.url.startsWith('https:')) return { picture: false, because: 'the picture is not served over https' };
  if (picture.file === 'elsewhere') return { picture: undefined, because: 'the picture is on another host' };
  if (picture.file === 'missing') return { picture: false, because: 'the picture is not there' };
  const file = ask(picture.url, bot);
  if (!file.allowed) return { picture: false, because: `robots.txt closes the picture to ${bot.robots.value.token}`, line: file.line };
  return { picture: true, because: bot.robots.value.honoured ? 'nothing is in its way' : 'it reads no robots.txt' };
}

/** Gathers answers page by page, for the report on a whole site. */
export function botMatrix(): { add(path: string, answers: readonly BotAnswer[]): void; groups(): BotGroup[] } {
  const groups = new Map<string, { answers: readonly BotAnswer[]; count: number; paths: string[] }>();
  return {
    add: (path, answers) => {
      const key = answers.map(({ reachable, picture, because }) => `${reachable} ${picture} ${because}`).join('\n');
      const group = groups.get(key) ?? { answers, count: 0, paths: [] };
      groups.set(key, group);
      group.count += 1;
      if (group.paths.length < 10) group.paths.push(path);
    },
    groups: () => [...groups.values()].toSorted((a, b) => b.count - a.count),
  };
}
