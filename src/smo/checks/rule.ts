import { z } from 'zod';
import type { BuiltFeed } from '../built/built-feed.ts';
import type { BuiltPage, Span } from '../built/built-page.ts';
import type { BuiltSite } from '../built/built-site.ts';
import type { PictureFacts } from '../built/picture-facts.ts';
import type { Page } from '../page.ts';
import type { Severity } from '../problem.ts';

/** What a rule yields; with its rule and its place it becomes a problem. */
export interface Finding {
  /** What is, with the value shown, and what was expected. */
  readonly message: string;
  /** The repair: an action, at best the text ready to paste. */
  readonly hint?: string | undefined;
  /** Where it stands in the built file. */
  readonly at?: Span | undefined;
  /** Where an editor changes it, the likeliest first. The first one that exists becomes the problem's place. */
  readonly repair?: readonly RepairPlace[] | undefined;
  /** Only for rules with steps: `warn` for the lower one. Never weighs more than the rule's own severity. */
  readonly severity?: Severity | undefined;
  /** Ids of the networks it concerns; default: those of the rule. */
  readonly networks?: readonly string[] | undefined;
}

export type RepairPlace =
  /** A front matter field of the page's entry: `title`, `share.image`, `topics[1]`. */
  | { readonly field: string }
  /** A text that stands in the entry's MDX as it is: an address, an alternative text. */
  | { readonly text: string }
  /** A key of the site's configuration: `accounts.x`. */
  | { readonly config: string }
  /** A file of the project that is copied as it is: `public/robots.txt`. */
  | { readonly file: string };

/**
 * The page's place in the site that is judged. What is asked of it is heard, so that a page need not be judged again as
 * long as the answers are the same: what is found out of it for many pages goes through `oncePerSite`, and whether a date
 * lies ahead says `isToCome`.
 */
interface Surroundings {
  readonly site: BuiltSite;
  /** The page as our own site knows it; undefined in a folder of another generator, and for pages of the owner's routes. */
  readonly page?: Page | undefined;
  /** What the page is taken for; where our model does not know it, an article by its `og:type`. */
  readonly kind: Page['kind'] | undefined;
}

/** What a rule may ask of its surroundings. */
export interface RuleContext<Options> extends Surroundings {
  readonly options: Options;
}

interface FeedContext<Options> {
  readonly site: BuiltSite;
  readonly options: Options;
}

/** What is kept of a feed for rules over the whole site. */
export type FeedRef = Omit<BuiltFeed, 'text' | 'items'> & { readonly items: readonly FeedItemRef[] };
type FeedItemRef = Omit<BuiltFeed['items'][number], 'html' | 'start'>;

interface SiteContext<Options> extends FeedContext<Options> {
  readonly feeds: readonly FeedRef[];
}

/** What is kept of a page for rules over the whole site. */
export interface PageRef {
  readonly file: string;
  readonly path: string;
  readonly url: string;
  readonly page?: Page | undefined;
}

/** A finding of a rule over the whole site, with the page that it is about; without one it is about the site. */
export interface SiteFinding extends Finding {
  readonly on?: PageRef | undefined;
}

/**
 * An example for documentation and tests: a page that is healthy but for this. Whatever is not named stays as it is.
 */
export interface Example {
  /** Tags of the head by key (`og:title`, `title`, `canonical`, `charset`, `description`, `json-ld`, `icon`…) as HTML; empty takes the tag away, a new key adds one. */
  readonly head?: Readonly<Record<string, string>> | undefined;
  /** HTML of the article. */
  readonly body?: string | undefined;
  /** The whole document, where the form of the file is the matter. Bytes as Latin-1 where it is no UTF-8. */
  readonly html?: string | undefined;
  /** Default: `blog/quiet-launch/index.html`. */
  readonly file?: string | undefined;
  /** Further files by path: texts, pictures by their facts, or `null` to take a healthy one away. Pages are `.html` texts. */
  readonly files?: Readonly<Record<string, string | Partial<PictureFacts> | null>> | undefined;
  /** Where the site is served. Default: `https://notes.example.org`. */
  readonly url?: string | undefined;
  /** What the model of our own site says of the page, where a rule needs it. Default: nothing, as on anybody's site. */
  readonly page?: Partial<Page> | undefined;
}

/** Where a rule or figure of the catalogue comes from, and who is judged by it. */
interface RuleAbout {
  /** One sentence: what is asked. */
  readonly what: string;
  /** Why: what a reader or network sees otherwise. */
  readonly why: string;
  /** Ids of the networks that break, or `search`, `readers`, `people`. */
  readonly breaks: readonly string[];
  /** Address of the document or code it was read in, or `house` for a rule of ours. */
  readonly source: string;
}

