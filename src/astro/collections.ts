import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { clock, config, reader, root } from 'virtual:passaparola';
import { z } from 'zod';
import { clockNow } from './clock.ts';
import { ContentError } from './content-error.ts';
import { postersOf } from './posters-of.ts';
import { watchContent } from './watch-content.ts';
import { exists, isTrusted, type Content, type Entry } from '#smo';

/** What goes into Astro's content store: the pictures that a file names. */
interface Stored {
  readonly id: string;
  readonly file: string;
  /** The cover or portrait. */
  readonly picture?: string | undefined;
  readonly posters?: readonly string[];
  /** Those of the text, by their paths as `BodyFacts.pictures` has them; undefined where the file is none. */
  readonly pictures?: readonly string[];
}

/**
 * Astro's content store holds the pictures of each entry that exists: those in its text, covers and portraits. A text that
 * may hold programmes becomes a module of its own; every other one is compiled when its page is rendered. Everything else
 * that is known of an entry is in the `Site`. What does not exist is not in the store, so that none of its pictures can
 * reach the build.
 */
function loaderOf(name: string, pick: (content: Content, living: readonly Entry[]) => readonly Stored[]): Loader {
  return {
    name: `passaparola-${name}`,
    load: async (context) => {
      const sync = async () => {
        const { content, problems } = await reader.read();
        if (clock && problems.some((problem) => problem.severity === 'error')) throw new ContentError(problems, context.logger);
        const living = content.entries.filter((entry) => exists(entry, clock ?? clockNow()));
        // In dev any change makes the store new: Astro then forgets which addresses exist, and reloads the page.
        const revision = clock ? '' : reader.revision;
        const stale = new Set(context.store.keys());
        for (const { id, file, picture, posters = [], pictures } of pick(content, living)) {
          stale.delete(id);
          const beside = (target: string | undefined) => target && relativeTo(file, target);
          const isProgramme = pictures !== undefined && isTrusted(file, config.trust.full);
          const shown = isProgramme ? [] : (pictures ?? []);
          const digest = context.generateDigest({ file, revision, picture, posters, shown });
          if (context.store.get(id)?.digest === digest) continue;
          const named = { picture: beside(picture), posters: posters.map(beside), pictures: Object.fromEntries(shown.map((path) => [path, path])) };
          const hasPictures = picture !== undefined || posters.length > 0 || shown.length > 0;
          // The schema finds the pictures; to ask it of an entry that has none takes longer than all the rest.
          const data = hasPictures ? await context.parseData({ id, data: named, filePath: file }) : named;
          context.store.set({ id, data, filePath: file, digest, ...(isProgramme && { deferredRender: true }) });
        }
        for (const id of stale) context.store.delete(id);
      };
      await sync();
      if (context.watcher) watchContent(context.watcher, root, context.logger, sync);
    },
  };
}

/** A path as the file beside it would write it: `./cover.jpg`, `../../en/x/cover.jpg`. */
function relativeTo(file: string, target: string): string {
  const from = file.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...(shared === from.length ? ['.'] : from.slice(shared).map(() => '..')), ...to.slice(shared)].join('/');
}

function entriesOf(kind: Entry['kind']) {
  return (_content: Content, living: readonly Entry[]): Stored[] =>
    living
      .filter((entry) => entry.kind === kind)
      .map((entry) => ({
        id: `${entry.locale}/${entry.id}`,
        file: entry.source.file,
        picture: entry.kind === 'article' ? entry.cover?.file : undefined,
        posters: postersOf(entry),
        pictures: entry.body.pictures,
      }));
}

/** Only authors of something that exists: the portrait of a draft's author is not published with it. */
function authorsOf(content: Content, living: readonly Entry[]): Stored[] {
  const used = new Set(living.flatMap((entry) => (entry.kind === 'article' ? entry.authors : [])));
  return content.authors.filter((author) => used.has(author.id)).map((author) => ({ id: author.id, file: author.source.file, picture: author.portrait?.file }));
}

const collection = (name: string, pick: Parameters<typeof loaderOf>[1]) =>
  defineCollection({
    loader: loaderOf(name, pick),
    schema: ({ image }) => z.object({ picture: image().optional(), posters: z.array(image()), pictures: z.record(z.string(), image()) }),
  });

export const collections = {
  article: collection('article', entriesOf('article')),
  term: collection('term', entriesOf('term')),
  page: collection('page', entriesOf('page')),
  author: collection('author', authorsOf),
};
