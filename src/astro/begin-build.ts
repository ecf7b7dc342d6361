import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { formatProblems, makeSite, type Clock, type Content, type Problem, type SiteConfig } from '#smo';
import { oembedPaths } from '#smo/feeds/index.ts';
import { told } from './build-fault.ts';
import { quietLog } from './build-log.ts';
import { summaryLines } from './build-summary.ts';
import { openCardKit } from './card-kit.ts';
import { completeBuild } from './complete-build.ts';
import { ContentError } from './content-error.ts';
import { ContentReader } from './content-reader.ts';
import { sealPageStore } from './page-store.ts';
import { outputFolder, publish, stagingFolder } from './publish.ts';
import { buildState, publishedVerdict, rememberPublished } from './published-state.ts';
import { isRehearsal } from './read-ledger.ts';
import { renderKeys } from './render-keys.ts';
import { reportFailure } from './report-failure.ts';
import { announceBuild, endBuild, type RunningBuild } from './running-build.ts';
import { sourceDigest } from './source-digest.ts';
import { startBuild } from './start-build.ts';
import { stopwatch } from './stopwatch.ts';
import { warnOfUnbuilt } from './warn-of-unbuilt.ts';
import { importWords, localesOf } from './words-folder.ts';
import { beginCards } from './write-cards.ts';

export interface BeginBuildOptions {
  readonly config: SiteConfig;
  readonly clock: Clock;
  readonly root: string;
  readonly packageRoot: string;
  readonly astro: Pick<AstroConfig, 'outDir' | 'cacheDir'>;
  readonly logger: AstroIntegrationLogger;
}

/**
 * What comes before the first page: everything that stops a build is found, the site is made, and what is missing of its
 * cards begins to be drawn, while Astro renders the pages.
 * @returns where Astro shall write them, and the integration that completes and publishes the build after all others
 */
export async function beginBuild({ config, clock, root, packageRoot, astro, logger }: BeginBuildOptions): Promise<{ staging: URL; last: AstroIntegration }> {
  const began = performance.now();
  const output = outputFolder(astro.outDir);
  const staging = stagingFolder(output);
  const cache = fileURLToPath(astro.cacheDir);
  const { pages, end } = await startBuild({ output, cacheDir: astro.cacheDir, logger });
  const reader = new ContentReader(root, config, localesOf(root, config));
  const content = await judgedContent(reader, logger, (problems) => reportFailure({ config, root, at: clock.now }, problems));
  const site = makeSite({ content, config, words: await importWords(root), clock });
  if (!isRehearsal(clock, process.env)) await warnOfUnbuilt({ reader, root, clock, timeZone: config.timeZone, logger });
  const cards = await beginCards({ site, kit: openCardKit(root, packageRoot, config.theme), storeFolder: cardStore(cache), logger });
  const keys = renderKeys({
    site,
    sources: `${sourceDigest(root, packageRoot)} ${clock.drafts === true}`,
    stamps: reader.stamps,
    textOf: (file) => reader.bodyOf(file),
    cardOf: (page) => {
      const card = cards.planOf(page);
      return card && [card.path, card.width, card.height, card.type, card.alt];
    },
  });
  const build: RunningBuild = { reader, site, finished: new Map(), keyOf: keys.keyOf };
  announceBuild(root, build);
  const frames = site.all.filter((page) => oembedPaths(page, site) !== undefined);
  const log = quietLog(logger, site.all.length + frames.length);
  const folder = fileURLToPath(staging);
  const published = fileURLToPath(output);
  const last: AstroIntegration = {
    name: 'passaparola:publishing',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const watch = stopwatch(began);
        watch.lap('pages');
        const finished = new Map([...pages, ...build.finished]);
        sealPageStore(cache, finished);
        const state = buildState({ config, clock, root, whole: keys.whole(), staging: folder, finished });
        const known = publishedVerdict(cache, state, published, root, config);
        if (known) rmSync(folder, { recursive: true, force: true });
        const done = known
          ? { verdict: known, cards: undefined }
          : await told('the build cannot be completed', () =>
              completeBuild({ config, clock, site, content, reader, finished, cards, root, logger, folder, watch, log }),
            );
        const kept = known ? undefined : await publish(staging, output);
        if (!known) rememberPublished(cache, state, published, done.verdict);
        watch.lap('publishing');
        endBuild(root);
        end();
        log.end();
        if (known) logger[known.level](known.text);
        if (kept?.impossible) logger.info(`unchanged files are new copies: no file can have two names there (${kept.impossible})`);
        const lines = known
          ? [`nothing has changed: the site is in ${published}, as it was`]
          : summaryLines({ ...done.verdict, made: build.finished.size, cards: done.cards, stages: watch.stages, output: published, files: kept });
        for (const line of lines) logger.info(line);
      },
    },
  };
  return { staging, last };
}

/** Every problem of every file, before the former output is touched. */
async function judgedContent(reader: ContentReader, logger: AstroIntegrationLogger, report: (problems: readonly Problem[]) => void): Promise<Content> {
  const { content, problems } = await reader.read();
  if (problems.some((problem) => problem.severity === 'error')) {
    report(problems);
    throw new ContentError(problems, logger);
  }
  if (problems.length > 0) logger.warn(`\n${formatProblems(problems)}`);
  return content;
}

const cardStore = (cache: string): string => `${cache}cards/`;
