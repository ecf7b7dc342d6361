import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { basePath, formatProblems, resolveSite, type Problem, type SiteUserConfig } from '#smo';
import { told } from './build-fault.ts';
import { clockFrom } from './clock.ts';
import { completeBuild } from './complete-build.ts';
import { ContentError } from './content-error.ts';
import { ContentReader } from './content-reader.ts';
import { serveAdmin } from './dev/serve-admin.ts';
import { announceEdits } from './dev/announce-edits.ts';
import { galleryRoutes, toolbarApp } from './dev/gallery-routes.ts';
import { renewStore } from './dev/renew-store.ts';
import { reportContent } from './dev/report-content.ts';
import { fontFamilies } from './font-families.ts';
import { mdxGuard } from './mdx-guard.ts';
import { outputFolder, publish, stagingFolder } from './publish.ts';
import { isRehearsal } from './read-ledger.ts';
import { reportFailure } from './report-failure.ts';
import { startBuild } from './start-build.ts';
import { warnOfUnbuilt } from './warn-of-unbuilt.ts';
import { virtualModules } from './virtual-modules.ts';
import { localesOf, wordFiles } from './words-folder.ts';

export { defineSite, defineTheme, type SiteUserConfig } from '#smo';

const packageRoot = new URL('../../', import.meta.url);

/**
 * Passaparola as an Astro integration: content checked before anything is built, one site value for all routes, every
 * page finished by the same pipeline, the output replaced only when the new one is whole.
 */
export function passaparola(site: SiteUserConfig): AstroIntegration[] {
  return [mdx(), passaparolaSite(site)];
}

