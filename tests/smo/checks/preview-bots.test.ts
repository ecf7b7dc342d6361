import { describe, expect, test } from 'vitest';
import type { Example } from '#smo/checks/rule.ts';
import { botAnswers, botMatrix } from '#smo/checks/preview-bots.ts';
import { redirectVisits } from '#smo/checks/redirect-visits.ts';
import { exampleSite } from '../../support/example-site.ts';

/** Answers of a few bots for the example's page: reachable, picture, because. */
function answers(example: Example, bots = ['x', 'slack', 'mastodon', 'google']) {
  const { site, pages } = exampleSite(example);
  const [page] = pages;
  if (!page) throw new Error('the example has no page');
  const all = botAnswers(page, site);
  return Object.fromEntries(
    bots.map((id) => [
      id,
      Object.values(all.find(({ bot }) => bot === id) ?? {})
        .slice(1)
        .join(' · '),
    ]),
  );
}

describe('what bots can do with a page', () => {
  test('is everything where nothing is said', () => {
    expect(answers({ files: { 'robots.txt': null } })).toMatchInlineSnapshot(`
      {
        "google": "true · true · nothing is in its way",
        "mastodon": "true · true · it reads no robots.txt",
        "slack": "true · true · it reads no robots.txt",
        "x": "true · true · nothing is in its way",
      }
    `);
  });

  test("obeys robots.txt by the bot's own group, then by the group for all", () => {
    const robots = 'User-agent: *\nDisallow: /cards/\n\nUser-agent: Twitterbot\nDisallow: /blog/\n\nUser-agent: Slackbot\nUser-agent: Mastodon\nDisallow: /\n';
    expect(answers({ files: { 'robots.txt': robots } }, ['x', 'facebook', 'slack', 'discord', 'mastodon', 'bluesky'])).toMatchInlineSnapshot(`
      {
        "bluesky": "true · true · it reads no robots.txt",
        "discord": "true · false · robots.txt closes the picture to Discordbot · 2",
        "facebook": "true · false · robots.txt closes the picture to facebookexternalhit · 2",
        "mastodon": "true · true · it reads no robots.txt",
        "slack": "false · false · robots.txt closes the page to Slackbot · 9",
        "x": "false · false · robots.txt closes the page to Twitterbot · 5",
      }
    `);
  });

  test('lets noindex concern search alone', () => {
    expect(answers({ head: { robots: '<meta name="googlebot" content="noindex">' } })).toMatchInlineSnapshot(`
      {
        "google": "false · false · the page asks to stay out (noindex)",
        "mastodon": "true · true · it reads no robots.txt",
        "slack": "true · true · it reads no robots.txt",
        "x": "true · true · nothing is in its way",
      }
    `);
    expect(answers({ head: { robots: '' }, files: { _headers: '/*\n  X-Robots-Tag: noimageindex\n' } }, ['x', 'google'])).toMatchInlineSnapshot(`
      {
        "google": "true · false · the page asks that its pictures stay out (noimageindex)",
        "x": "true · true · nothing is in its way",
      }
    `);
  });

  test('knows pages that only redirect, and pictures that are missing or elsewhere', () => {
    const picture = (address: string) => ({ 'og:image': `<meta property="og:image" content="${address}">` });
    expect([
      answers({ head: { refresh: '<meta http-equiv="refresh" content="0; url=/">' } }, ['x']),
      answers({ head: { 'og:image': '' } }, ['x']),
      answers({ head: picture('https://notes.example.org/lost.jpg') }, ['x']),
      answers({ head: picture('https://cdn.example.net/a.jpg') }, ['x']),
      answers({ head: picture('http://cdn.example.net/a.jpg') }, ['x', 'signal']),
    ]).toMatchInlineSnapshot(`
      [
        {
          "x": "true ·  · the page sends its visitor on, and bots stay",
        },
        {
          "x": "true ·  · the page names no picture",
        },
        {
          "x": "true · false · the picture is not there",
        },
        {
          "x": "true ·  · the picture is on another host",
        },
        {
          "signal": "true · false · the picture is not served over https",
          "x": "true ·  · the picture is on another host",
        },
      ]
    `);
  });

  test("asks nobody's robots.txt below a path", () => {
    expect(answers({ url: 'https://ada.github.io/notes', files: { 'robots.txt': 'User-agent: *\nDisallow: /' } }, ['facebook'])).toEqual({
      facebook: 'true ·  · the picture is on another host',
    });
  });
});

test('pages with equal answers are one group of the matrix, the largest first', () => {
  const { site, pages } = exampleSite({
    files: {
      'robots.txt': 'User-agent: Twitterbot\nDisallow: /blog/',
      'about/index.html': '<title>About</title><meta property="og:image" content="https://notes.example.org/cards/home.jpg">',
    },
  });
  const matrix = botMatrix();
  for (const page of pages) matrix.add(page.path, botAnswers(page, site));
  expect(matrix.groups().map(({ count, paths, answers }) => ({ count, paths, x: answers.find(({ bot }) => bot === 'x') }))).toMatchInlineSnapshot(`
    [
      {
        "count": 2,
        "paths": [
          "/",
          "/about/",
        ],
        "x": {
          "because": "nothing is in its way",
          "bot": "x",
          "picture": true,
          "reachable": true,
        },
      },
      {
        "count": 1,
        "paths": [
          "/blog/quiet-launch/",
        ],
        "x": {
          "because": "robots.txt closes the page to Twitterbot",
          "bot": "x",
          "line": 2,
          "picture": false,
          "reachable": false,
        },
      },
    ]
  `);
});

test('bots stop on the way of a redirect as their networks say', () => {
  const { site } = exampleSite({ files: { _redirects: '/a /b\n/b /c\n/c http://elsewhere.net/\n/old/* /new/:splat' } });
  const visits = redirectVisits(site, new Map());
  expect(visits.map(({ redirect, hops, loops, stopped }) => `${redirect.from} ${hops} ${loops} ${stopped.join(' ')}`)).toMatchInlineSnapshot(`
    [
      "/a 3 false lemmy signal",
      "/b 2 false lemmy signal",
      "/c 1 false signal",
    ]
  `);
});
