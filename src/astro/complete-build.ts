import type { AstroIntegrationLogger } from 'astro';
import { makeSite, type Clock, type SiteConfig } from '#smo';
import type { BuildFigures } from '#smo/gallery/index.ts';
import { openCardKit } from './card-kit.ts';
import { checkBuild } from './check-build.ts';
import type { ContentReader } from './content-reader.ts';
import { isRehearsal, readLedgerFile } from './read-ledger.ts';
import { reportingFailure } from './report-failure.ts';
import { writeSearchIndex } from './search-index.ts';
import { stopwatch } from './stopwatch.ts';
import { importWords, localesOf } from './words-folder.ts';
import { writeAdmin } from './write-admin.ts';
import { writeCards } from './write-cards.ts';
import { writeIcons } from './write-icons.ts';
import { writeLedgerFiles } from './write-ledger-files.ts';
import { writePolicies } from './write-policies.ts';
import { writeSiteFiles } from './write-site-files.ts';

export interface CompleteBuildOptions {
  readonly config: SiteConfig;
  readonly clock: Clock;
  readonly reader: ContentReader;
  readonly root: string;
  readonly packageRoot: string;
  /** Where Astro has written the pages. */
  readonly folder: string;
  /** Where cards survive a build. */
  readonly cardStore: string;
  readonly logger: AstroIntegrationLogger;
  /** When the build began, on the clock of `performance`. Default: now. */
  readonly began?: number | undefined;
}

/** What follows once the pages are written: their cards, the feeds and all else that carries them on, the search index, and the judgement of it all. */
export async function completeBuild({ config, clock, reader, root, packageRoot, folder, cardStore, logger, began }: CompleteBuildOptions): Promise<void> {
  const watch = stopwatch(began);
  watch.lap('pages');
  let cards: BuildFigures['cards'];
  const [{ content }, words, ledger] = await Promise.all([reader.read(), importWords(root), readLedgerFile(root)]);
  const site = makeSite({ content, config, words, clock });
  const kit = openCardKit(root, packageRoot, config.theme);
  const cardOf = await reportingFailure({ config, root, at: clock.now }, () =>
    writeCards({ site, kit, ledger: ledger.ledger, storeFolder: cardStore, dist: folder, logger, count: (counted) => (cards = counted) }),
  );
  watch.lap('cards');
  await writeIcons({ config, root, folder, logger });
  await writeSiteFiles({ site, folder, logger });
  watch.lap('feeds and files');
  await writeSearchIndex(folder, logger);
  watch.lap('search index');
  await writeLedgerFiles({ site, content, ledger, cardOf, folder, rehearsal: isRehearsal(clock, process.env), logger });
  writePolicies(site, folder);
  watch.lap('addresses');
  await checkBuild({ site, root, folder, logger, figures: { cards, watch } });
  await writeAdmin({ config, reader, locales: localesOf(root, config), folder, logger });
}
