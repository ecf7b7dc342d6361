import { isScalar } from 'yaml';
import { fieldsOf, placeOf, quotedLike, type Fixer } from './fixer.ts';

/** Parameters that say where a reader came from, not which page it is. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|igsh|twclid|ttclid|li_fat_id|yclid|_hsenc|_hsmi|mkt_tok|ref_src|si)$/iu;

/** `canonical` names the page itself. */
export const trackingParameters: Fixer = {
  id: 'tracking-parameters',
  *fixes(file) {
    for (const { path, value } of fieldsOf(file)) {
      if (path.join('.') !== 'canonical' || !isScalar(value) || typeof value.value !== 'string') continue;
      const url = URL.parse(value.value);
      const place = placeOf(file, value);
      if (!url || !place) continue;
      // Not by `searchParams.delete`, which would write the other parameters anew.
      const pairs = url.search.slice(1).split('&').filter(Boolean);
      const kept = pairs.filter((pair) => !tracking.test(pair.split('=')[0] ?? ''));
      if (kept.length === pairs.length) continue;
      const [before = ''] = value.value.split('?');
      const text = before + (kept.length > 0 ? `?${kept.join('&')}` : '') + url.hash;
      yield { ...place, text: quotedLike(value, text), why: 'canonical names the page, not the way to it' };
    }
  },
};
