import { defineImporter, type Export, type Imported, type ImportedAuthor, type ImportedDocument, type ImportOptions } from './importer.ts';
import type { Problem } from '../problem.ts';
import { filesNamed, startsLike } from './reading/recognise.ts';
import { plainText } from './reading/html-text.ts';
import { readText } from './reading/read-text.ts';
import { readXml, childText, type XmlElement } from './reading/read-xml.ts';
import { wordpressDocument } from './reading/wordpress-document.ts';
import { importProblem } from './reading/import-problem.ts';
import { attachmentsOf, type WordpressItem } from './reading/wordpress-item.ts';

/** What stands for itself in a WXR file; the form of texts of other types is a plug-in's own. */
const kinds: Readonly<Record<string, ImportedDocument['kind'] | undefined>> = {
  post: undefined,
  page: 'page',
  glossary: 'term',
  glossary_term: 'term',
  encyclopedia: 'term',
  definition: 'term',
};
const silentTypes = [
  'attachment',
  'nav_menu_item',
  'revision',
  'custom_css',
  'customize_changeset',
  'oembed_cache',
  'wp_global_styles',
  'wp_navigation',
  'wp_template',
  'wp_template_part',
  'wp_block',
  'user_request',
];

/** WordPress' own export, WXR 1.0 to 1.2. */
export const wordpress = defineImporter({
  id: 'wordpress',
  name: 'WordPress (WXR)',
  how: 'In WordPress: Tools, Export, All content; give the .xml file, or its folder together with wp-content/uploads.',
  source: 'https://wordpress.org/documentation/article/tools-export-screen/',
  recognises: (given) => startsLike(given, ['.xml', '.wxr'], 1, /xmlns:wp=|<wp:wxr_version|wordpress\.org\/export/u),
  async read(given: Export, options: ImportOptions): Promise<Imported> {
    const problems: Problem[] = [];
    const items: WordpressItem[] = [];
    const people = new Map<string, ImportedAuthor>();
    const topics = new Map<string, string>();
    for (const file of filesNamed(given, '.xml', '.wxr')) {
      const text = await readText(file);
      const read = readXml(text, ['item', 'wp:author', 'wp:category', 'wp:tag']);
      problems.push(...text.problems, ...read.problems);
      for (const element of read.elements) {
        if (element.name === 'item') items.push({ file: file.path, element });
        else if (element.name === 'wp:author') addAuthor(people, element);
        else addTopic(topics, element);
      }
    }
    const counted: Record<string, number> = {};
    const count = (what: string, by = 1) => (counted[what] = (counted[what] ?? 0) + by);
    const foreign = new Map<string, WordpressItem[]>();
    const attachments = attachmentsOf(items, given);
    const documents: ImportedDocument[] = [];
    for (const item of items) {
      const type = childText(item.element, 'wp:post_type') ?? 'post';
      const status = childText(item.element, 'wp:status') ?? 'publish';
      const comments = item.element.children.filter((child) => typeof child !== 'string' && child.name === 'wp:comment').length;
      if (comments > 0) count('comments', comments);
      if (silentTypes.includes(type)) count(`${type.replaceAll('_', ' ')}s`);
      else if (!Object.hasOwn(kinds, type)) foreign.set(type, [...(foreign.get(type) ?? []), item]);
      else if (status === 'trash' || status === 'auto-draft') count(status === 'trash' ? 'texts in the trash' : 'automatic drafts');
      else if (isEmpty(item.element))
        problems.push(importProblem('import-empty', { file: item.file, line: item.element.line }, `the ${type} has neither title nor text, and was left`));
      else
        documents.push(
          wordpressDocument(
            item,
            { kind: kinds[type] ?? ({ blog: 'article', glossary: 'term', pages: 'page' } as const)[options.to], people, topics, attachments },
            problems,
          ),
        );
    }
    for (const [type, [first, ...others]] of foreign) {
      if (!first) continue;
      const message = `${others.length + 1} items of the type "${type}" were left: a plug-in made them, and only it knows what they mean`;
      problems.push(importProblem('import-type-unknown', { file: first.file, line: first.element.line }, message));
      count(`items of the type ${type}`, others.length + 1);
    }
    return { documents, problems, counted };
  },
});

function isEmpty(element: XmlElement): boolean {
  return childText(element, 'title') === undefined && childText(element, 'content:encoded') === undefined;
}

function addAuthor(people: Map<string, ImportedAuthor>, element: XmlElement): void {
  const key = childText(element, 'wp:author_login');
  if (key === undefined) return;
  const both = [childText(element, 'wp:author_first_name'), childText(element, 'wp:author_last_name')].filter(Boolean).join(' ');
  const name = plainText(childText(element, 'wp:author_display_name')) ?? (both || undefined);
  // A login that is an e-mail address is nobody's business; ids are made of keys.
  people.set(key, { key: key.includes('@') ? (name ?? key.slice(0, key.indexOf('@'))) : key, name });
}

function addTopic(topics: Map<string, string>, element: XmlElement): void {
  const key = childText(element, 'wp:category_nicename', 'wp:tag_slug');
  const description = plainText(childText(element, 'wp:category_description', 'wp:tag_description'));
  if (key !== undefined && description !== undefined) topics.set(key, description);
}
