import type { Problem } from '../problem.ts';
import { defineImporter, type ExportFile, type Imported, type ImportedDocument } from './importer.ts';
import { lastPart, pathOf } from './reading/addresses.ts';
import { attributeOf, elementsOf, hasClass, innerHtml, remove, within, wordsOf, type PageElement } from './reading/html-page.ts';
import { importProblem } from './reading/import-problem.ts';
import { readText } from './reading/read-text.ts';
import { filesNamed } from './reading/recognise.ts';

const isPost = ({ path }: ExportFile) => /(?:^|\/)posts\/[^/]+\.html$/iu.test(path) || /(?:^|\/)(?:draft|\d{4}-\d\d-\d\d)_[^/]*\.html$/iu.test(path);

/** Medium's zip: a page of HTML for each story. */
export const medium = defineImporter({
  id: 'medium',
  name: 'Medium (zip)',
  how: 'In Medium: Settings, Security and apps, Download your information; give the .zip that the mail links to.',
  source: 'https://help.medium.com/hc/en-us/articles/115004745787-Export-your-account-data',
  async recognises(given) {
    for (const file of filesNamed(given, '.html').filter(isPost).slice(0, 5))
      if (/class="p-name"|data-field="body"|h-entry/u.test((await readText(file)).text)) return 1;
    return 0;
  },
  async read(given, options): Promise<Imported> {
    const documents: ImportedDocument[] = [];
    const problems: Problem[] = [];
    const others = filesNamed(given, '.html').filter((file) => !isPost(file));
    for (const file of filesNamed(given, '.html').filter(isPost)) {
      const text = await readText(file);
      problems.push(...text.problems);
      const kind = ({ blog: 'article', glossary: 'term', pages: 'page' } as const)[options.to];
      const document = storyOf(file.path, text.text, kind);
      if (document) documents.push(document);
      else problems.push(importProblem('import-empty', { file: file.path }, 'the page holds no story of Medium, and was left'));
    }
    return { documents, problems, counted: { ...(others.length > 0 && { 'pages of the account': others.length }) } };
  },
});

function storyOf(file: string, html: string, kind: ImportedDocument['kind']): ImportedDocument | undefined {
  const elements = elementsOf(html);
  const first = (test: (element: PageElement) => boolean) => elements.find(test);
  const body = first((element) => attributeOf(element, 'data-field') === 'body' || hasClass(element, 'e-content'));
  const title = wordsOf(first((element) => hasClass(element, 'p-name'))) ?? wordsOf(first((element) => element.tagName === 'title'));
  if (!body) return undefined;
  const subtitle = wordsOf(first((element) => attributeOf(element, 'data-field') === 'subtitle' || hasClass(element, 'p-summary')));
  const cover = tidy(body, title, subtitle);
  const text = innerHtml(body).trim();
  if (text === '' && title === undefined) return undefined;
  const canonical = attributeOf(
    first((element) => hasClass(element, 'p-canonical')),
    'href',
  );
  const name = file.slice(file.lastIndexOf('/') + 1);
  const draft = name.startsWith('draft_');
  const author = first((element) => hasClass(element, 'p-author'));
  const authorName = wordsOf(author);
  const profile = attributeOf(author, 'href');
  // An address at Medium's own house is not the site's to redirect.
  const isOwn = canonical !== undefined && URL.canParse(canonical) && !/(?:^|\.)medium\.com$/u.test(new URL(canonical).hostname);
  return {
    place: { file, line: 1 },
    kind,
    address: isOwn && !draft ? pathOf(canonical) : undefined,
    redirects: [],
    slug:
      lastPart(pathOf(canonical))?.replace(/-[0-9a-f]{8,12}$/u, '') ??
      lastPart(name)
        ?.replace(/^(?:draft|\d{4}-\d\d-\d\d)_/u, '')
        .replace(/-+[0-9a-f]{8,12}$/u, ''),
    title,
    // What Medium cuts out of the text itself is no description.
    description: subtitle?.endsWith('…') === true ? undefined : subtitle,
    published:
      attributeOf(
        first((element) => hasClass(element, 'dt-published')),
        'datetime',
      )?.replace(/\.\d{3}Z$/u, 'Z') ?? /^\d{4}-\d\d-\d\d/u.exec(name)?.[0],
    draft,
    authors: authorName === undefined ? [] : [{ key: /@([\w.-]+)/u.exec(profile ?? '')?.[1] ?? authorName, name: authorName, url: profile }],
    topics: elements
      .filter((element) => hasClass(element, 'p-tag') || (element.tagName === 'a' && attributeOf(element, 'rel') === 'tag'))
      .flatMap((element) => (wordsOf(element) === undefined ? [] : [{ key: wordsOf(element) ?? '', label: wordsOf(element) }])),
    cover,
    body: { format: 'html', text, line: html.slice(0, Math.max(0, html.search(/data-field="body"|e-content/u))).split('\n').length },
    left: [],
  };
}

/** Takes the title, its subtitle and the picture between them out of the text, where Medium repeats them, and puts frames for scripts. */
function tidy(body: PageElement, title: string | undefined, subtitle: string | undefined): ImportedDocument['cover'] {
  const all = within(body.childNodes);
  const heading = all.find((element) => hasClass(element, 'graf--title') || (/^h[1-4]$/u.test(element.tagName) && wordsOf(element) === title));
  const before = heading ? all.slice(0, all.indexOf(heading)) : [];
  const isFirst = before.every((element) => wordsOf(element) === undefined || within(element.childNodes).includes(heading ?? element));
  if (heading && isFirst && wordsOf(heading) === title) {
    remove(heading);
    const second = all.find((element) => hasClass(element, 'graf--subtitle') || (/^h[2-5]$/u.test(element.tagName) && wordsOf(element) === subtitle));
    if (second !== heading && wordsOf(second) === subtitle && subtitle !== undefined) remove(second);
  }
  for (const divider of all.filter((element) => hasClass(element, 'section-divider')))
    if (divider.parentNode && within(divider.parentNode.childNodes)[0] === divider) remove(divider);
  for (const script of all.filter((element) => element.tagName === 'script')) {
    const src = attributeOf(script, 'src');
    if (src !== undefined && src.startsWith('https://gist.github.com/')) {
      script.tagName = 'iframe';
      script.nodeName = 'iframe';
      script.attrs = [{ name: 'src', value: src.replace(/\.js$/u, '') }];
    }
  }
  const featured = all.find((element) => element.tagName === 'img' && attributeOf(element, 'data-is-featured') === 'true');
  const src = attributeOf(featured, 'src');
  return src === undefined ? undefined : { from: src, alt: attributeOf(featured, 'alt') };
}
