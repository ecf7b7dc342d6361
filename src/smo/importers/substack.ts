import { parse } from 'csv-parse/browser/esm/sync';
import type { Problem } from '../problem.ts';
import { defineImporter, type Export, type ExportFile, type Imported, type ImportedDocument } from './importer.ts';
import { mediaFile, plainText } from './reading/html-text.ts';
import { importProblem } from './reading/import-problem.ts';
import { textAt } from './reading/read-json.ts';
import { readText } from './reading/read-text.ts';
import { substackHtml } from './reading/substack-text.ts';

const isList = ({ path }: ExportFile) => /(?:^|\/)posts\.csv$/iu.test(path);

/** Substack's zip: `posts.csv`, and a piece of HTML for each post. Its lists of subscribers are never read. */
export const substack = defineImporter({
  id: 'substack',
  name: 'Substack (zip)',
  how: 'In Substack: Settings, Exports, New export; give the .zip.',
  source: 'https://support.substack.com/hc/en-us/articles/360037466012',
  recognises: async (given) => {
    const list = given.files.find(isList);
    return list && /^\W*post_id\b/u.test((await readText(list)).text) ? 1 : 0;
  },
  async read(given, options): Promise<Imported> {
    const problems: Problem[] = [];
    const documents: ImportedDocument[] = [];
    const taken = new Set<ExportFile>();
    const kind = ({ blog: 'article', glossary: 'term', pages: 'page' } as const)[options.to];
    for (const list of given.files.filter(isList)) {
      const text = await readText(list);
      problems.push(...text.problems);
      for (const { row, line } of rowsOf(text.text, list.path, problems)) {
        const file = bodyFile(given, list, row);
        if (file) taken.add(file);
        const document = await postOf(row, file, { kind, place: { file: list.path, line }, problems });
        if (document) documents.push(document);
      }
    }
    for (const file of given.files.filter(({ path }) => /(?:^|\/)posts\/[^/]+\.html$/iu.test(path)))
      if (!taken.has(file))
        problems.push(
          importProblem(
            'import-file-unlisted',
            { file: file.path },
            'posts.csv does not name this text, and it was left',
            'export again, or add a line for it',
          ),
        );
    const people = given.files.filter(({ path }) => /(?:subscribers?|email_list|delivers|opens)[^/]*\.csv$/iu.test(path)).length;
    return { documents, problems, counted: people > 0 ? { 'files about readers': people } : {} };
  },
});

function rowsOf(text: string, file: string, problems: Problem[]): readonly { row: unknown; line: number }[] {
  try {
    const records: unknown = parse(text, { columns: true, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, info: true });
    return Array.isArray(records)
      ? records.map((record) => ({
          row: Reflect.get(Object(record), 'record'),
          line: Number(Reflect.get(Object(Reflect.get(Object(record), 'info')), 'lines')) || 1,
        }))
      : [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(importProblem('import-csv', { file }, `the table cannot be read: ${reason}`, 'export it again; it may have been cut off'));
    return [];
  }
}

/** `posts/<post_id>.html`, where the id is a number, a dot and the slug. */
function bodyFile(given: Export, list: ExportFile, row: unknown): ExportFile | undefined {
  const folder = list.path.slice(0, list.path.lastIndexOf('/') + 1);
  const id = textAt(row, 'post_id')?.trim();
  return (
    given.files.find(({ path }) => path === `${folder}posts/${id}.html`) ??
    given.files.find(({ path }) => path.startsWith(`${folder}posts/${id}.`) && path.endsWith('.html'))
  );
}

async function postOf(
  row: unknown,
  file: ExportFile | undefined,
  { kind, place, problems }: { kind: ImportedDocument['kind']; place: { file: string; line: number }; problems: Problem[] },
): Promise<ImportedDocument | undefined> {
  const field = (key: string) => textAt(row, key)?.trim();
  const title = plainText(field('title'));
  const text = file && (await readText(file));
  problems.push(...(text?.problems ?? []));
  const sound = field('podcast_url');
  const html = [sound === undefined ? '' : mediaFile('audio', sound), substackHtml(text?.text ?? '')].filter(Boolean).join('\n');
  if (!file && (title !== undefined || field('post_id') !== undefined))
    problems.push(
      importProblem(
        'import-file-missing',
        place,
        `there is no posts/${field('post_id') ?? ''}.html for "${title ?? ''}"`,
        'the post comes in without its text',
      ),
    );
  if (title === undefined && html === '') {
    problems.push(importProblem('import-empty', place, 'a post has neither title nor text, and was left'));
    return undefined;
  }
  const audience = field('audience') ?? 'everyone';
  const isPaid = audience !== 'everyone';
  if (isPaid) problems.push(importProblem('import-hidden', place, `"${title ?? ''}" was for the audience ${audience}; it comes in as a draft`));
  const isPublished = field('is_published')?.toLowerCase() === 'true';
  const slug = field('post_id')?.replace(/^\d+\.?/u, '') || undefined;
  return {
    place: file ? { file: file.path, line: 1 } : place,
    kind: field('type') === 'page' ? 'page' : kind,
    address: slug === undefined || !isPublished || isPaid ? undefined : `/p/${slug}`,
    redirects: [],
    slug,
    title,
    description: plainText(field('subtitle')),
    published: field('post_date')?.replace(/\.\d{3}Z$/u, 'Z'),
    draft: !isPublished || isPaid,
    authors: [],
    topics: [],
    body: { format: 'html', text: html, line: 1 },
    left: field('type') === 'thread' ? ['type thread'] : [],
  };
}
