import { defineNetwork } from './network.ts';
import { meta, unsure } from './preview.ts';

const faq = 'https://developers.line.biz/ja/faq/#how-are-the-url-previews-generated';
const report = 'https://qiita.com/myucy/items/c9f45979838e05e10a2a';

export const line = defineNetwork({
  id: 'line',
  name: 'LINE',
  status: 'active',
  source: 'https://developers.line.biz/ja/faq/',
  checkedOn: '2026-11-22',
  preview: {
    agents: unsure(['facebookexternalhit/1.1;line-poker/1.0'], 'https://poker.line.naver.jp/'),
    robots: unsure({ honoured: false, token: 'line-poker' }, 'https://poker.line.naver.jp/'),
    cache: unsure('a while, in the app and on the server', report),
    refresh: unsure('Page Poker, https://poker.line.naver.jp/, then the cache of the app', report),
    reads: {
      title: unsure([meta('og:title')], report),
      description: unsure([meta('og:description')], report),
      picture: unsure([meta('og:image')], report),
    },
    duplicates: unsure('first', faq),
    cuts: {
      title: unsure({ limit: 2, unit: 'lines', perLine: 24 }, report),
      description: unsure({ limit: 2, unit: 'lines', perLine: 28 }, report),
    },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], report),
      refused: unsure(['svg'], report),
      smallRatio: unsure(1, report),
    },
    needs: [unsure({ anyOf: [['title']], otherwise: 'no-preview' }, report)],
    layout: unsure({ size: 'small', shows: ['picture', 'title', 'description'] }, report),
  },
});
