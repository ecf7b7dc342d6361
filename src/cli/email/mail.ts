import type { RootContent } from 'hast';
import { foldSpace, type ArticlePage, type Site, type TermPage } from '#smo';
import { emailHtml, plainText, readArticle, type FinishedArticle } from '#smo/surfaces/index.ts';
import { picturesInHead } from '../../astro/pictures-in-head.ts';

/** A mail, but for what its sender adds: who it is from, and how to unsubscribe. */
export interface Mail {
  readonly subject: string;
  /** What mailboxes show beside the subject. */
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
}

/** A page and its finished HTML. */
export interface BuiltPost {
  readonly page: ArticlePage | TermPage;
  readonly html: string;
}

/** One post as it is. */
export function mailOf(site: Site, { page, html }: BuiltPost): Mail {
  const { title, description, url, locale } = page;
  const read = readArticle(html, { url });
  const article = page.kind === 'term' ? withOpening(read, page.definition) : read;
  return { ...headersOf(title, description), ...bodies(site, { article, title, preheader: description, url, locale }) };
}

/** What becomes a header of the mail is one line each: a second one would be a header of its own. */
const headersOf = (subject: string, preheader: string) => ({ subject: foldSpace(subject), preheader: foldSpace(preheader) });

/** The article below a paragraph that the page shows above it. */
function withOpening(article: FinishedArticle, text: string): FinishedArticle {
  const opening: RootContent = { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] };
  return { ...article, root: { type: 'root', children: [opening, ...article.root.children] } };
}

/** Several posts, each with its picture, its title and what it is about. The subject is the newest post's, and how many there are besides. */
export function digestOf(site: Site, locale: string, posts: readonly BuiltPost[]): Mail {
  const [newest, ...others] = posts.map(({ page }) => page);
  const subject = `${newest?.title ?? ''}${others.length > 0 ? ` (+${others.length})` : ''}`;
  const preheader = others.length > 0 ? others.map(({ title }) => title).join(' · ') : (newest?.description ?? '');
  const home = site.find('home', 'home', locale)?.url ?? `${site.config.url}/`;
  const article = readArticle(`<div data-content>${posts.map(summaryOf).join('<hr>')}</div>`, { url: home });
  return { ...headersOf(subject, preheader), ...bodies(site, { article, title: site.config.name, preheader, url: home, locale }) };
}

function summaryOf({ page, html }: BuiltPost): string {
  const { photo } = picturesInHead(html);
  const picture = page.kind === 'article' && page.cover && photo;
  const image = picture
    ? `<p><a href="${escaped(page.url)}"><img src="${escaped(picture.url)}" width="${picture.width}" height="${picture.height}" alt="${escaped(page.cover?.alt ?? '')}"></a></p>`
    : '';
  return `${image}<h2><a href="${escaped(page.url)}">${escaped(page.title)}</a></h2><p>${escaped(page.description)}</p>`;
}

interface Letter {
  readonly article: FinishedArticle;
  readonly title: string;
  readonly preheader: string;
  readonly url: string;
  readonly locale: string;
}

function bodies(site: Site, { article, title, preheader, url, locale }: Letter): Pick<Mail, 'html' | 'text'> {
  const { dir, readOnline } = site.wordsOf(locale);
  const html = emailHtml(article, { title, preheader, url, lang: locale, dir, theme: site.config.theme, words: { readOnline } });
  return { html, text: `${title}\n${'='.repeat([...title].length)}\n\n${plainText(article)}\n\n${readOnline}: ${url}\n` };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
