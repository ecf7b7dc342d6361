import { beforeAll, expect, test } from 'vitest';
import { buildSite, htmlAt, tryBuild, type Dist } from '../../support/build-site.ts';
import { astroConfig, page, post, siteFolder, type SiteFiles } from '../../support/site-folder.ts';

const config = { 'astro.config.mjs': astroConfig({ trust: { full: ['content/pages/'] } }) };
const programme: SiteFiles = {
  'content/pages/en/price.mdx': page(
    { id: 'price' },
    "import { vat } from '../../../src/vat.ts'\nimport Till from '../../../src/Till.astro'\n\nAll prices plus {vat * 100} per cent. <Till />",
  ),
  'src/vat.ts': 'export const vat = 0.22;\n',
  'src/Till.astro': '<b>The till</b>\n',
};

let dist: Dist;
beforeAll(async () => {
  dist = await buildSite(await siteFolder('trust', { ...config, ...programme }));
});

test('a text in a trusted folder may hold programmes', () => {
  expect(htmlAt(dist, '/price/')).toContain('All prices plus 22 per cent. <b>The till</b>');
});

test('the same text elsewhere does not build, even when trust is given to a folder beside it', async () => {
  const text = post({ id: 'price' }, 'All prices plus {0.22 * 100} per cent.');
  const { code, output } = await tryBuild(await siteFolder('trust-elsewhere', { ...config, 'content/blog/en/price.mdx': text }));
  expect([code, output.includes('content/blog/en/price.mdx:12:17  found the expression {0.22 * 100}')]).toEqual([1, true]);
});
