import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Clock, Content, SiteConfig } from '#smo';
import { told } from './build-fault.ts';
import type { BuildLog } from './build-log.ts';
import { summaryLines } from './build-summary.ts';
import { completeBuild } from './complete-build.ts';
import { keyedPages } from './keyed-pages.ts';
import type { NamingStore } from './naming-store.ts';
import { sealPageStore } from './page-store.ts';
import { publish } from './publish.ts';
import type { PlacedPages } from './placed-pages.ts';
import type { PublishedFiles } from './published-files.ts';
import { rememberPublished, type PublishedPlace } from './published-state.ts';
import type { RunningBuild } from './running-build.ts';
import { stopwatch } from './stopwatch.ts';
import type { ContentReader } from './content-reader.ts';
import type { BegunCards } from './write-cards.ts';

export interface PublishBuildOptions {
  /** Milliseconds on the clock of `performance` at which the build began. */
  readonly began: number;
  readonly config: SiteConfig;
  readonly clock: Clock;
  readonly content: Content;
  readonly reader: ContentReader;
  /** Has been asked for what all texts and all pages name. */
  readonly namings: NamingStore;
  readonly build: RunningBuild;
  /** Digests of the pages of earlier builds, by their file in the output. */
  readonly pages: ReadonlyMap<string, string>;
  readonly placed: PlacedPages;
  /** Files that need not be made again. */
  readonly files: PublishedFiles;
  readonly cards: BegunCards;
  /** Where Astro writes the pages, and where they are to be. */
  readonly staging: URL;
  readonly output: URL;
  readonly place: PublishedPlace;
  readonly log: BuildLog;
  /** What a later build shall know of this one; undefined where it could not rely on it. */
  readonly published: { readonly inputs: string; readonly from: string; readonly until?: string | undefined; readonly notes: string[] } | undefined;
  /** Digest of all programmes and of the configuration. */
  readonly sources: string;
  /** Lets others build there again. */
  readonly end: () => void;
}

/** What follows all other integrations, once the pages are written: the build is completed, judged and published, and says what it did. */
export function publishBuild({
  began,
  namings,
  build,
  pages,
  placed,
  files,
  staging,
  output,
  place,
  log,
  published,
  end,
  ...given
}: PublishBuildOptions): AstroIntegration {
  return {
    name: 'passaparola:publishing',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Astro renders after all else that follows the bundling, and has no hook of its own before that.
        updateConfig({ vite: { plugins: [{ name: 'passaparola:placed-pages', buildApp: { order: 'post', handler: async () => placed.place() } }] } });
      },
      'astro:build:done': async ({ logger }) => {
        const watch = stopwatch(began);
        watch.lap('pages');
        const finished = new Map([...pages, ...build.finished]);
        const keyed = keyedPages(finished, build);
        sealPageStore(place.cache, keyed);
        if (published) placed.note(keyed);
        namings.settle();
        namings.save();
        const folder = fileURLToPath(staging);
        const { site } = build;
        const { verdict, cards } = await told('the build cannot be completed', () =>
          completeBuild({
            ...given,
            site,
            finished,
            isPublished: placed.has,
            isForeign: published === undefined,
            root: place.root,
            cache: place.cache,
            logger,
            folder,
            published: files,
            watch,
            log,
          }),
        );
        const kept = await publish(staging, output);
        files.save();
        if (published) rememberPublished(place, published.inputs, { ...published, verdict });
        watch.lap('publishing');
        end();
        log.end();
        if (kept?.impossible) logger.info(`unchanged files are new copies: no file can have two names there (${kept.impossible})`);
        for (const line of summaryLines({ ...verdict, made: build.finished.size, cards, stages: watch.stages, output: place.output, files: kept }))
          logger.info(line);
      },
    },
  };
}
