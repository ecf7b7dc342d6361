import type { Problem } from '../problem.ts';
import { defineImporter, type Imported, type ImportedDocument } from './importer.ts';
import { importProblem } from './reading/import-problem.ts';
import { ghostDocument, type GhostData } from './reading/ghost-document.ts';
import { at, lineFinder, listAt, readJson, textAt } from './reading/read-json.ts';
import { readText } from './reading/read-text.ts';
import { filesNamed, startsLike } from './reading/recognise.ts';
import { fileFinder } from './reading/addresses.ts';

/** Ghost's JSON export, from 0.x (Markdown) over 1 to 3 (Mobiledoc) to 5 and later (Lexical), and answers of its Content API. */
export const ghost = defineImporter({
  id: 'ghost',
  name: 'Ghost (JSON)',
  how: 'In Ghost: Settings, Advanced, Import/Export, Export content; give the .json file, or a folder that holds it beside content/images.',
  source: 'https://ghost.org/docs/migration/ghost/',
  recognises: (given) =>
    startsLike(
      given,
      ['.json'],
      0.95,
      /^\s*\{\s*(?:"db"\s*:\s*\[|"data"\s*:\s*\{|"meta"\s*:\s*\{|"posts"\s*:\s*\[)[\s\S]*?(?:"exported_on"|"mobiledoc"|"lexical"|"feature_image"|"comment_id"|"visibility"|"posts_tags")/u,
    ),
  async read(given, options): Promise<Imported> {
    const documents: ImportedDocument[] = [];
    const problems: Problem[] = [];
    const counted: Record<string, number> = {};
    const fileOf = fileFinder(given);
    for (const file of filesNamed(given, '.json')) {
      const text = await readText(file);
      const json = readJson(text);
      problems.push(...text.problems, ...json.problems);
      if (json.data === undefined) continue;
      const exports = [
        ...listAt(json.data, 'db').map((db) => at(db, 'data')),
        at(json.data, 'data'),
        ...listAt(json.data, 'posts')
          .slice(0, 1)
          .map(() => json.data),
      ];
      const found = exports.filter((data) => listAt(data, 'posts').length > 0);
      if (found.length === 0) problems.push(importProblem('import-form-unknown', { file: file.path }, 'the file holds no posts of Ghost'));
      const lineOf = lineFinder(text.text);
      for (const data of found) {
        const around: GhostData = {
          data,
          kind: ({ blog: 'article', glossary: 'term', pages: 'page' } as const)[options.to],
          address: given.address ?? '',
          fileOf,
        };
        for (const post of listAt(data, 'posts')) {
          const place = { file: file.path, line: lineOf(JSON.stringify(textAt(post, 'title') ?? textAt(post, 'data', 'title') ?? '')) };
          const document = ghostDocument(post, place, around, problems);
          if (document) documents.push(document);
          else problems.push(importProblem('import-empty', place, 'a post has neither title nor text, and was left'));
        }
        for (const [what, key] of [
          ['members', 'members'],
          ['comments', 'comments'],
          ['newsletters', 'newsletters'],
        ] as const) {
          const count = listAt(data, key).length;
          if (count > 0) counted[what] = (counted[what] ?? 0) + count;
        }
      }
    }
    return { documents, problems, counted };
  },
});
