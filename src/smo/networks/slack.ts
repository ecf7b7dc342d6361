import { defineNetwork } from './network.ts';
import { host, meta, sure, titleTag, unsure } from './preview.ts';

const robots = 'https://api.slack.com/robots';
const agents = 'https://github.com/monperrus/crawler-user-agents/blob/master/crawler-user-agents.json';
const quoted = 'https://opengraphplus.com/consumers/slack/issues/link-not-unfurling';
const kept = 'https://github.com/unjs/unhead';

export const slack = defineNetwork({
  id: 'slack',
  name: 'Slack',
  status: 'active',
  source: 'https://api.slack.com/robots',
  checkedOn: '2026-11-22',
  preview: {
    agents: sure(['Slackbot-LinkExpanding 1.0', 'Slack-ImgProxy'], agents),
    robots: unsure({ honoured: false, token: 'Slackbot' }, robots),
    // The range that its request names.
    bytes: unsure(32_768, quoted),
    cache: unsure('about 30 minutes', quoted),
    refresh: unsure('Post the link again after 30 minutes', quoted),
    reads: {
      title: unsure([meta('twitter:title'), meta('og:title'), titleTag], robots),
      description: unsure([meta('twitter:description'), meta('og:description'), meta('description')], robots),
      picture: unsure([meta('twitter:image'), meta('og:image')], robots),
      site: unsure([meta('og:site_name'), host], robots),
    },
    duplicates: unsure('first', robots),
    labels: unsure('all', kept),
    cuts: { description: unsure({ limit: 300, unit: 'graphemes' }, quoted) },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], quoted),
      refused: unsure(['svg'], quoted),
      min: unsure({ width: 250, height: 1 }, quoted),
    },
    layout: unsure({ size: 'large', shows: ['site', 'title', 'description', 'fields', 'picture'] }, quoted),
  },
});
