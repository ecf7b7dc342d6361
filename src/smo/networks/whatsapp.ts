import { defineNetwork, textWithUrl, withQuery } from './network.ts';

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
});
