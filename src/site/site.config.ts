import { defineSite } from '#smo';
import theme from './theme.ts';

/** Everything an owner decides about the site; every key is described, with default and example, in src/smo/config.ts. */
export default defineSite({
  name: 'Passaparola',
  url: 'https://passaparola.example.org',
  tagline: {
    en: 'Pages worth passing on',
    it: 'Pagine da passare parola',
  },
  description: {
    en: 'A blog and a glossary about social media optimization: what networks read of a page, and what makes people pass it on.',
    it: 'Un blog e un glossario sulla social media optimization: che cosa leggono le reti di una pagina, e che cosa la fa passare di bocca in bocca.',
  },
  about: {
    blog: {
      en: 'Articles on social media optimization: how a page looks when its link is shared, and how a company is worth repeating.',
      it: 'Articoli di social media optimization: come appare una pagina quando il suo link viene condiviso, e come farsi passare parola.',
    },
    glossary: {
      en: 'The words of social media optimization, each explained in one sentence and then in context, from A to Z.',
      it: 'Le parole della social media optimization, ciascuna spiegata in una frase e poi nel suo contesto, dalla A alla Z.',
    },
  },
  // Nobody serves this site: without this line its placeholder address would be an error.
  demo: true,
  preset: 'strict',
  defaultLocale: 'en',
  timeZone: 'Europe/Rome',
  publisher: {
    type: 'Organization',
    name: 'Passaparola',
    sameAs: ['https://social.example.org/@passaparola'],
  },
  accounts: {
    mastodon: '@passaparola@social.example.org',
  },
  share: ['x', 'linkedin', 'facebook', 'whatsapp', 'telegram', 'mastodon', 'bluesky', 'email'],
  utm: { medium: 'social' },
  pageSize: 6,
  menu: ['about'],
  legal: ['imprint', 'privacy'],
  shareImage: {
    path: '/share.jpg',
    width: 1200,
    height: 630,
    type: 'image/jpeg',
    alt: {
      en: 'The Passaparola mark: a guillemet that is a quotation mark and an arrow at once.',
      it: 'Il marchio di Passaparola: una virgoletta caporale che è insieme citazione e freccia.',
    },
  },
  theme,
});
