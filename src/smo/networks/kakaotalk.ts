import { defineNetwork } from './network.ts';
import { host, meta, named, sure, titleTag, unsure } from './preview.ts';

const scrap = 'https://devtalk.kakao.com/t/scrap/33984';
const image = 'https://devtalk.kakao.com/t/og-image-og/139618';

export const kakaotalk = defineNetwork({
  id: 'kakaotalk',
  name: 'KakaoTalk',
  status: 'active',
  source: 'https://devtalk.kakao.com/t/scrap/33984',
  checkedOn: '2026-11-22',
  preview: {
    agents: sure(['kakaotalk-scrap/1.0'], scrap),
    robots: unsure({ honoured: false, token: 'kakaotalk-scrap' }, scrap),
    cache: sure('an hour at least', scrap),
    refresh: sure('Clear the cache in the Kakao Share Debugger, https://developers.kakao.com/tool/debugger/sharing', scrap),
    reads: {
      title: sure([meta('og:title'), titleTag], scrap),
      description: sure([meta('og:description'), named('description')], scrap),
      picture: sure([meta('og:image'), { from: 'image', pick: 'first' }], scrap),
      site: unsure([host], scrap),
    },
    duplicates: unsure('first', scrap),
    cuts: {
      title: unsure({ limit: 2, unit: 'lines', perLine: 26 }, scrap),
      description: unsure({ limit: 2, unit: 'lines', perLine: 30 }, scrap),
    },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp'], image),
      refused: unsure(['svg'], image),
      ratio: sure(2, image),
    },
    needs: [unsure({ anyOf: [['title']], otherwise: 'no-preview' }, scrap)],
    layout: unsure({ size: 'large', shows: ['picture', 'title', 'description', 'site'] }, image),
  },
});
