import type { Problem } from '../problem.ts';
import { recogniseDialect } from './markdown/dialect.ts';
import { documentOf } from './markdown/document-of.ts';
import { languageFolders, placeOfFile } from './markdown/place-of-file.ts';
import { readFields, type Fields } from './markdown/read-fields.ts';
import { defineImporter, type Export, type ExportFile } from './importer.ts';
import { importProblem } from './reading/import-problem.ts';
import { readText } from './reading/read-text.ts';

const isText = ({ path }: ExportFile): boolean =>
  /\.(?:md|mdx|markdown|mkd|mkdn)$/iu.test(path) && !path.split('/').some((part) => part === 'node_modules' || part === '.git');

/** Largest text, in bytes: a book has 2 MB. */
const largest = 5_000_000;

/** A folder of Markdown, as generators of sites keep it; each file is a text. */
export const markdown = defineImporter({
  id: 'markdown',
  name: 'Markdown folder (Jekyll, Hugo, Astro, Docusaurus, Eleventy, Gatsby, Hexo, plain)',
  how: 'Name the folder in which the generator keeps its texts, or the whole project where its pictures lie elsewhere in it.',
  source: 'https://commonmark.org/help/',
  async recognises(given: Export) {
    const texts = given.files.filter(isText).length;
    return texts === 0 ? 0 : 0.2 + 0.6 * (texts / given.files.length);
  },
  async read(given, options) {
    const problems: Problem[] = [];
    const texts: { file: string; fields: Fields }[] = [];
    for (const file of given.files.length === 1 ? given.files : given.files.filter(isText)) {
      const fields = await readFile(file, problems);
      if (fields) texts.push({ file: file.path, fields });
    }
    const { dialect, name, by } = recogniseDialect(
      given.files.map(({ path }) => path),
      texts.map(({ fields }) => fields),
    );
    const lists = texts.filter(({ file }) => isListPage(file) && options.to !== 'pages');
    const notes = texts.filter(
      ({ file, fields }) =>
        fields.form === 'none' && dialect !== 'plain' && /(?:^|\/)(?:readme|license|contributing|changelog|code_of_conduct)\.\w+$/iu.test(file),
    );
    for (const { file } of lists)
      problems.push(importProblem('import-list-page', { file }, 'this is the page of a list, which the site makes by itself; it is skipped'));
    for (const { file } of notes) problems.push(importProblem('import-note', { file }, 'this is a note to those who work on the folder; it is skipped'));
    const languages = languageFolders(
      texts.map(({ file }) => file),
      options.locales ?? [options.locale],
    );
    const documents = texts
      .filter((text) => !lists.includes(text) && !notes.includes(text))
      .map(({ file, fields }) => documentOf({ file, fields, place: placeOfFile(file, languages, options.locale) }, dialect, options));
    return { documents, problems, counted: {}, recognised: by.length === 0 ? name : `${name}, by ${by.join(', ')}` };
  },
});

const isListPage = (file: string): boolean => /(?:^|\/)_index(?:\.[a-z-]+)?\.mdx?$/iu.test(file);

/** The fields and text of a file; undefined where it is no text, which is told. */
async function readFile(file: ExportFile, problems: Problem[]): Promise<Fields | undefined> {
  const skipped = (message: string, hint?: string) => {
    problems.push(importProblem('import-unreadable', { file: file.path }, `${message}; the file is skipped`, hint));
    return undefined;
  };
  if (file.size > largest)
    return skipped(`the file has ${(file.size / 1_000_000).toFixed(1)} MB, expected at most ${largest / 1_000_000}`, 'part it into several texts');
  try {
    if (isBinary(await file.bytes())) return skipped('this is no text, whatever its name says');
    const { text, problems: doubts } = await readText(file);
    const fields = readFields(file.path, text);
    problems.push(...doubts, ...fields.problems);
    return fields;
  } catch (error) {
    return skipped(`the file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** UTF-16 begins with its mark, or has a zero at every other place; anything else with zeros is no text. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return false;
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return false;
  return Math.max(even, odd) < start.length / 4 || Math.min(even, odd) > start.length / 50;
}
