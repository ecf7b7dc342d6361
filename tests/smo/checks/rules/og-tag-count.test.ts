import { expect, test } from 'vitest';
import { ogTagCount } from '#smo/checks/rules/og-tag-count.ts';
import { findingsIn } from '../../../support/example-site.ts';

/** A page with so many different keys that begin with `og:`; the healthy one has eleven. */
function count(keys: number): number {
  const extra = Array.from({ length: keys - 11 }, (_, index) => `<meta property="og:extra:${index}" content="1">`);
  return findingsIn(ogTagCount, { head: { extra: extra.join('') } }).length;
}

test('49 keys are read, 50 are thrown away', () => {
  expect([count(49), count(50)]).toEqual([0, 1]);
});
