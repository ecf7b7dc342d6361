import type { Problem } from '../problem.ts';
import { defineImporter, type Imported, type ImportedDocument, type ImportedTopic } from './importer.ts';
import { fileFinder, pathOf } from './reading/addresses.ts';
import { utcDate } from './reading/dates.ts';
import { plainText } from './reading/html-text.ts';
import { importProblem } from './reading/import-problem.ts';
import { readJson, textAt } from './reading/read-json.ts';
import { readText } from './reading/read-text.ts';
import { childOf, childrenOf, childText, readXml, textOf, type XmlElement } from './reading/read-xml.ts';
import { filesNamed, startsLike } from './reading/recognise.ts';

interface Surroundings {
  readonly kind: ImportedDocument['kind'];
  readonly file: string;
  /** Topics by the path of their category or tag. */
  readonly topics: ReadonlyMap<string, ImportedTopic>;
  /** Names by login. */
  readonly people: ReadonlyMap<string, string>;
  readonly fileOf: (address: string) => string | undefined;
}

/** Joomla's articles, as the extension J2XML writes them. */
export const joomla = defineImporter({
  id: 'joomla',
  name: 'Joomla (J2XML)',
  how: 'In Joomla: install the extension J2XML, choose the articles under Content, then Export; give the .xml file, alone or in a folder with images/.',
  source: 'https://www.eshiol.it/joomla/j2xml.html',
  recognises: (given) => startsLike(given, ['.xml', '.j2xml'], 1, /<j2xml\b/u),
  async read(given, options): Promise<Imported> {
    const documents: ImportedDocument[] = [];
    const problems: Problem[] = [];
    const counted: Record<string, number> = {};
    const count = (what: string) => (counted[what] = (counted[what] ?? 0) + 1);
    const topics = new Map<string, ImportedTopic>();
    const people = new Map<string, string>();
    const articles: { file: string; element: XmlElement }[] = [];
    for (const file of filesNamed(given, '.xml', '.j2xml')) {
      const text = await readText(file);
      const read = readXml(text, ['content', 'category', 'tag', 'user', 'weblink', 'contact', 'module', 'menu']);
      problems.push(...text.problems, ...read.problems);
      for (const element of read.elements) {
        if (element.name === 'content') articles.push({ file: file.path, element });
        else if (element.name === 'category' || element.name === 'tag') addTopic(topics, element);
        else if (element.name === 'user') people.set(childText(element, 'username') ?? '', plainText(childText(element, 'name')) ?? '');
        else count(`${element.name}s`);
      }
    }
    const kind = ({ blog: 'article', glossary: 'term', pages: 'page' } as const)[options.to];
    for (const { file, element } of articles) {
      if (childText(element, 'state') === '-2') count('texts in the trash');
      else documents.push(...articleOf(element, { kind, file, topics, people, fileOf: fileFinder(given) }, problems));
    }
    return { documents, problems, counted };
  },
});

function addTopic(topics: Map<string, ImportedTopic>, element: XmlElement): void {
  const path = childText(element, 'path', 'alias');
  if (path === undefined) return;
  topics.set(path, {
    key: childText(element, 'alias') ?? path,
    label: plainText(childText(element, 'title')),
    description: plainText(childText(element, 'description')),
  });
}

function articleOf(element: XmlElement, around: Surroundings, problems: Problem[]): ImportedDocument[] {
  const place = { file: around.file, line: element.line };
  const [intro, full] = [childText(element, 'introtext'), childText(element, 'fulltext')];
  const title = plainText(childText(element, 'title'));
  if (title === undefined && intro === undefined && full === undefined) {
    problems.push(importProblem('import-empty', place, 'an article has neither title nor text, and was left'));
    return [];
  }
  const state = childText(element, 'state') ?? '1';
  const access = childText(element, 'access') ?? '1';
  const isHidden = !['1', 'public', '5', 'guest'].includes(access.toLowerCase());
  if (isHidden)
    problems.push(importProblem('import-hidden', place, `"${title ?? ''}" was for readers of the access level ${access} only; it comes in as a draft`));
  const draft = state === '0' || isHidden;
  const images = readJson({ file: around.file, text: childText(element, 'images') ?? '{}', problems: [] }).data;
  const cover = textAt(images, 'image_fulltext') ?? textAt(images, 'image_intro');
  const part = textAt(images, 'image_fulltext') === undefined ? 'image_intro' : 'image_fulltext';
  const language = childText(element, 'language');
  const creator = childText(element, 'created_by');
  const name = plainText(childText(element, 'created_by_alias')) ?? around.people.get(creator ?? '') ?? creator?.replace(/@.*$/u, '');
  return [
    {
      place,
      kind: around.kind,
      address: draft ? undefined : pathOf(childText(element, 'canonical')),
      redirects: [],
      locale: language === '*' ? undefined : language,
      slug: childText(element, 'alias'),
      title,
      description: plainText(childText(element, 'metadesc')),
      published: dateOf(element, 'publish_up') ?? dateOf(element, 'created'),
      updated: dateOf(element, 'modified'),
      draft,
      featured: childText(element, 'featured') === '1' || undefined,
      authors: name === undefined ? [] : [{ key: creator !== undefined && !creator.includes('@') ? creator : name, name }],
      topics: topicsOf(element, around.topics),
      cover: cover === undefined ? undefined : { from: fileOf(cover, around), alt: textAt(images, `${part}_alt`), credit: textAt(images, `${part}_caption`) },
      body: { format: 'html', text: bodyOf(intro, full), line: childOf(element, 'introtext')?.line ?? element.line },
      left: ['metakey', 'xreference', 'publish_down'].filter((key) =>
        key === 'publish_down' ? dateOf(element, key) !== undefined : childText(element, key) !== undefined,
      ),
    },
  ];
}

function bodyOf(intro: string | undefined, full: string | undefined): string {
  const text = [intro, full].filter(Boolean).join('\n');
  return text.replaceAll(/<hr\b[^>]*\bid="system-readmore"[^>]*>/giu, '').trim();
}

/** Dates are in UTC; `0000-00-00` is none. */
function dateOf(element: XmlElement, name: string): string | undefined {
  return utcDate(childText(element, name));
}

/** Joomla 4 writes sizes behind the path: `images/a.jpg#joomlaImage://…`. */
function fileOf(address: string, { fileOf: find }: Surroundings): string {
  const path = address.replace(/#joomlaImage:.*$/u, '');
  return find(`/${path.replace(/^\//u, '')}`) ?? (/^https?:/u.test(path) ? path : `/${path.replace(/^\//u, '')}`);
}

function topicsOf(element: XmlElement, known: ReadonlyMap<string, ImportedTopic>): readonly ImportedTopic[] {
  const tags = childrenOf(element, 'taglist').flatMap((list) => childrenOf(list, 'tag').map((tag) => textOf(tag).trim()));
  const paths = [childText(element, 'catid'), ...tags].filter((path) => path !== undefined && path !== '' && path !== 'uncategorised' && !/^\d+$/u.test(path));
  return paths.flatMap((path = '') => known.get(path) ?? [{ key: path.slice(path.lastIndexOf('/') + 1) }]);
}
