import { defineNetwork } from './network.ts';
import { host, meta, sure, titleTag, unsure } from './preview.ts';

const agents = 'https://github.com/monperrus/crawler-user-agents/blob/master/crawler-user-agents.json';
const docs = 'https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/link-unfurling';

export const teams = defineNetwork({
  id: 'teams',
  name: 'Microsoft Teams',
  status: 'active',
  source: 'https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/link-unfurling',
  checkedOn: '2026-11-22',
  preview: {
    agents: sure(['SkypeUriPreview Preview/0.5'], agents),
    robots: unsure({ honoured: true, token: 'SkypeUriPreview' }, docs),
    cache: unsure('about 30 minutes', docs),
    refresh: unsure('Post the link again after 30 minutes', docs),
    reads: {
      title: unsure([meta('og:title'), meta('twitter:title'), titleTag], docs),
      description: unsure([meta('og:description'), meta('twitter:description'), meta('description')], docs),
      picture: unsure([meta('og:image'), meta('twitter:image')], docs),
      site: unsure([host], docs),
    },
    duplicates: unsure('first', docs),
    cuts: {
      title: unsure({ limit: 75, unit: 'graphemes' }, docs),
      description: unsure({ limit: 200, unit: 'graphemes' }, docs),
    },
    pictures: {
      formats: unsure(['jpeg', 'png'], docs),
      refused: unsure(['svg'], docs),
      min: unsure({ width: 200, height: 1 }, docs),
      smallRatio: unsure(1, docs),
      // A picture that cannot be shown takes the whole preview with it.
      refusal: unsure('no-preview', docs),
    },
    needs: [unsure({ anyOf: [['title']], otherwise: 'no-preview' }, docs)],
    layout: unsure({ size: 'small', shows: ['picture', 'title', 'description', 'site'] }, docs),
  },
});
