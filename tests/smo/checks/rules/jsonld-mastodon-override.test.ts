import { expect, test } from 'vitest';
import { jsonldMastodonOverride } from '#smo/checks/rules/jsonld-mastodon-override.ts';
import { findingsIn } from '../../../support/example-site.ts';

const count = (value: unknown) =>
  findingsIn(jsonldMastodonOverride, { head: { 'json-ld': `<script type="application/ld+json">${JSON.stringify(value)}</script>` } }).length;
const stale = { headline: 'An older title', description: 'An older description.' };

test('only a WebPage or NewsArticle at the top overrides the card', () => {
  expect(count({ '@type': 'WebPage', ...stale })).toBe(2);
  expect(count([{ '@type': 'NewsArticle', ...stale }])).toBe(2);
  expect(count({ '@type': 'BlogPosting', ...stale })).toBe(0);
  expect(count({ '@type': ['WebPage', 'AboutPage'], ...stale })).toBe(0);
  expect(count({ '@graph': [{ '@type': 'WebPage', ...stale }] })).toBe(0);
  expect(count({ '@type': 'WebPage', name: 'An older title' })).toBe(0);
});
