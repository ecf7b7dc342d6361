import { metaContent } from '../../built/built-page.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { documentLinkTag, publicationRecord } from '../standard-site-example.ts';
import { documentLink, publicationFile, repositoryIn } from '../standard-site.ts';

export const standardSiteLink = defineRule({
  id: 'standard-site-link',
  group: 'fediverse',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'On a site with a Standard.site publication each article links its record, by an address of the form at://did/site.standard.document/key.',
    why: 'Bluesky finds the record by that link; without it the article gets the plain card.',
    breaks: ['bluesky'],
    source: 'https://standard.site/',
  },
  options: noOptions,
  examples: {
    fails: {
      files: { '.well-known/site.standard.publication': publicationRecord },
      head: { 'standard-site': documentLinkTag('at://notes.example.org/blog/quiet-launch') },
    },
    passes: { files: { '.well-known/site.standard.publication': publicationRecord }, head: { 'standard-site': documentLinkTag() } },
  },
  *page(page, { site, kind }) {
    if (!isShared(page)) return;
    const link = documentLink(page);
    const publication = site.texts.get(publicationFile)?.trim();
    const hint = documentLinkTag('at://did:plc:…/site.standard.document/…');
    if (!link) {
      const isArticle = kind === 'article' && metaContent(page, 'og:type') === 'article';
      if (publication !== undefined && isArticle)
        yield { message: 'the site has a Standard.site publication, but the article links no record of its own', hint };
      return;
    }
    const repository = repositoryIn(link.href?.trim() ?? '', 'site.standard.document');
    const owner = publication === undefined ? undefined : repositoryIn(publication, 'site.standard.publication');
    if (!repository)
      yield { message: `the link to the record is ${quoted(link.href ?? '')}, expected at://did:…/site.standard.document/key`, hint, at: link.span };
    else if (owner !== undefined && owner !== repository)
      yield {
        message: `the record is in the repository ${repository}, but the publication in ${owner}`,
        hint: 'link the record in the publication’s own repository',
        at: link.span,
      };
  },
});
