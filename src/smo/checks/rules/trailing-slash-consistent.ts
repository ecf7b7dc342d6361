import type { BuiltPage, Span } from '../../built/built-page.ts';
import { fileFor, pathBelow, type BuiltSite } from '../../built/built-site.ts';
import { placeIn } from '../link-address.ts';
import { foundOnce, oncePerSite, type FoundByKey } from '../../built/once-per-site.ts';
import { alternatesOf, canonicalOf, ogUrlOf, structuredAddresses, type GivenAddress } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';
import { sitemapAddresses } from '../sitemap.ts';

/** How an address names the folder of a page. */
type Form = 'with' | 'without';

/** Uses of one form on a page in one place: how many, and the first of them. */
interface Uses {
  readonly form: Form;
  count: number;
  readonly first: GivenAddress;
}

interface PageForms {
  /** Of the address that the page gives as its own. */
  readonly own: Form | undefined;
  readonly uses: readonly Uses[];
}

export const trailingSlashConsistent = defineRule({
  id: 'trailing-slash-consistent',
  group: 'address',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Every address of a page is written in one form, with a slash at its end or without, the one that the host serves without a redirect.',
    why: 'The other form costs a redirect, of which Lemmy follows one, and splits the page in two for whoever counts addresses.',
    breaks: ['lemmy', 'search', 'facebook'],
    source: 'https://github.com/LemmyNet/lemmy crates/api/api_utils/src/request.rs',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:url': '<meta property="og:url" content="https://notes.example.org/blog/quiet-launch">' } },
    passes: { body: '<p><a href="/blog/quiet-launch/?from=here#top">Itself</a> and <a href="/favicon.ico">a file</a>.</p>' },
  },
  collect(page, { site }): PageForms | undefined {
    if (isRedirectStub(page)) return undefined;
    const canonical = canonicalOf(page) ?? ogUrlOf(page);
    const uses = new Map<string, Uses>();
    const count = (as: string, address: string, span: Span): void => {
      const form = formOf(site, address, page.url);
      if (!form) return;
      const key = `${form} ${as}`;
      const known = uses.get(key);
      if (known) known.count += 1;
      else uses.set(key, { form, count: 1, first: { as, address, span } });
    };
    for (const { as, address, span } of givenBy(page)) count(as, address, span);
    for (const { href, span } of page.anchors) if (href) count('a link', href.trim(), span);
    return { own: canonical && formOf(site, canonical.address, page.url), uses: [...uses.values()] };
  },
  *judge(kept, { site, feeds }) {
    const served = servedForm(
      site,
      kept.map(({ fact }) => fact),
    );
    const expected = served === 'with' ? 'a slash at its end' : 'no slash at its end';
    const saying = (as: string, address: string) => `${as} is ${quoted(address)}, expected ${expected}: the host serves that without a redirect`;
    for (const { ref, fact } of kept) {
      for (const { form, count, first } of fact.uses) {
        if (form === served) continue;
        const more = count > 1 ? ` (and ${count - 1} more on the page)` : '';
        yield {
          message: `${saying(first.as, first.address)}${more}`,
          hint: `write ${turned(first.address)}`,
          on: ref,
          at: first.span,
          // A link costs its reader a redirect; an identity is another page.
          severity: first.as === 'a link' ? 'warn' : undefined,
          repair: [{ text: first.address }, { config: 'trailingSlash' }],
        };
      }
    }
    const lists = [
      { as: 'an address of the sitemap', addresses: sitemapAddresses(site) },
      ...feeds.map(({ file, items }) => ({ as: `an address of ${file}`, addresses: items.flatMap(({ link }) => link ?? []) })),
    ];
    for (const { as, addresses } of lists) {
      const wrong = addresses.find((address) => {
        const form = formOf(site, address);
        return form !== undefined && form !== served;
      });
      if (wrong !== undefined) yield { message: saying(as, wrong), hint: `write ${turned(wrong)}` };
    }
  },
});

/** Addresses of pages that a page gives beside its links. */
function givenBy(page: BuiltPage): GivenAddress[] {
  const own = [canonicalOf(page), ogUrlOf(page)].filter((given) => given !== undefined);
  return [...own, ...alternatesOf(page), ...structuredAddresses(page)];
}

/** The pages of a site link to the same places again and again; each is looked up once. */
const formsOf = oncePerSite((): FoundByKey<Form | undefined> => new Map());

/** The form of an address that leads to the index of a folder, other than the site's own; undefined for all others. */
function formOf(site: BuiltSite, address: string, base?: string): Form | undefined {
  const path = placeIn(address);
  if (path === '' || path === '/') return undefined;
  const key = path.startsWith('/') || /^https?:/u.test(path) ? path : `${base} ${path}`;
  return foundOnce(site, formsOf(site), key, () => lookedUpForm(site, path, base));
}

function lookedUpForm(site: BuiltSite, path: string, base?: string): Form | undefined {
  if (/^(?!https?:)[a-z][a-z\d+.-]*:/iu.test(path) || (/^(?:https?:)?\/\//iu.test(path) && !path.startsWith(site.url))) return undefined;
  const below = pathBelow(site, path, base);
  if (!below) return undefined;
  if (below.endsWith('/')) return site.files.has(`${below}index.html`) ? 'with' : undefined;
  return !site.files.has(below) && !site.files.has(`${below}.html`) && fileFor(site, path, base) !== undefined ? 'without' : undefined;
}

/**
 * The form that the host serves. Hosts that were told nothing else serve folders with a slash; the other form is taken
 * where most pages give it as their own and most links are written so.
 */
function servedForm({ texts, url }: BuiltSite, pages: readonly PageForms[]): Form {
  // GitHub redirects to the slash, whatever a page says of itself.
  if (/\.github\.io$/iu.test(URL.parse(url)?.hostname ?? '')) return 'with';
  const asked = /"trailingSlash"\s*:\s*(true|false)/u.exec(texts.get('vercel.json') ?? '')?.[1];
  if (asked !== undefined) return asked === 'true' ? 'with' : 'without';
  const pagesOf = (form: Form) => pages.filter(({ own }) => own === form).length;
  const linksOf = (form: Form) =>
    pages.flatMap(({ uses }) => uses.filter((use) => use.form === form && use.first.as === 'a link')).reduce((sum, { count }) => sum + count, 0);
  const agree = linksOf('without') > linksOf('with') || linksOf('with') === 0;
  return pagesOf('without') > pagesOf('with') && agree ? 'without' : 'with';
}

/** The address in the other form. */
function turned(address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address) ?? [];
  return `${path.endsWith('/') ? path.slice(0, -1) : `${path}/`}${rest}`;
}
