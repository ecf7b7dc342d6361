import { fileFor, pathBelow } from '../../built/built-site.ts';
import { canonicalOf, withForgottenBase } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isRedirectStub, isShared } from '../shared-page.ts';

export const canonicalTargetExists = defineRule({
  id: 'canonical-target-exists',
  group: 'address',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The canonical link leads to a page of the site that is there, sends nobody on and names itself.',
    why: 'Discourse fetches that address instead of the page, and search engines drop a canonical that leads to nothing, in circles or through a redirect.',
    breaks: ['discourse', 'search'],
    source: 'https://github.com/discourse/discourse lib/onebox',
  },
  options: noOptions,
  examples: {
    fails: { head: { canonical: '<link rel="canonical" href="https://notes.example.org/blog/quiet-start/">' } },
    passes: { head: { canonical: '<link rel="canonical" href="https://elsewhere.example.net/quiet-launch/">' } },
  },
  collect(page, { site }) {
    const canonical = canonicalOf(page);
    const own =
      canonical !== undefined && (pathBelow(site, canonical.address, page.url) !== undefined || withForgottenBase(site, canonical.address) !== undefined);
    const target = own ? fileFor(site, canonical.address, page.url) : undefined;
    // A page that names itself tells the others nothing that is not assumed of any page.
    if (!isRedirectStub(page) && (!own || target === page.file)) return undefined;
    return { ...canonical, target, sendsOn: isRedirectStub(page), judged: isShared(page) };
  },
  *judge(kept, { site }) {
    const byFile = new Map(kept.map(({ ref, fact }) => [ref.file, fact]));
    for (const { ref, fact } of kept) {
      const { address, span, target, judged } = fact;
      if (!judged || address === undefined) continue;
      const place = { hint: `write <link rel="canonical" href="${ref.url}">`, on: ref, at: span, repair: [{ field: 'canonical' }] };
      const is = `the canonical link of ${ref.path} is ${quoted(address)}`;
      const onward = target === undefined ? undefined : byFile.get(target);
      const wished = withForgottenBase(site, address);
      if (wished) yield { ...place, message: `${is}, which leaves out the site's base path`, hint: `write <link rel="canonical" href="${wished}">` };
      else if (target === undefined) yield { ...place, message: `${is}, but the site has no such page` };
      else if (onward?.sendsOn) yield { ...place, message: `${is}, a page that only sends its visitor on` };
      else if (onward?.address !== undefined) yield { ...place, message: `${is}, a page that names ${quoted(onward.address)} in turn` };
    }
  },
});
