import type { SiteUserConfig } from '#smo';
import { finishPage, type FinishContext } from '#smo/finish/index.ts';
import { aConfig, aPageEntry, anArticleEntry, aSite, aTermEntry } from '../../support/a-site.ts';

/** What a page is finished with; `at` is the page's path, in a site with a few pages in English and some in Italian. */
export function aContext(at = '/blog/titles/', config: Partial<SiteUserConfig> = {}): FinishContext {
  const entries = [
    anArticleEntry(),
    anArticleEntry({ locale: 'it', slug: 'titoli', title: 'Titoli che viaggiano' }),
    anArticleEntry({ id: 'only-english' }),
    anArticleEntry({ id: 'draft', draft: true }),
    anArticleEntry({ id: 'scheduled', published: '2027-01-01T00:00:00Z' }),
    aTermEntry(),
    aTermEntry({ locale: 'it' }),
    aPageEntry(),
    aPageEntry({ id: 'über', slug: 'über-uns' }),
  ];
  const site = aSite({ content: { entries }, config: aConfig(config) });
  const page = site.at(at);
  return { site, page, words: site.wordsOf(page?.locale ?? 'en') };
}

const before = '<!doctype html>\n<html lang="en"><head><title>Titles</title></head><body>\n<main>';
const after = '</main>\n</body></html>\n';

/** A whole page around a content. */
export const aPageWith = (content: string): string => `${before}<article data-content>${content}</article>${after}`;

/**
 * The content as it comes out of a page in which it stands alone. Anchors of headings are left out, they have their own
 * tests; what stands around the content must not change.
 */
export function finished(content: string, context: FinishContext = aContext()): string {
  return withoutAnchors(contentOf(finishPage(aPageWith(content), context)));
}

export const withoutAnchors = (html: string): string => html.replaceAll(/<a class="anchor".*?<\/a>/gsu, '');

export function contentOf(html: string): string {
  const start = `${before}<article data-content>`;
  const end = `</article>${after}`;
  if (!html.startsWith(start) || !html.endsWith(end)) throw new Error(`the frame around the content has changed:\n${html}`);
  return html.slice(start.length, -end.length);
}
