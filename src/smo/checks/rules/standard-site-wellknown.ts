import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { documentLinkTag, publicationRecord } from '../standard-site-example.ts';
import { documentLink, publicationFile, repositoryIn } from '../standard-site.ts';

export const standardSiteWellknown = defineRule({
  id: 'standard-site-wellknown',
  group: 'fediverse',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A site whose pages link Standard.site records answers /.well-known/site.standard.publication with the address of its publication.',
    why: 'That file proves that the publication is of this site; without it the records count for nothing.',
    breaks: ['bluesky'],
    source: 'https://standard.site/verification',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'standard-site': documentLinkTag() } },
    passes: { head: { 'standard-site': documentLinkTag() }, files: { '.well-known/site.standard.publication': `${publicationRecord}\n` } },
  },
  collect: (page) => (documentLink(page) ? true : undefined),
  *judge(kept, { site }) {
    const base = URL.parse(site.url)?.pathname.replace(/\/+$/u, '') ?? '';
    const text = site.texts.get(publicationFile)?.trim();
    const repair = [{ file: `public/${publicationFile}` }];
    if (text !== undefined && !repositoryIn(text, 'site.standard.publication')) {
      yield {
        message: `/${publicationFile} answers ${quoted(text)}, expected at://did:…/site.standard.publication/key`,
        hint: 'write the address of the publication’s record, and nothing else',
        repair,
      };
    }
    // Below a base path the host's root answers, which is not in this folder.
    if (base !== '' && text !== undefined)
      yield {
        message: `/${publicationFile} is served below ${base}/, where nobody looks`,
        hint: `serve it at the root of the host as /${publicationFile}${base}`,
        repair,
      };
    const [first] = kept;
    if (base === '' && text === undefined && first)
      yield {
        on: first.ref,
        message: `${kept.length} pages link a Standard.site record, but /${publicationFile} is not in the folder`,
        hint: 'write the address of the publication’s record into it',
        repair,
      };
  },
});
