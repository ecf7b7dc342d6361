import type { AstroIntegrationLogger } from 'astro';
import { makeSite, type Clock, type SiteConfig } from '#smo';
import { openCardKit } from './card-kit.ts';
import { checkBuild } from './check-build.ts';
import type { ContentReader } from './content-reader.ts';
import { isRehearsal, readLedgerFile } from './read-ledger.ts';
import { writeSearchIndex } from './search-index.ts';
import { importWords } from './words-folder.ts';
import { writeCards } from './write-cards.ts';
import { writeIcons } from './write-icons.ts';
import { writeLedgerFiles } from './write-ledger-files.ts';
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
}

/** What follows once the pages are written: their cards, the feeds and all else that carries them on, the search index, and the judgement of it all. */
export async function completeBuild({ config, clock, reader, root, packageRoot, folder, cardStore, logger }: CompleteBuildOptions): Promise<void> {
  const [{ content }, words, ledger] = await Promise.all([reader.read(), importWords(root), readLedgerFile(root)]);
  const site = makeSite({ content, config, words, clock });
  const kit = openCardKit(root, packageRoot, config.theme);
  const cardOf = await writeCards({ site, kit, ledger: ledger.ledger, storeFolder: cardStore, dist: folder, logger });
  await writeIcons({ config, root, folder, logger });
  await writeSiteFiles({ site, folder, logger });
  await writeSearchIndex(folder, logger);
  await writeLedgerFiles({ site, content, ledger, cardOf, folder, rehearsal: isRehearsal(clock, process.env), logger });
  await checkBuild({ site, root, folder, logger });
}
