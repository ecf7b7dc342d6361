import { linkOf, type BuiltPage } from '../../built/built-page.ts';
import { fileFor, type BuiltSite } from '../../built/built-site.ts';
import { baseOf, isWebAddress } from '../link-address.ts';
import { pageLinks } from '../page-links.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isRedirectStub, isShared } from '../shared-page.ts';
import { answeringFile, fileNumber } from '../site-files.ts';

export const pageOrphan = defineRule({
  id: 'page-orphan',
  group: 'links',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Each page that may be shared is linked from another page.',
    why: 'A page that nothing links to is found by nobody who does not know its address, and counts for little in search.',
    breaks: ['people', 'search'],
    source: 'https://developers.google.com/search/docs/crawling-indexing/links-crawlable',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'index.html': '<!DOCTYPE html><html lang="en"><head><title>Notes</title></head><body><h1>Notes</h1><p>Nothing yet.</p></body></html>' } },
    passes: { body: '<p><a href="/">Back to all notes</a></p>' },
  },
  collect(page, { site }) {
    const isStub = isRedirectStub(page);
    return { targets: targetsOf(page, site, isStub), isStub, isWanted: isShared(page) && page.path !== '/' && isOwnCanonical(page, site) };
  },
  *judge(kept, { site }) {
    const linked = new Set<number>();
    for (const { fact } of kept) if (!fact.isStub) for (const target of fact.targets) linked.add(target);
    // A stub that somebody links to passes its visitors on; so does a chain of them.
    const stubs = kept.filter(({ fact }) => fact.isStub);
    for (let before = -1; before !== linked.size;) {
      before = linked.size;
      for (const { ref, fact } of stubs) if (linked.has(fileNumber(site, ref.file))) for (const target of fact.targets) linked.add(target);
    }
    // One page alone has nobody who could link to it.
    if (kept.length < 2) return;
    for (const { ref, fact } of kept)
      if (fact.isWanted && !linked.has(fileNumber(site, ref.file)))
        yield {
          on: ref,
          message: `no other page links to ${ref.path}`,
          hint: 'link it from a list, a related post or the menu, or keep it out of search with unlisted: true',
        };
  },
});

/** The numbers of the files that a page links to, each once; itself left out. */
function targetsOf(page: BuiltPage, site: BuiltSite, isStub: boolean): Uint32Array {
  const refreshed = isStub
    ? page.metas.filter(({ key, form }) => key === 'refresh' && form === 'http-equiv').map(({ content }) => content.replace(/^[^=]*=\s*['"]?|['"]\s*$/gu, ''))
    : [];
  const found = new Set<number>();
  const base = baseOf(page);
  const sentOn = refreshed.flatMap((href) => (href && !href.startsWith('#') && isWebAddress(href) ? answeringFile(site, href.trim(), base) : undefined));
  for (const file of [...pageLinks(page, site).map((link) => link.file), ...sentOn]) {
    if (file !== undefined && file !== page.file) found.add(fileNumber(site, file));
  }
  return Uint32Array.from(found);
}

/** A page that says it is a copy of another need not be found. */
function isOwnCanonical(page: BuiltPage, site: BuiltSite): boolean {
  const canonical = linkOf(page, 'canonical')?.href;
  const file = canonical === undefined ? page.file : fileFor(site, canonical, page.url);
  return file === undefined || file === page.file;
}
