import { expect, test } from 'vitest';
import { webShareGuard } from '#smo/checks/rules/web-share-guard.ts';
import { findingsIn } from '../../../support/example-site.ts';

const count = (script: string) => findingsIn(webShareGuard, { body: `<script>${script}</script>` }).length;

test.each([
  ['if (navigator.share) button.onclick = () => navigator.share({ url });', 0],
  ["if ('share' in navigator) button.addEventListener('click', () => navigator.share({ url }));", 0],
  ['if (!navigator.share) return; button.addEventListener("click", async () => { await navigator.share({ url }); });', 0],
  ['button.addEventListener("click", async () => { try { await navigator.share({ url }); } catch { copy(); } });', 0],
  ['button.addEventListener("click", () => navigator.share({ url }));', 1],
  ['if (navigator.share) navigator.share({ url });', 1],
  ['navigator.share({ url });', 2],
])('%s', (script, expected) => {
  expect(count(script)).toBe(expected);
});

test('a text about it calls nothing', () => {
  expect(findingsIn(webShareGuard, { body: '<p>Call <code>navigator.share({ url })</code>.</p><script>start();</script>' })).toEqual([]);
});
