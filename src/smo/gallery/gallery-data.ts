import type { BotAnswer } from '../checks/preview-bots.ts';
import type { SiteScore } from '../checks/score.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** The site that a gallery shows. */
export interface GallerySite {
  readonly name: string;
  /** Where it is served. */
  readonly url: string;
}

/** A page as it stands in the list of all of them. */
export interface GalleryEntry {
  /** Below the site: `/blog/x/`. */
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Undefined for a page that is not of the site's model. */
  readonly kind?: Page['kind'] | undefined;
  readonly locale?: string | undefined;
  readonly draft: boolean;
  /** Where its card stands, seen from the list. */
  readonly card?: string | undefined;
  /** 0 to 100; undefined where nobody has judged it yet. */
  readonly score?: number | undefined;
  readonly problems: readonly Problem[];
  readonly change?: 'new' | 'changed' | undefined;
  /** Its own page of the gallery, seen from the list; undefined where none was drawn. */
  readonly href?: string | undefined;
  /** Ids of networks that show no preview of it; empty where nobody has looked. */
  readonly without?: readonly string[] | undefined;
}

/** What carries a page on, beside the previews. */
export interface Companions {
  readonly feedItem?:
    | {
        /** Path of the feed that it was taken from; undefined where it was made for the gallery. */
        readonly feed?: string | undefined;
        readonly id?: string | undefined;
        readonly title?: string | undefined;
        readonly link?: string | undefined;
        readonly published?: string | undefined;
        readonly updated?: string | undefined;
        readonly picture?: string | undefined;
        readonly html?: string | undefined;
      }
    | undefined;
  readonly markdown?: string | undefined;
  /** The answer as JSON. */
  readonly oembed?: string | undefined;
  readonly bots?: readonly BotAnswer[] | undefined;
}

/** One build in the history of the score. */
export interface HistoryPoint {
  /** ISO instant. */
  readonly at: string;
  readonly score: number;
  readonly pages: number;
  readonly errors: number;
  readonly warnings: number;
  /** Whether its problems let it pass. */
  readonly passed: boolean;
}

/** What a build tells of itself. */
export interface BuildFigures {
  readonly pages: number;
  readonly feeds: number;
  /** Undefined where a stage was not reached. */
  readonly cards?: { readonly all: number; readonly drawn: number } | undefined;
  /** In their order; the report's own stage is the last. */
  readonly stages: readonly { readonly name: string; readonly seconds: number }[];
}

/** What a report says beside its pages. */
export interface ReportFacts {
  /** ISO instant of the build. */
  readonly at: string;
  readonly passed: boolean;
  /** Undefined where the build ended before there was anything to judge. */
  readonly score?: SiteScore | undefined;
  /** The oldest first, this build the last. */
  readonly history: readonly HistoryPoint[];
  /** Against the file of known problems, where the site has one. */
  readonly baseline?: { readonly known: number; readonly worse: number; readonly mended: number } | undefined;
  readonly figures: BuildFigures;
  /** Problems that no single page has. */
  readonly problems: readonly Problem[];
  /** Addresses that the build before had and this one has not. */
  readonly vanished: readonly string[];
  /** Files beside the index, by what they are called. */
  readonly files: Readonly<Record<string, string>>;
}
