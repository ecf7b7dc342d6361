import type { Problem } from '../problem.ts';
import { defineImporter, type Imported, type ImportedDocument, type ImportOptions } from './importer.ts';
import { feedItem } from './reading/feed-item.ts';
import { importProblem } from './reading/import-problem.ts';
import { jsonFeedItem } from './reading/json-feed-item.ts';
import { lineFinder, listAt, readJson, textAt } from './reading/read-json.ts';
import { readText } from './reading/read-text.ts';
import { readXml } from './reading/read-xml.ts';
import { filesNamed, startsLike } from './reading/recognise.ts';

const endings = ['.xml', '.rss', '.atom', '.rdf', '.json'];

/** Any RSS 0.9 to 2.0, Atom or JSON Feed: what stands in it, which is seldom all there was. */
export const feed = defineImporter({
  id: 'feed',
  name: 'Feed (RSS, Atom, JSON Feed)',
  how: 'Save the feed of the old site (often /feed/, /rss.xml or /atom.xml) as a file; most feeds hold only the last texts.',
  source: 'https://www.rssboard.org/rss-specification',
  recognises: (given) => startsLike(given, endings, 0.5, /<rss\b|<feed\b|<rdf:RDF\b|jsonfeed\.org\/version/u),
  async read(given, options): Promise<Imported> {
    const documents: ImportedDocument[] = [];
    const problems: Problem[] = [];
    for (const file of filesNamed(given, ...endings)) {
      const text = await readText(file);
      problems.push(...text.problems);
      const found = /^\s*\{/u.test(text.text) ? fromJson(text, options, problems) : fromXml(text, options, problems);
      if (found.length === 0) problems.push(importProblem('import-form-unknown', { file: file.path }, 'the file holds no items of a feed'));
      for (const document of found) {
        if (document.title === undefined && document.body.text === '')
          problems.push(importProblem('import-empty', document.place, 'an item has neither title nor text, and was left'));
        else documents.push(document);
      }
    }
    return { documents, problems, counted: {} };
  },
});

type Text = Parameters<typeof readXml>[0];
const kindOf = ({ to }: ImportOptions) => ({ blog: 'article', glossary: 'term', pages: 'page' } as const)[to];

function fromXml(text: Text, options: ImportOptions, problems: Problem[]): readonly ImportedDocument[] {
  const { elements, problems: faults } = readXml(text, ['item', 'entry']);
  problems.push(...faults);
  return elements.map((element) => feedItem(element, text.file, kindOf(options), problems));
}

function fromJson(text: Text, options: ImportOptions, problems: Problem[]): readonly ImportedDocument[] {
  const json = readJson(text);
  problems.push(...json.problems);
  const lineOf = lineFinder(text.text);
  return listAt(json.data, 'items').map((item) =>
    jsonFeedItem(item, json.data, { file: text.file, line: lineOf(JSON.stringify(textAt(item, 'id') ?? '')) }, kindOf(options)),
  );
}
