import { aConfig, aSite, anArticleEntry, aTermEntry } from '../../../support/a-site.ts';
import { toHref } from '#smo';
import type { PageContext } from '../../../../src/astro/page-context.ts';

/** What the adapter gives a page: here, an article with two files beside it, on a site served under /docs. */
export function aPageContext(): PageContext {
  const site = aSite({
    config: aConfig({ url: 'https://notes.example.org/docs' }),
    content: { entries: [anArticleEntry(), aTermEntry()] },
  });
  const page = site.find('article', 'titles', 'en');
  if (!page) throw new Error('the article "titles" is missing from the test site');
  const files: Record<string, number> = { './checklist.pdf': 31_744, './talk.mp3': 4_200_000, '/press kit.zip': 812 };
  return {
    site,
    page,
    words: site.wordsOf('en'),
    file(path) {
      const bytes = files[path];
      return bytes === undefined
        ? undefined
        : { href: path.startsWith('/') ? toHref(site.config.url, path) : `/docs/files/article/titles/en/${path.slice(2)}`, bytes };
    },
  };
}
