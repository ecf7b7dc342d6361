import type { Problem } from '../../problem.ts';
import type { ImportedAuthor, ImportedDocument } from '../importer.ts';
import { lastPart, pathOf } from './addresses.ts';
import { isoDate } from './dates.ts';
import { escapeHtml, mediaFile, plainText } from './html-text.ts';
import { importProblem } from './import-problem.ts';
import { childOf, childrenOf, childText, innerXml, textOf, type XmlElement } from './read-xml.ts';

/** An item of RSS or an entry of Atom, with the names that either of them and their modules give. */
export function feedItem(item: XmlElement, file: string, kind: ImportedDocument['kind'], problems: Problem[]): ImportedDocument {
  const place = { file, line: item.line };
  const whole = childOf(item, 'content:encoded') ?? childOf(item, 'content') ?? childOf(item, 'atom:content');
  const short = childOf(item, 'description') ?? childOf(item, 'summary') ?? childOf(item, 'atom:summary');
  const title = titleOf(item);
  const body = whole ?? short;
  // RSS of old has the text where others have a description; more than a paragraph of it is the text.
  if (!whole && body && textOf(body).trim() !== '')
    problems.push(
      importProblem(
        'import-summary-only',
        place,
        `the feed gives of "${title ?? ''}" what may be a summary only`,
        'compare with the page, or export the site in its own form',
      ),
    );
  const address = pathOf(linkOf(item));
  const picture = pictureOf(item);
  const sound = childrenOf(item, 'enclosure').find(({ attributes }) => /^(?:audio|video)\//u.test(attributes['type'] ?? ''))?.attributes;
  const html = body ? htmlOf(body) : '';
  const kindOfSound = sound?.['type']?.startsWith('video/') === true ? 'video' : 'audio';
  return {
    place,
    kind,
    address,
    redirects: [],
    locale: item.attributes['xml:lang'] ?? childText(item, 'dc:language'),
    slug: lastPart(address),
    title,
    description: whole && short ? plainText(htmlOf(short)) : undefined,
    published: isoDate(childText(item, 'published', 'pubDate', 'dc:date', 'issued', 'created')),
    updated: isoDate(childText(item, 'updated', 'modified', 'atom:updated', 'dcterms:modified')),
    draft: false,
    authors: authorsOf(item),
    topics: topicsOf(item),
    cover: picture === undefined ? undefined : { from: picture },
    body: {
      format: 'html',
      text: sound?.['url'] === undefined || html.includes(sound['url']) ? html.trim() : `${mediaFile(kindOfSound, sound['url'])}\n${html}`.trim(),
      line: body?.line ?? item.line,
    },
    left: [],
  };
}

function titleOf(item: XmlElement): string | undefined {
  const title = childOf(item, 'title') ?? childOf(item, 'dc:title');
  if (!title) return undefined;
  // Atom's plain titles are no markup; RSS never said what its are.
  const type = title.attributes['type'];
  return type === 'xhtml' ? plainText(innerXml(title)) : plainText(type === 'text' ? escapeHtml(textOf(title)) : textOf(title));
}

function htmlOf(element: XmlElement): string {
  const type = element.attributes['type'] ?? '';
  if (type.includes('xhtml'))
    return innerXml(element)
      .trim()
      .replace(/^<div>([\s\S]*)<\/div>$/u, '$1');
  const text = textOf(element);
  return type === 'text' || type === 'text/plain' ? `<p>${escapeHtml(text)}</p>` : text;
}

function linkOf(item: XmlElement): string | undefined {
  const links = childrenOf(item, 'link');
  const atom = links.find(({ attributes }) => attributes['href'] !== undefined && (attributes['rel'] ?? 'alternate') === 'alternate');
  const guid = childOf(item, 'guid');
  const permanent = guid && guid.attributes['isPermaLink'] !== 'false' && /^https?:/u.test(textOf(guid).trim()) ? textOf(guid).trim() : undefined;
  return childText(item, 'feedburner:origLink') ?? atom?.attributes['href'] ?? childText(item, 'link') ?? permanent ?? item.attributes['rdf:about'];
}

function authorsOf(item: XmlElement): readonly ImportedAuthor[] {
  const atom = childrenOf(item, 'author').flatMap((author): ImportedAuthor[] => {
    const name = plainText(childText(author, 'name'));
    return name === undefined ? [] : [{ key: name, name, url: childText(author, 'uri') }];
  });
  if (atom.length > 0) return atom;
  const names = childrenOf(item, 'dc:creator').map((creator) => plainText(textOf(creator)));
  // RSS wants `mail@example.org (Name)`; the mail is left out.
  const rss = /\(([^()]+)\)\s*$/u.exec(childText(item, 'author') ?? '')?.[1] ?? childText(item, 'author');
  const found = names.some(Boolean) ? names : [plainText(rss), plainText(childText(item, 'itunes:author'))].slice(0, 1);
  return found.flatMap((name) => (name === undefined || name.includes('@') ? [] : [{ key: name, name }]));
}

function topicsOf(item: XmlElement): ImportedDocument['topics'] {
  const names = [...childrenOf(item, 'category'), ...childrenOf(item, 'dc:subject')].map(
    (category) => category.attributes['label'] ?? category.attributes['term'] ?? plainText(textOf(category)),
  );
  return [...new Set(names)].flatMap((name) => (name === undefined || name.trim() === '' ? [] : [{ key: name.trim(), label: name.trim() }]));
}

function pictureOf(item: XmlElement): string | undefined {
  const media = [item, ...childrenOf(item, 'media:group')].flatMap((holder) => childrenOf(holder, 'media:content'));
  const shown = media.find(({ attributes }) => attributes['medium'] === 'image' || attributes['type']?.startsWith('image/') === true);
  const enclosure = childrenOf(item, 'enclosure').find(({ attributes }) => attributes['type']?.startsWith('image/') === true);
  return (
    shown?.attributes['url'] ??
    enclosure?.attributes['url'] ??
    childOf(item, 'itunes:image')?.attributes['href'] ??
    childOf(item, 'media:thumbnail')?.attributes['url']
  );
}