function passaparolaSite(userConfig: SiteUserConfig): AstroIntegration {
  const clock = clockFrom(process.env, process.argv);
  const resolved = resolveSite(userConfig, { SITE_URL: process.env['SITE_URL'] });
  // What is unfinished shall be seen, so a preview's faults are told and stop nothing.
  const config: typeof resolved = clock.drafts ? { ...resolved, noindex: true, failOn: 'never' } : resolved;
  let root: string;
  return {
    name: 'passaparola',
    hooks: {
      'astro:config:setup': async ({ command, config: astro, updateConfig, addMiddleware, injectRoute, addDevToolbarApp, addWatchFile, logger }) => {
        root = fileURLToPath(astro.root).replace(/[\\/]$/u, '');
        const began = performance.now();
        const isDev = command === 'dev';
        const output = outputFolder(astro.outDir);
        const staging = stagingFolder(output);
        const reader = new ContentReader(root, config, localesOf(root, config));
        let endBuild = (): void => undefined;
        if (command === 'build') {
          endBuild = await startBuild({ output, cacheDir: astro.cacheDir, logger });
          await checkBeforeBuild(reader, logger, (problems) => reportFailure({ config, root, at: clock.now }, problems));
          if (!isRehearsal(clock, process.env)) await warnOfUnbuilt({ reader, root, clock, timeZone: config.timeZone, logger });
          if (clock.drafts) addMiddleware({ entrypoint: new URL('./preview-mark.ts', import.meta.url), order: 'pre' });
        }
        if (isDev) {
          for (const { pattern, entrypoint } of galleryRoutes) injectRoute({ pattern, entrypoint });
          addDevToolbarApp(toolbarApp);
          injectRoute({ pattern: '/cards/[...card]', entrypoint: new URL('./dev/card.ts', import.meta.url) });
          injectRoute({ pattern: '/[...folder]/[file].[ending]', entrypoint: new URL('./dev/site-file.ts', import.meta.url) });
        }
        const complete = (logger: AstroIntegrationLogger) =>
          completeBuild({
            config,
            clock,
            reader,
            root,
            logger,
            packageRoot: fileURLToPath(packageRoot),
            folder: fileURLToPath(staging),
            cardStore: fileURLToPath(new URL('cards/', astro.cacheDir)),
            began,
          });
        addMiddleware({ entrypoint: new URL('./finish.ts', import.meta.url), order: 'post' });
        injectDefaultRoutes(astro.srcDir, injectRoute);
        for (const file of [...Object.values(wordFiles(root)), ...ownersFiles(root)]) addWatchFile(file);
        updateConfig({
          site: config.url,
          base: basePath(config.url) || '/',
          // With 'always' the dev server wants a slash even after a file's ending, for routes whose pattern does not show it.
          trailingSlash: isDev ? 'ignore' : 'always',
          ...(command === 'build' && { outDir: staging, integrations: [publishing({ staging, output, complete, endBuild })] }),
          prerenderConflictBehavior: 'error',
          image: {
            layout: 'constrained',
            responsiveStyles: false,
            // AVIF at sharp's own effort takes seconds a picture; at 2 a third of it, for some 5 % more bytes.
            service: { entrypoint: 'astro/assets/services/sharp', config: { avif: { effort: 2 } } },
          },
          build: { format: 'directory', inlineStylesheets: 'always' },
          fonts: fontFamilies(config.theme, root),
          markdown: { syntaxHighlight: 'prism', processor: satteri({ mdastPlugins: [mdxGuard({ root, trusted: config.trust.full })] }) },
          devToolbar: { enabled: isDev },
          vite: {
            plugins: [virtualModules({ root, config, clock: isDev ? undefined : clock })],
            build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
          },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        renewStore(server);
        announceEdits(server, root, logger);
        serveAdmin(server, config, new ContentReader(root, config, localesOf(root, config)), localesOf(root, config));
        reportContent(server, new ContentReader(root, config, localesOf(root, config)), root, logger);
      },
    },
  };
}

interface PublishingOptions {
  readonly staging: URL;
  readonly output: URL;
  readonly complete: (logger: AstroIntegrationLogger) => Promise<void>;
  /** Lets others build in the same place. */
  readonly endBuild: () => void;
}

/** The last integration of all: whatever others add to a build is in it when it takes the place of the former one. */
function publishing({ staging, output, complete, endBuild }: PublishingOptions): AstroIntegration {
  return {
    name: 'passaparola:publishing',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        await told('the build cannot be completed', () => complete(logger));
        const kept = await publish(staging, output);
        endBuild();
        logger.info(`the site is in ${fileURLToPath(output)}${kept ? `; ${kept.unchanged} of its ${kept.files} files are as they were` : ''}`);
        if (kept?.impossible) logger.info(`unchanged files are new copies: no file can have two names there (${kept.impossible})`);
      },
    },
  };
}

/** Every problem of every file, before the former output is touched. */
async function checkBeforeBuild(reader: ContentReader, logger: AstroIntegrationLogger, report: (problems: readonly Problem[]) => void): Promise<void> {
  const { problems } = await reader.read();
  if (problems.some((problem) => problem.severity === 'error')) {
    report(problems);
    throw new ContentError(problems, logger);
  }
  if (problems.length > 0) logger.warn(`\n${formatProblems(problems)}`);
}

/** What the owner edits of the configuration: a change starts the server anew, since heads, cards and styles are made of it. */
function ownersFiles(root: string): string[] {
  return ['site.config.ts', 'theme.ts'].map((name) => join(root, 'src/site', name)).filter((file) => existsSync(file));
}

/** The product's own pages, but for those that the project has itself. */
function injectDefaultRoutes(srcDir: URL, injectRoute: (route: { pattern: string; entrypoint: URL }) => void): void {
  const routes = {
    '/[...path]': '[...path].astro',
    '/[...path]/embed': '[...path]/embed.astro',
    '/404': '404.astro',
    '/files/[...file]': 'files/[...file].ts',
  };
  for (const [pattern, file] of Object.entries(routes)) {
    if (!existsSync(new URL(`pages/${file}`, srcDir))) injectRoute({ pattern, entrypoint: new URL(`src/pages/${file}`, packageRoot) });
  }
}
