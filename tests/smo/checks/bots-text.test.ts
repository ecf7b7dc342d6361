import { expect, test } from 'vitest';
import { botsText } from '#smo/checks/index.ts';

test('tells of each group of pages which bots read what, and why others do not', () => {
  const open = { reachable: true, picture: true, because: 'nothing is in its way' };
  const answers = [
    { bot: 'x', ...open },
    { bot: 'slack', ...open },
    { bot: 'linkedin', reachable: false, picture: undefined, because: 'robots.txt closes the page to LinkedInBot' },
  ];
  expect(
    botsText([
      { answers, count: 4, paths: ['/a/', '/b/', '/c/', '/d/'] },
      { answers: answers.slice(0, 2), count: 1, paths: ['/e/'] },
    ]),
  ).toMatchInlineSnapshot(`
    "4 pages (/a/, /b/ and 2 more)
      reads the page and its picture: X, Slack
      may not read the page, because robots.txt closes the page to LinkedInBot: LinkedIn
    1 page (/e/)
      reads the page and its picture: all 2"
  `);
});
