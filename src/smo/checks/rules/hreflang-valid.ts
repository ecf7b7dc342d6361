import type { BuiltPage } from '../../built/built-page.ts';
import { fileFor, pathBelow, type BuiltSite } from '../../built/built-site.ts';
import { alternatesOf, canonicalOf } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';

export const hreflangValid = defineRule({
  id: 'hreflang-valid',
  group: 'address',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The links between the languages of a page have valid codes and absolute addresses, include the page itself and lead back from each of them.',
    why: 'Search engines ignore a set that is not mutual, and show readers the wrong language.',
    breaks: ['search'],
    source: 'https://developers.google.com/search/docs/specialty/international/localized-versions',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'hreflang en': '<link rel="alternate" hreflang="en_GB" href="https://notes.example.org/blog/quiet-launch/">' } },
    passes: {
      head: {
        'hreflang en': '<link rel="alternate" hreflang="en-GB" href="https://notes.example.org/blog/quiet-launch/">',
        'hreflang default': '<link rel="alternate" hreflang="x-default" href="https://notes.example.org/blog/quiet-launch/">',
      },
    },
  },
  *page(page, { site }) {
    if (isRedirectStub(page)) return;
    const alternates = alternatesOf(page);
    for (const { hreflang, address, span } of alternates) {
      const trouble = codeTrouble(hreflang);
      if (trouble)
        yield { message: `hreflang is ${quoted(hreflang)}: ${trouble.what}`, hint: trouble.wished && `write hreflang="${trouble.wished}"`, at: span };
      if (!/^https?:\/\//iu.test(address))
        yield {
          message: `the address of hreflang ${hreflang} is ${quoted(address)}, expected an absolute one`,
          hint: `write href="${URL.parse(address, page.url)?.href}"`,
          at: span,
        };
      const twice = alternates.find((other) => other.hreflang.toLowerCase() === hreflang.toLowerCase() && other.address !== address);
      if (twice && alternates.indexOf(twice) > alternates.findIndex((other) => other.span === span))
        yield { message: `hreflang ${hreflang} has two addresses, ${quoted(address)} and ${quoted(twice.address)}`, hint: 'keep one', at: twice.span };
    }
    const [first] = alternates;
    if (first && !alternates.some(({ address, hreflang }) => hreflang.toLowerCase() !== 'x-default' && isSelf(address, page, site)))
      yield {
        message: 'the page is not among its own languages (hreflang)',
        hint: `add <link rel="alternate" hreflang="${page.lang ?? 'en'}" href="${page.url}">`,
        at: first.span,
      };
  },
  collect: (page, { site }) => {
    const alternates = isRedirectStub(page) ? [] : alternatesOf(page);
    if (alternates.length === 0) return undefined;
    return alternates.map(({ address, hreflang, span }) => ({
      address,
      hreflang,
      span,
      own: pathBelow(site, address, page.url) !== undefined,
      target: fileFor(site, address, page.url),
    }));
  },
  *judge(kept) {
    const named = new Map(kept.map(({ ref, fact }) => [ref.file, new Set(fact.map(({ target }) => target))]));
    for (const { ref, fact } of kept) {
      for (const { address, hreflang, span, own, target } of new Map(fact.map((one) => [one.address, one])).values()) {
        if (!own || target === ref.file) continue;
        const place = { on: ref, at: span };
        if (target === undefined)
          yield {
            message: `hreflang ${hreflang} leads to ${quoted(address)}, but the site has no such page`,
            hint: 'take the link out, or publish the translation',
            ...place,
          };
        else if (!named.get(target)?.has(ref.file))
          yield {
            message: `hreflang ${hreflang} leads to ${quoted(address)}, which does not lead back to ${ref.path}`,
            hint: `add <link rel="alternate" hreflang="…" href="${ref.url}"> there`,
            ...place,
          };
      }
    }
  },
});

/** Whether an address is the page's own: where it is served, or what it calls its canonical address. */
function isSelf(address: string, page: BuiltPage, site: BuiltSite): boolean {
  return address === page.url || address === canonicalOf(page)?.address || fileFor(site, address, page.url) === page.file;
}

let languages: Intl.DisplayNames | undefined;
let regions: Intl.DisplayNames | undefined;

interface CodeTrouble {
  readonly what: string;
  readonly wished?: string | undefined;
}

/** A site has few codes, on every page the same. */
const judged = new Map<string, CodeTrouble | undefined>();

/** What is wrong with a language code, and what was meant where that can be told; undefined for a valid one. */
function codeTrouble(code: string): CodeTrouble | undefined {
  if (!judged.has(code)) judged.set(code, troubleOf(code));
  return judged.get(code);
}

function troubleOf(code: string): CodeTrouble | undefined {
  if (code.toLowerCase() === 'x-default') return undefined;
  if (/^[a-z]{2,3}(?:_[a-z]+)+$/iu.test(code)) return { what: 'its parts are joined by hyphens', wished: code.replaceAll('_', '-') };
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z\d]{5,8})*$/iu.test(code)) return { what: 'no code of a language, such as en or pt-BR' };
  languages ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  regions ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const [language = '', ...rest] = code.split('-');
  if (languages.of(language) === undefined) return { what: `no language has the code ${language}` };
  const region = rest.find((part) => /^(?:[a-z]{2}|\d{3})$/iu.test(part))?.toUpperCase();
  const canonical = new Intl.Locale(code).region;
  if (region !== undefined && canonical !== region)
    return { what: `no country has the code ${region}`, wished: code.replace(new RegExp(`-${region}$`, 'iu'), `-${canonical}`) };
  return region !== undefined && regions.of(region) === undefined ? { what: `no country has the code ${region}` } : undefined;
}
