import type { AstroIntegrationLogger } from 'astro';
import type { Clock, Content, Site, SiteConfig } from '#smo';
import type { BuildFigures } from '#smo/gallery/index.ts';
import type { BuildLog } from './build-log.ts';
import { checkBuild } from './check-build.ts';
import type { ContentReader } from './content-reader.ts';
import type { PublishedFiles } from './published-files.ts';
import type { Verdict } from './published-state.ts';
import { isRehearsal, readLedgerFile } from './read-ledger.ts';
import { reportingFailure } from './report-failure.ts';
import { beginSearchIndex } from './search-index.ts';
import type { Stopwatch } from './stopwatch.ts';
import { localesOf } from './words-folder.ts';
import { writeAdmin } from './write-admin.ts';
import type { BegunCards } from './write-cards.ts';
import { writeIcons } from './write-icons.ts';
import { writeLedgerFiles } from './write-ledger-files.ts';
import { writePolicies } from './write-policies.ts';
import { writeSiteFiles } from './write-site-files.ts';

export interface CompleteBuildOptions {
  readonly config: SiteConfig;
  readonly clock: Clock;
  /** The site whose pages are written. */
  readonly site: Site;
  /** What the site is made of. */
  readonly content: Content;
  readonly reader: ContentReader;
  /** Digests of the pages as they were finished, by their file in the output. */
  readonly finished: ReadonlyMap<string, string>;
  /** Whether programmes of others take part, which may have changed pages since. */
  readonly isForeign: boolean;
  /** Whether a page, by its file in the output, is the published one. */
  readonly isPublished: (file: string) => boolean;
  /** Cards that are being drawn. */
  readonly cards: BegunCards;
  readonly root: string;
  /** Astro's cache. */
  readonly cache: string;
  /** Digest of all programmes and of the configuration. */
  readonly sources: string;
  /** Where Astro has written the pages. */
  readonly folder: string;
  /** Files that need not be made again. */
  readonly published: PublishedFiles;
  readonly logger: AstroIntegrationLogger;
  readonly watch: Stopwatch;
  readonly log: Pick<BuildLog, 'doing'>;
}

export interface CompletedBuild {
  readonly verdict: Verdict;
  readonly cards: BuildFigures['cards'];
}

/** What follows once the pages are written: their cards, the feeds and all else that carries them on, the search index, and the judgement of it all. */
export async function completeBuild({
  config,
  clock,
  site,
  content,
  reader,
  finished,
  isPublished,
  isForeign,
  cards: begun,
  root,
  cache,
  sources,
  folder,
  published,
  logger,
  watch,
  log,
}: CompleteBuildOptions): Promise<CompletedBuild> {
  let cards: BuildFigures['cards'];
  // Its thread and process have the second core for themselves.
  const writeSearchIndex = beginSearchIndex({ dist: folder, cache, published, language: config.defaultLocale, logger });
  const ledger = await readLedgerFile(root);
  log.doing('share cards');
  const cardOf = await reportingFailure({ config, root, at: clock.now }, () =>
    begun.finish({ ledger: ledger.ledger, dist: folder, count: (counted) => (cards = counted) }),
  );
  watch.lap('cards');
  log.doing('feeds and files');
  await writeIcons({ config, root, folder, published, logger });
  await writeSiteFiles({ site, folder, digests: isForeign ? undefined : finished, published, cache, sources, logger });
  watch.lap('feeds and files');
  log.doing('search index');
  await writeSearchIndex();
  watch.lap('search index');
  await writeLedgerFiles({ site, content, ledger, cardOf, folder, rehearsal: isRehearsal(clock, process.env), logger });
  writePolicies({ site, folder, finished, isPublished });
  watch.lap('addresses');
  log.doing('checks');
  const verdict = await checkBuild({ site, root, cache, sources, folder, logger, figures: { cards, watch } });
  await writeAdmin({ config, reader, locales: localesOf(root, config), folder, logger });
  return { verdict, cards };
}
