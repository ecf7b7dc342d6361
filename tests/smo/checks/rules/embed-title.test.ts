import { expect, test } from 'vitest';
import { embedTitle } from '#smo/checks/rules/embed-title.ts';
import { findingsIn } from '../../../support/example-site.ts';

test.each([
  ['<iframe src="https://a.example/"></iframe>', 1],
  ['<iframe src="https://a.example/" title=" "></iframe>', 1],
  ['<iframe src="https://a.example/" title="A map"></iframe>', 0],
  ['<iframe src="https://a.example/" aria-label="A map"></iframe>', 0],
  ['<iframe src="https://a.example/" width="0" height="0"></iframe>', 0],
  ['<noscript><iframe src="https://tags.example/" style="display:none;visibility:hidden"></iframe></noscript>', 0],
])('%s', (body, expected) => {
  expect(findingsIn(embedTitle, { body })).toHaveLength(expected);
});
