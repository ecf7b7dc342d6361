import { expect, test } from 'vitest';
import { robotsBlocksPreviewBots } from '#smo/checks/rules/robots-blocks-preview-bots.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (robots: string, more = {}) =>
  findingsIn(robotsBlocksPreviewBots, { files: { 'robots.txt': robots }, ...more }).map(({ message, severity }) => `${severity ?? 'error'}: ${message}`);

test('groups pages by the line that closes them, and names the networks', () => {
  expect(found('User-agent: *\nDisallow: /\n\nUser-agent: Slackbot\nDisallow: /blog/\n\nUser-agent: LinkedInBot\nDisallow: /')).toMatchInlineSnapshot(`
    [
      "error: line 2 of robots.txt closes /blog/quiet-launch/ to Discord, Facebook, Google, Instagram, LinkedIn, Pinterest, Reddit, Slack, Microsoft Teams, Threads, Tumblr, X: no preview there",
      "error: line 2 of robots.txt closes / to Discord, Facebook, Google, Instagram, LinkedIn, Pinterest, Reddit, Microsoft Teams, Threads, Tumblr, X: no preview there",
    ]
  `);
});

test.each([
  'User-agent: *\nDisallow:',
  'User-agent: GPTBot\nDisallow: /',
  'User-agent: *\nDisallow: /\nAllow: /blog/\nAllow: /$',
  'User-agent: *\nDisallow: /*?',
  'User-agent: *\nDisallow: /search/',
])('finds nothing in %j', (robots) => {
  expect(found(robots)).toEqual([]);
});

test('leaves pages that stay out of search aside', () => {
  expect(found('User-agent: *\nDisallow: /blog/', { head: { robots: '<meta name="robots" content="noindex">' } })).toEqual([]);
});

test('reads no robots.txt below a path, since no bot does', () => {
  expect(found('User-agent: *\nDisallow: /', { url: 'https://ada.github.io/notes' })).toEqual([]);
});
