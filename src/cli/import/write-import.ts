import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '#smo';
import { decide, isWritten, recordFile, recordText, withTopics, type Export, type ImportPlan, type ImportRecord, type Outcome } from '#smo/importers/index.ts';
import { siteBytes } from './picture-file.ts';

const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');

export interface WriteOptions {
  readonly root: string;
  readonly given: Export;
  readonly plan: ImportPlan;
  readonly record: ImportRecord;
  readonly update: boolean;
  /** Nothing is written. */
  readonly isDry: boolean;
}

export interface Written {
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
}

/** Writes what an import planned, but for what somebody has edited or put there; and what it wrote, so that the next one knows. */
export async function writeImport(options: WriteOptions): Promise<Written> {
  return new ImportWriter(options).write();
}

class ImportWriter {
  readonly #options: WriteOptions;
  readonly #outcomes: Outcome[] = [];
  readonly #problems: Problem[] = [];
  readonly #texts: Record<string, { id: string; path: string; hash: string }>;
  readonly #files: Record<string, string>;

  constructor(options: WriteOptions) {
    this.#options = options;
    this.#texts = { ...options.record.texts };
    this.#files = { ...options.record.files };
  }

  async write(): Promise<Written> {
    const { plan } = this.#options;
    const kept = new Set<string>();
    for (const text of plan.texts) {
      const planned = sha256(text.text);
      const action = decide({ planned, written: this.#texts[text.key]?.hash, there: await this.#hashOf(text.path) }, this.#options.update);
      this.#outcomes.push({ path: text.path, action, from: `${text.from.file}${text.from.line === undefined ? '' : `:${text.from.line}`}`, id: text.id });
      if (isWritten(action)) await this.#put(text.path, text.text);
      if (isWritten(action) || action === 'unchanged') this.#texts[text.key] = { id: text.id, path: text.path, hash: planned };
      if (action === 'taken' || action === 'deleted') kept.add(dirname(text.path));
    }
    for (const copy of plan.copies) if (!kept.has(dirname(copy.to))) await this.#copy(copy.from, copy.to);
    for (const { path, text } of plan.files) await this.#file(path, path.startsWith('content/authors/') ? 'author' : 'beside the texts', text);
    await this.#topics();
    await this.#remember();
    return { outcomes: this.#outcomes, problems: this.#problems };
  }

  async #copy(from: string, to: string): Promise<void> {
    const source = this.#options.given.files.find(({ path }) => path === from);
    try {
      if (source) await this.#file(to, from, await siteBytes(await source.bytes(), to, from));
    } catch (error) {
      const message = `the picture cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      this.#problems.push({ rule: 'import-picture-unreadable', severity: 'warn', page: from, message, hint: `save it again, and put it at ${to}` });
    }
  }

  async #file(path: string, from: string, data: string | Uint8Array): Promise<void> {
    const planned = sha256(data);
    const action = decide({ planned, written: this.#files[path], there: await this.#hashOf(path) }, this.#options.update);
    this.#outcomes.push({ path, action, from });
    if (isWritten(action)) await this.#put(path, data);
    if (isWritten(action) || action === 'unchanged') this.#files[path] = planned;
  }

  async #topics(): Promise<void> {
    const path = 'content/topics.yaml';
    const before = await readFile(join(this.#options.root, path), 'utf8').catch(() => '');
    const after = withTopics(before, this.#options.plan.topics);
    if (after === undefined) {
      this.#problems.push({
        rule: 'import-topics',
        severity: 'error',
        page: path,
        message: 'is no list of topics that can be read, so that none was added',
        hint: 'npm run smo -- check content',
      });
      return;
    }
    if (after === before) return;
    this.#outcomes.push({ path, action: before === '' ? 'new' : 'update', from: `${this.#options.plan.topics.length} topics` });
    await this.#put(path, after);
  }

  async #remember(): Promise<void> {
    const text = recordText({ version: 1, texts: this.#texts, files: this.#files });
    if (text !== recordText(this.#options.record)) await this.#put(recordFile, text);
  }

  async #hashOf(path: string): Promise<string | undefined> {
    const bytes = await readFile(join(this.#options.root, path)).catch(() => undefined);
    return bytes && sha256(bytes);
  }

  /** The former file stays whole until the new one is. What starts with a dot is no content, should it be left behind. */
  async #put(path: string, data: string | Uint8Array): Promise<void> {
    if (this.#options.isDry) return;
    const file = join(this.#options.root, path);
    const next = join(dirname(file), `.${basename(file)}.next`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(next, data);
    await rename(next, file);
  }
}
