import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { workerData, type MessagePort } from 'node:worker_threads';
import { readEntryText, type ReadText } from '#smo/content/index.ts';
import { components } from '#smo/mdx/index.ts';
import { parseText } from './parse-text.ts';
import { textKey } from './text-key.ts';

// A thread that reads the texts of content/ from the last to the first. Begun by text-thread.ts.

/** What the thread is to read. */
export interface TextWork {
  /** The project. */
  readonly root: string;
  readonly locales: readonly string[];
  /** Folders whose MDX may hold programmes. */
  readonly trusted: readonly string[];
}

/** A text that has been read, under the key of its file. */
export interface TextWord {
  readonly key: string;
  readonly text: ReadText;
}

const { root, locales, trusted, port }: TextWork & { readonly port: MessagePort } = workerData;

const say = (word: TextWord) => port.postMessage(word);

const found = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'));
const paths = found.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
for (const path of paths.toSorted().toReversed()) {
  const file = { path, bytes: readFileSync(join(root, path)) };
  const text = readEntryText(file, { locales, trusted, components, parseMdx: parseText });
  if (text) say({ key: textKey(file), text });
}