/** One rule, one file; its file is named after its `id`. At least one of `page`, `feed` and `judge`. */
interface RuleFacts {
  /** Permanent, kebab-case. */
  readonly id: string;
  /** Section of the documentation. */
  readonly group: RuleGroup;
  /** In the two presets. A rule that rests only on an uncertain figure is never an error. */
  readonly recommended: Severity | 'off';
  readonly strict: Severity | 'off';
  readonly about: RuleAbout;
  readonly examples: { readonly fails: Example; readonly passes: Example };
}

export const ruleGroups = [
  'document',
  'text',
  'open-graph',
  'picture',
  'networks',
  'address',
  'robots',
  'structured-data',
  'oembed',
  'fediverse',
  'icons',
  'feeds',
  'links',
  'people',
  'content',
] as const;
type RuleGroup = (typeof ruleGroups)[number];

/** For rules without options. */
export const noOptions = z.strictObject({});

export interface RuleDefinition<Options, Fact> extends RuleFacts {
  /** Strict zod object; every key has a default, or says in its description what holds without it, and a description: `explain` shows both. `noOptions` where there are none. */
  readonly options: z.ZodType<Options>;
  readonly page?: ((page: BuiltPage, context: RuleContext<Options>) => Iterable<Finding>) | undefined;
  readonly feed?: ((feed: BuiltFeed, context: FeedContext<Options>) => Iterable<Finding>) | undefined;
  /** Over the whole site: keeps the little that `judge` needs of each page, as plain data; the page itself is dropped. */
  readonly collect?: ((page: BuiltPage, context: RuleContext<Options>) => Fact | undefined) | undefined;
  /** Once, when every page and feed has been read. */
  readonly judge?: ((kept: readonly { readonly ref: PageRef; readonly fact: Fact }[], context: SiteContext<Options>) => Iterable<SiteFinding>) | undefined;
}

/** A rule at work on one site, with its options checked. */
interface RunningRule {
  /** @param keep is given what is kept of the page for the end, where there is something */
  page(page: BuiltPage, context: Surroundings, keep?: (fact: unknown) => void): Iterable<Finding>;
  /** Keeps of a page for the end what was kept of it before, by the same rule with the same options. */
  recall(ref: PageRef, fact: unknown): void;
  feed(feed: BuiltFeed, context: Pick<Surroundings, 'site'>): Iterable<Finding>;
  finish(site: BuiltSite, feeds: readonly FeedRef[]): Iterable<SiteFinding>;
}

export interface Rule extends RuleFacts {
  readonly options: z.ZodType;
  /** @throws ZodError where the options are none of the rule's */
  start(options: unknown): RunningRule;
}

const nothing: readonly never[] = [];
const refs = new WeakMap<BuiltPage, PageRef>();

/** What is kept of a page; the same for all rules, so that many thousand pages fit into memory. */
function refOf(built: BuiltPage, page: Page | undefined): PageRef {
  const known = refs.get(built);
  if (known && known.page === page) return known;
  const ref = { file: built.file, path: built.path, url: built.url, page };
  refs.set(built, ref);
  return ref;
}

/** A rule from its definition; its own types stay inside. */
export function defineRule<Options, Fact = never>(definition: RuleDefinition<Options, Fact>): Rule {
  const { page, feed, collect, judge, ...facts } = definition;
  return {
    ...facts,
    start: (given) => {
      const options = definition.options.parse(given ?? {});
      const kept: { ref: PageRef; fact: Fact }[] = [];
      return {
        page: (built, surroundings, keep) => {
          // Written out: to spread it costs as much as many a rule.
          const context = { site: surroundings.site, page: surroundings.page, kind: surroundings.kind, options };
          const fact = collect?.(built, context);
          if (fact !== undefined) kept.push({ ref: refOf(built, surroundings.page), fact });
          if (fact !== undefined) keep?.(fact);
          return page?.(built, context) ?? nothing;
        },
        // What it was when it was given away: nobody else knows facts of this rule.
        recall: (ref, fact) => void kept.push({ ref, fact: fact as Fact }),
        *feed(built, { site }) {
          if (feed) yield* feed(built, { site, options });
        },
        *finish(site, feeds) {
          if (judge) yield* judge(kept, { site, feeds, options });
        },
      };
    },
  };
}
