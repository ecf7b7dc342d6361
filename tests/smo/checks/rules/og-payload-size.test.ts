import { expect, test } from 'vitest';
import { ogPayloadSize } from '#smo/checks/rules/og-payload-size.ts';
import { findingsIn } from '../../../support/example-site.ts';

test('says the sum and the largest part, in bytes', () => {
  const found = findingsIn(ogPayloadSize, { head: { 'og:description': `<meta property="og:description" content="${'é'.repeat(2000)}">` } });
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^the tags of Open Graph have 4,[5-9]\d\d bytes together, expected at most 4,096; the largest is og:description: "éé/u),
  ]);
});
