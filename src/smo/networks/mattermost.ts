import { defineNetwork } from './network.ts';
import { property, sure, unsure } from './preview.ts';

const server = 'https://github.com/mattermost/mattermost/blob/master/server/channels/app/opengraph.go';
const metadata = 'https://github.com/mattermost/mattermost/blob/master/server/public/model/link_metadata.go';
const parser = 'https://github.com/dyatlov/go-opengraph/blob/master/opengraph/opengraph.go';
const webapp = 'https://github.com/mattermost/mattermost/blob/master/webapp/channels/src/components/post_view/post_attachment_opengraph';

export const mattermost = defineNetwork({
  id: 'mattermost',
  name: 'Mattermost',
  status: 'active',
  source: 'https://github.com/mattermost/mattermost',
  checkedOn: '2026-11-22',
  preview: {
    agents: unsure(['Mattermost-Bot/1.1'], server),
    robots: sure({ honoured: false, token: 'Mattermost-Bot' }, server),
    bytes: sure(52_428_800, server),
    cache: sure('1 hour', server),
    // Open Graph or nothing: the title of the page is not looked at.
    reads: {
      title: sure([property('og:title')], parser),
      description: sure([property('og:description')], parser),
      picture: sure(
        [
          { ...property('og:image:secure_url'), pick: 'first' },
          { ...property('og:image'), pick: 'first' },
        ],
        parser,
      ),
      site: sure([property('og:site_name')], parser),
    },
    duplicates: sure('last', parser),
    blanks: sure('wins', parser),
    caseSensitive: sure(true, parser),
    head: sure('written', parser),
    decodesTwice: sure(['title', 'description'], server),
    payload: sure({ prefix: 'og:', bytes: 5120 }, server),
    cuts: {
      title: sure({ limit: 300, unit: 'code-points', mark: '[...]' }, metadata),
      description: sure({ limit: 300, unit: 'code-points', mark: '[...]' }, metadata),
      site: sure({ limit: 300, unit: 'code-points', mark: '[...]' }, metadata),
    },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], webapp),
      refused: unsure(['svg'], webapp),
      large: unsure({ width: 150, height: 150 }, webapp),
      smallRatio: unsure(1, webapp),
    },
    needs: [unsure({ anyOf: [['title']], otherwise: 'no-preview' }, webapp)],
    layout: unsure({ size: 'by-size', shows: ['site', 'title', 'description', 'picture'] }, webapp),
  },
});
