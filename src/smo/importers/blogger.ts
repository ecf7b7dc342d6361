import type { Problem } from '../problem.ts';
import { defineImporter, type Imported, type ImportedDocument } from './importer.ts';
import { lastPart, pathOf } from './reading/addresses.ts';
import { plainText } from './reading/html-text.ts';
import { importProblem } from './reading/import-problem.ts';
import { withParagraphs } from './reading/paragraphs.ts';
import { readText } from './reading/read-text.ts';
import { childOf, childrenOf, childText, innerXml, readXml, textOf, type XmlElement } from './reading/read-xml.ts';
import { filesNamed, startsLike } from './reading/recognise.ts';

/** Blogger's backup: the Atom file of its settings, and the `feed.atom` that Google Takeout gives. */
export const blogger = defineImporter({
  id: 'blogger',
  name: 'Blogger (Atom, Takeout)',
  how: 'In Blogger: Settings, Manage blog, Back up content; or takeout.google.com, Blogger. Give the .xml or feed.atom file, or the unpacked folder.',
  source: 'https://support.google.com/blogger/answer/41387',
  recognises: (given) => startsLike(given, ['.xml', '.atom'], 1, /tag:blogger\.com,|xmlns:blogger=|schemas\.google\.com\/blogger/u),
  async read(given, options): Promise<Imported> {
    const documents: ImportedDocument[] = [];
    const problems: Problem[] = [];
    const counted: Record<string, number> = {};
    for (const file of filesNamed(given, '.xml', '.atom')) {
      const text = await readText(file);
      const { elements, problems: faults } = readXml(text, ['entry']);
      problems.push(...text.problems, ...faults);
      for (const entry of elements) {
        const type = typeOf(entry);
        const isTrashed = childText(entry, 'blogger:trashed') !== undefined || childText(entry, 'blogger:status') === 'SOFT_TRASHED';
        if (isTrashed) counted['texts in the trash'] = (counted['texts in the trash'] ?? 0) + 1;
        else if (type === 'post' || type === 'page') documents.push(...documentOf(entry, type, { file: file.path, to: options.to }, problems));
        else counted[`${type}s`] = (counted[`${type}s`] ?? 0) + 1;
      }
    }
    return { documents, problems, counted };
  },
});

/** `post`, `page`, `comment`, `setting`, `template`. */
function typeOf(entry: XmlElement): string {
  const kind = childrenOf(entry, 'category').find(({ attributes }) => attributes['scheme']?.endsWith('#kind') === true)?.attributes['term'];
  const type = (childText(entry, 'blogger:type') ?? kind?.replace(/^.*#/u, '') ?? 'post').toLowerCase();
  return type === 'settings' ? 'setting' : type;
}

function documentOf(
  entry: XmlElement,
  type: 'post' | 'page',
  { file, to }: { file: string; to: 'blog' | 'glossary' | 'pages' },
  problems: Problem[],
): ImportedDocument[] {
  const place = { file, line: entry.line };
  const title = plainText(childText(entry, 'title'));
  const content = childOf(entry, 'content') ?? childOf(entry, 'summary');
  const html = content === undefined ? '' : content.attributes['type'] === 'xhtml' ? innerXml(content) : textOf(content);
  if (title === undefined && html.trim() === '') {
    problems.push(importProblem('import-empty', place, `a ${type} has neither title nor text, and was left`));
    return [];
  }
  const control = childOf(entry, 'app:control');
  const isDraft = (control !== undefined && childText(control, 'app:draft') === 'yes') || childText(entry, 'blogger:status') === 'DRAFT';
  const link = childrenOf(entry, 'link').find(({ attributes }) => attributes['rel'] === 'alternate')?.attributes['href'];
  const address = isDraft ? undefined : pathOf(childText(entry, 'blogger:filename') ?? link);
  const author = childOf(entry, 'author');
  const name = author && plainText(childText(author, 'name'));
  const labels = childrenOf(entry, 'category').filter(
    ({ attributes }) => attributes['scheme']?.includes('blogger.com/atom/ns') === true || attributes['scheme']?.includes('blogger:') === true,
  );
  return [
    {
      place,
      kind: type === 'page' ? 'page' : ({ blog: 'article', glossary: 'term', pages: 'page' } as const)[to],
      // Exports of old blogs have the path of Blogger's server in front.
      address: address?.replace(/^\/blogspot\/[^/]+(?=\/)/u, ''),
      redirects: [],
      slug: lastPart(address),
      title,
      description: plainText(childText(entry, 'blogger:metaDescription')),
      published: withoutFraction(childText(entry, 'published')),
      updated: withoutFraction(childText(entry, 'updated')),
      draft: isDraft,
      authors: name === undefined || name === 'Unknown' || name === 'Anonymous' ? [] : [{ key: name, name }],
      topics: labels.flatMap(({ attributes: { term } }) => (term?.trim() ? [{ key: term.trim(), label: term.trim() }] : [])),
      body: { format: 'html', text: inParagraphs(html), line: content?.line ?? entry.line },
      left: childText(entry, 'blogger:location') === undefined ? [] : ['location'],
    },
  ];
}

function withoutFraction(date: string | undefined): string | undefined {
  return date?.replace(/\.\d+(?=Z|[+-])/u, '');
}

/** Blogger's editor wrote line breaks for paragraphs: two of them part what one element holds. */
function inParagraphs(html: string): string {
  return /<(?:p|div)\b/iu.test(html) ? html : withParagraphs(html.replaceAll(/\s*<br\s*\/?>[ \t]*\n?/giu, '\n'));
}
