import { accountUrl, defineNetwork, withQuery } from './network.ts';
import { host, link, meta, sure, titleTag, unsure } from './preview.ts';

const agents = 'https://github.com/monperrus/crawler-user-agents/blob/master/crawler-user-agents.json';
const api = 'https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1link_preview.html';
const bot = 'https://t.me/WebpageBot';

export const telegram = defineNetwork({
  id: 'telegram',
  name: 'Telegram',
  status: 'active',
  source: 'https://github.com/nygardk/react-share',
  checkedOn: '2026-11-22',
  share: { href: ({ text, url }) => withQuery('https://t.me/share/url', { url, text }) },
  profile: { href: (handle) => accountUrl(handle, (name) => `https://t.me/${name}`) },
  preview: {
    agents: sure(['TelegramBot (like TwitterBot)'], agents),
    robots: unsure({ honoured: false, token: 'TelegramBot' }, agents),
    cache: unsure('hours to days', bot),
    refresh: unsure('Send the address to @WebpageBot', bot),
    reads: {
      title: unsure([meta('og:title'), meta('twitter:title'), titleTag], api),
      description: unsure([meta('og:description'), meta('twitter:description'), meta('description')], api),
      picture: unsure([meta('og:image'), meta('twitter:image'), link('image_src')], api),
      site: unsure([meta('og:site_name'), host], api),
      author: unsure([meta('article:author'), meta('author')], api),
    },
    duplicates: unsure('first', api),
    cuts: { description: unsure({ limit: 170, unit: 'graphemes', atWord: true }, api) },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], api),
      refused: unsure(['svg', 'avif'], api),
      maxBytes: unsure(5_000_000, api),
      large: unsure({ width: 300, height: 157 }, api),
      smallRatio: unsure(1, api),
    },
    needs: [
      unsure(
        {
          anyOf: [
            ['title', 'description'],
            ['title', 'picture'],
          ],
          otherwise: 'no-preview',
        },
        api,
      ),
    ],
    layout: unsure({ size: 'by-size', shows: ['site', 'title', 'author', 'description', 'picture'] }, api),
  },
});
