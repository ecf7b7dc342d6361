import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { basePath, resolveSite, type SiteUserConfig } from '#smo';
import { clockFrom } from './clock.ts';
import type { ContentReader } from './content-reader.ts';
import { galleryRoutes, toolbarApp } from './dev/gallery-routes.ts';
import { fontFamilies } from './font-families.ts';
import { loadedEngine } from './loaded-engine.ts';
import { mdxGuard } from './mdx-guard.ts';
import { openReader } from './open-reader.ts';
import type { TextStore } from './text-store.ts';
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
  let opened: { readonly reader: ContentReader; readonly texts?: TextStore | undefined };
  return {
    name: 'passaparola',
    hooks: {
      'astro:config:setup': async ({ command, config: astro, updateConfig, addMiddleware, injectRoute, addDevToolbarApp, addWatchFile, logger }) => {
        root = fileURLToPath(astro.root).replace(/[\\/]$/u, '');
        const isDev = command === 'dev';
        const build =
          command === 'build'
            ? await (
                await import('./begin-build.ts')
              ).beginBuild({
                config,
                clock,
                root,
                packageRoot: fileURLToPath(packageRoot),
                astro,
                routes: Object.values(defaultRoutes),
                args: process.argv.slice(2),
                logger,
              })
            : undefined;
        if (build?.isKept) return void updateConfig(build.astro);
        const cache = fileURLToPath(astro.cacheDir);
        opened = build ?? openReader({ root, config, cache, packageRoot: fileURLToPath(packageRoot), ahead: isDev });
        if (build && clock.drafts) addMiddleware({ entrypoint: new URL('./preview-mark.ts', import.meta.url), order: 'pre' });
        if (isDev) {
          for (const { pattern, entrypoint } of galleryRoutes) injectRoute({ pattern, entrypoint });
          addDevToolbarApp(toolbarApp);
          injectRoute({ pattern: '/cards/[...card]', entrypoint: new URL('./dev/card.ts', import.meta.url) });
          injectRoute({ pattern: '/[...folder]/[file].[ending]', entrypoint: new URL('./dev/site-file.ts', import.meta.url) });
        }
        const compile = async (file: string) => (await import('./compile-body.ts')).compileBody(opened.reader.bodyOf(file));
        addMiddleware({ entrypoint: new URL('./finish.ts', import.meta.url), order: 'post' });
        injectDefaultRoutes(astro.srcDir, injectRoute);
        for (const file of [...Object.values(wordFiles(root)), ...ownersFiles(root)]) addWatchFile(file);
        updateConfig({
          site: config.url,
          base: basePath(config.url) || '/',
          // With 'always' the dev server wants a slash even after a file's ending, for routes whose pattern does not show it.
          trailingSlash: isDev ? 'ignore' : 'always',
          ...(build && { ...build.astro, experimental: { incrementalBuild: true } }),
          prerenderConflictBehavior: 'error',
          image: {
            layout: 'constrained',
            responsiveStyles: false,
            // AVIF at sharp's own effort, 4, takes seconds a picture; at 1 a sixth of it, for a tenth more bytes and one decibel less at 40 to 50.
            service: { entrypoint: 'astro/assets/services/sharp', config: { avif: { effort: 1 } } },
          },
          build: { format: 'directory', inlineStylesheets: 'always', concurrency: 4 },
          fonts: fontFamilies(config.theme, root),
          markdown: { syntaxHighlight: 'prism', processor: satteri({ mdastPlugins: [mdxGuard({ root, trusted: config.trust.full })] }) },
          devToolbar: { enabled: isDev },
          vite: {
            plugins: [loadedEngine(build?.sources ?? ''), virtualModules({ root, config, clock: isDev ? undefined : clock, reader: opened.reader, compile })],
            build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
          },
        });
      },
      'astro:server:setup': async ({ server, logger }) => {
        const { announceEdits, renewStore, reportContent, serveAdmin, warmUp } = await import('./dev/index.ts');
        warmUp(server);
        renewStore(server);
        announceEdits(server, root, logger);
        serveAdmin(server, config, opened.reader, localesOf(root, config));
        reportContent(server, opened.reader, root, logger);
      },
      'astro:server:start': () => opened.texts?.save(),
    },
  };
}

/** What the owner edits of the configuration: a change starts the server anew, since heads, cards and styles are made of it. */
function ownersFiles(root: string): string[] {
  return ['site.config.ts', 'theme.ts'].map((name) => join(root, 'src/site', name)).filter((file) => existsSync(file));
}

/** The product's own pages. */
const defaultRoutes = {
  '/[...path]': '[...path].astro',
  '/[...path]/embed': '[...path]/embed.astro',
  '/404': '404.astro',
  '/files/[...file]': 'files/[...file].ts',
};

/** But for those that the project has itself. */
function injectDefaultRoutes(srcDir: URL, injectRoute: (route: { pattern: string; entrypoint: URL }) => void): void {
  for (const [pattern, file] of Object.entries(defaultRoutes)) {
    if (!existsSync(new URL(`pages/${file}`, srcDir))) injectRoute({ pattern, entrypoint: new URL(`src/pages/${file}`, packageRoot) });
  }
}
