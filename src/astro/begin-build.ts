import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { formatProblems, makeSite, type Clock, type Content, type Problem, type SiteConfig } from '#smo';
import { dueAfter } from '#smo/schedule/index.ts';
import { noteProse } from './asked-prose.ts';
import { told } from './build-fault.ts';
import { quietLog } from './build-log.ts';
import { openCardKit } from './card-kit.ts';
import { ContentError } from './content-error.ts';
import type { ContentReader } from './content-reader.ts';
import { keepPublished } from './keep-published.ts';
import { openNamingStore } from './naming-store.ts';
import { openReader } from './open-reader.ts';
import { openPageStore } from './page-store.ts';
import { openPlacedPages } from './placed-pages.ts';
import { openPublishedFiles } from './published-files.ts';
import { outputFolder, stagingFolder } from './publish.ts';
import { forgetPublished, inputsOf, readPublished } from './published-state.ts';
import { isRehearsal } from './read-ledger.ts';
import { renderedPaths } from './rendered-paths.ts';
import { renderKeys } from './render-keys.ts';
import { announceBuild, endBuild, type RunningBuild } from './running-build.ts';
import { sourceDigest } from './source-digest.ts';
import { startBuild } from './start-build.ts';
import { unbuiltOf } from './unbuilt-of.ts';
import { importWords } from './words-folder.ts';
import { beginCards } from './write-cards.ts';

export interface BeginBuildOptions {
  readonly config: SiteConfig;
  readonly clock: Clock;
  readonly root: string;
  readonly packageRoot: string;
  readonly astro: Pick<AstroConfig, 'root' | 'srcDir' | 'outDir' | 'cacheDir' | 'integrations'>;
  /** The routes that the product has for a project without them. */
  readonly routes: readonly string[];
  /** Of the command line; with `--force`, what seems to be unchanged is built too. */
  readonly args: readonly string[];
  readonly logger: AstroIntegrationLogger;
}

/** How Astro shall go on. */
export type BegunBuild =
  /** The published site is what would be built: there is no page to be made. */
  | { readonly isKept: true; readonly astro: ReturnType<typeof keepPublished> }
  | {
      readonly isKept: false;
      readonly astro: { readonly outDir: URL; readonly integrations: AstroIntegration[] };
      /** See `sourceDigest`. */
      readonly sources: string;
      /** What has read the content. */
      readonly reader: ContentReader;
    };

/**
 * What comes before the first page: everything that stops a build is found, the site is made, and what is missing of its
 * cards begins to be drawn, while Astro renders the pages.
 */
export async function beginBuild({ config, clock, root, packageRoot, astro, routes, args, logger }: BeginBuildOptions): Promise<BegunBuild> {
  const began = performance.now();
  const output = outputFolder(astro.outDir);
  const staging = stagingFolder(output);
  const place = { cache: fileURLToPath(astro.cacheDir), output: fileURLToPath(output), root };
  const end = await startBuild({ output, cacheDir: astro.cacheDir, logger });
  const sources = sourceDigest(root, packageRoot);
  const inputs = inputsOf({ config, clock, root, sources, astro, routes, args });
  const published = inputs === undefined || args.includes('--force') ? undefined : readPublished(place, inputs, { config, clock });
  if (published) {
    // To its end: what Astro says of nothing would be taken for the site.
    quietLog(logger, 0);
    const say = () => {
      end();
      for (const note of published.notes) logger.warn(note);
      logger[published.verdict.level](published.verdict.text);
      logger.info(`nothing has changed: the site is in ${place.output}, as it was`);
    };
    return { isKept: true, astro: await told('the build cannot begin', async () => keepPublished({ astro, staging, say })) };
  }
  forgetPublished(place);
  const pages = openPageStore(place.cache);
  const { reader, texts } = openReader({ root, config, cache: place.cache, packageRoot });
  const { content, problems } = await judgedContent(reader, logger, async (problems) => {
    const { reportFailure } = await import('./report-failure.ts');
    reportFailure({ config, root, at: clock.now }, problems);
  });
  texts.save();
  const namings = openNamingStore(join(place.cache, 'namings'), sources);
  const site = makeSite({ content, config, words: await importWords(root), clock, keepNamings: namings.keep, onProse: noteProse });
  const due = isRehearsal(clock, process.env) ? [] : dueAfter(content, clock.now);
  const notes = [problems, unbuiltOf(due, root, config.timeZone)].filter(({ length }) => length > 0).map((found) => `\n${formatProblems(found)}`);
  for (const note of notes) logger.warn(note);
  const cards = await beginCards({ site, kit: openCardKit(root, packageRoot, config.theme), storeFolder: join(place.cache, 'cards/'), logger });
  const keyOf = renderKeys({
    site,
    sources: `${sources} ${clock.drafts === true}`,
    stamps: reader.stamps,
    textOf: (file) => reader.bodyOf(file),
    cardOf: (page) => {
      const card = cards.planOf(page);
      return card && [card.path, card.width, card.height, card.type, card.alt];
    },
  });
  const programmes = `${sources} ${clock.drafts === true}`;
  const files = openPublishedFiles({ ...place, madeBy: programmes, folder: fileURLToPath(staging) });
  // What others may have changed since it was rendered is not what stands in Astro's cache.
  const placed = openPlacedPages({ site, keyOf, folder: fileURLToPath(staging), cached: inputs === undefined ? new Map() : pages, published: files });
  const build: RunningBuild = { site, finished: new Map(), borrowers: new Set(), planOf: cards.planOf, keyOf, letGo: placed.letGo };
  announceBuild(root, build);
  const log = quietLog(logger, site.all.flatMap((page) => renderedPaths(page, site)).length);
  // Half of all programmes, for which a build without changes has no use.
  const { publishBuild } = await import('./publish-build.ts');
  const last = publishBuild({
    began,
    config,
    clock,
    content,
    reader,
    namings,
    build,
    pages,
    placed,
    files,
    cards,
    staging,
    output,
    place,
    sources: programmes,
    log,
    published: inputs === undefined ? undefined : { inputs, from: clock.now, until: dueAfter(content, clock.now)[0]?.at, notes },
    end: () => {
      endBuild(root);
      end();
    },
  });
  return { isKept: false, astro: { outDir: staging, integrations: [last] }, sources, reader };
}

/** Every problem of every file, before the former output is touched. */
async function judgedContent(
  reader: ContentReader,
  logger: AstroIntegrationLogger,
  report: (problems: readonly Problem[]) => Promise<void>,
): Promise<{ readonly content: Content; readonly problems: readonly Problem[] }> {
  const checked = await reader.read();
  if (!checked.problems.some((problem) => problem.severity === 'error')) return checked;
  await report(checked.problems);
  throw new ContentError(checked.problems, logger);
}
