import { beforeAll, describe, expect, it } from 'vitest';
import { previewNetworks } from '#smo/networks/index.ts';
import { foreignFolder, foreignPage, foreignUrl } from '../support/foreign-site.ts';
import { runSmo } from '../support/run-smo.ts';

let folder: string;
beforeAll(async () => {
  folder = await foreignFolder({
    'index.html': foreignPage('/', 'On the hill'),
    'walk/index.html': foreignPage('/walk/', 'A walk before the snow came down', {
      head: '<meta name="twitter:title" content="Snow"><meta property="og:description" content="What we saw."><meta name="twitter:card" content="summary">',
    }),
  });
});
const smo = (...args: string[]) => runSmo(folder, 'unfurl', ...args, '--folder', '.');

describe('unfurl', { timeout: 120_000 }, () => {
  it('says what a network shows, where each part comes from, and what was passed over', async () => {
    const { code, out } = await smo('/walk/', '--network', 'signal', '--site', foreignUrl);
    expect({ code, out }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "out": "Signal: text alone
        site         fell.example.com  ← host
        title        A walk before the snow came down  ← og:title
        description  What we saw.  ← og:description
      ",
      }
    `);
  });

  it('shows where two networks differ: X reads its own title first', async () => {
    const titles = await Promise.all(
      ['x', 'mastodon'].map(async (network) => {
        const [preview] = JSON.parse((await smo('/walk/', '--network', network, '--json')).out) as { title?: { full: string } }[];
        return preview?.title?.full;
      }),
    );
    expect(titles).toEqual(['Snow', 'A walk before the snow came down']);
  });

  it('asks every network that has a preview where none is named', async () => {
    const previews = JSON.parse((await smo('/walk/', '--json')).out) as { network: string }[];
    expect(previews.map(({ network }) => network)).toEqual(previewNetworks().map(({ id }) => id));
  });

  it.each([
    [['/wakl/'], 'there is no page "/wakl/", did you mean "/walk/"?\n'],
    [['/walk/', '--network', 'singal'], /^there is no preview network "singal", did you mean "signal"\?/u],
    [['/walk/', '--site', 'fell'], /^--site "fell" is no address/u],
  ])('%j is told in words', async (args, message) => {
    const { code, err } = await smo(...args);
    expect([code, err]).toEqual([2, typeof message === 'string' ? message : expect.stringMatching(message)]);
  });
});
