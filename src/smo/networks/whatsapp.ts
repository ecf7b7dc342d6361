import { defineNetwork, textWithUrl, withQuery } from './network.ts';
import { host, property, sure, titleTag, unsure } from './preview.ts';

const guide = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews';
const quoted = 'https://github.com/sybrew/the-seo-framework/issues/700';
const agents = 'https://github.com/monperrus/crawler-user-agents/blob/master/crawler-user-agents.json';

/** A handle is a telephone number with its country code, or `channel/<id>`. */
export const whatsapp = defineNetwork({
  id: 'whatsapp',
  name: 'WhatsApp',
  status: 'active',
  source: 'https://github.com/nygardk/react-share',
  checkedOn: '2026-11-22',
  share: { href: (message) => withQuery('https://wa.me/', { text: textWithUrl(message) }) },
  profile: {
    href: (handle) => {
      const channel = /^channel\/(\w+)$/u.exec(handle.trim())?.[1];
      if (channel) return `https://whatsapp.com/channel/${channel}`;
      const number = handle.replaceAll(/[\s().-]/gu, '').replace(/^\+/u, '');
      // E.164: at most 15 digits, none of them a zero in front.
      return /^[1-9]\d{6,14}$/u.test(number) ? `https://wa.me/${number}` : undefined;
    },
  },
  preview: {
    agents: sure(['WhatsApp/2'], agents),
    // The preview is made on the sender's telephone.
    robots: unsure({ honoured: false, token: 'WhatsApp' }, agents),
    bytes: sure(300_000, guide),
    cache: unsure('for ever: it is a part of the message', guide),
    reads: {
      title: unsure([property('og:title'), titleTag], guide),
      description: unsure([property('og:description'), { from: 'meta', key: 'description', forms: ['name'] }], guide),
      picture: unsure([property('og:image')], guide),
      site: unsure([host], guide),
    },
    duplicates: unsure('last', 'https://github.com/nuxt-modules/og-image'),
    head: sure('parsed', guide),
    cuts: {
      title: sure({ limit: 2, unit: 'lines', perLine: 40 }, guide),
      description: unsure({ limit: 80, unit: 'graphemes' }, guide),
    },
    pictures: {
      formats: unsure(['jpeg', 'png'], quoted),
      refused: unsure(['svg'], quoted),
      maxBytes: unsure(600_000, quoted),
      large: unsure({ width: 300, height: 100 }, quoted),
      squareIsSmall: unsure(0.2, quoted),
      maxRatio: unsure(4, quoted),
      ratio: unsure(1.91, quoted),
      smallRatio: unsure(1, quoted),
      relative: unsure('refused', quoted),
    },
    needs: [unsure({ anyOf: [['title']], otherwise: 'no-preview' }, guide)],
    layout: unsure({ size: 'by-size', shows: ['picture', 'title', 'description', 'site'] }, guide),
  },
});
