import { z } from 'zod';
import { cardChoices } from './cards/card-choices.ts';
import { budgetsSchema } from './checks/budgets.ts';
import { extensions } from './checks/extensions.ts';
import { feedsSchema } from './feeds/feeds-config.ts';
import { robotsSchema } from './feeds/robots/robots-config.ts';
import { redirectsSchema } from './ledger/redirects-config.ts';
import { formatProblems, type Problem } from './problem.ts';
import { securitySchema } from './security/security-config.ts';
import { defaultTheme } from './theme-default.ts';

/** Text per locale: `{ en: '…', it: '…' }`; a missing locale falls back to the default one. */
const localized = z.record(z.string(), z.string().min(1));
const httpsUrl = z.url({ protocol: /^https$/u, error: 'expected an address that starts with https://' });
const color = z.string().regex(/^#[0-9a-f]{6}$/iu, 'expected a colour of six hex digits such as #b3261e');

/** The networks a page can be shared to, in the order they are known; `share` picks and orders them. */
export const shareNetworks = [
  'x',
  'linkedin',
  'facebook',
  'whatsapp',
  'telegram',
  'mastodon',
  'bluesky',
  'threads',
  'reddit',
  'pinterest',
  'tumblr',
  'hacker-news',
  'email',
] as const;
export type ShareNetwork = (typeof shareNetworks)[number];

const severity = z.enum(['off', 'warn', 'error'], { error: 'expected off, warn or error' });

const palette = z.strictObject({
  /** Page ground. */
  paper: color,
  /** Raised surfaces: cards, callouts, code. */
  surface: color,
  /** Text. */
  ink: color,
  /** Secondary text; still at least 4.5:1 on `paper` and `surface`. */
  muted: color,
  /** Hairlines. */
  line: color,
  /** Links, the brand mark. */
  accent: color,
  /** Text on `accent`. */
  onAccent: color,
  /** Soft ground in the accent's hue. */
  wash: color,
  /** Second hue: term marks, warnings. */
  second: color,
});

const font = z.strictObject({
  /** Name of the family, as CSS and the cards call it. */
  family: z.string(),
  /** Files by weight and style, as package paths (`@fontsource/…/….woff2`) or paths from the project's root. Default: none, the reader's system has the family. */
  files: z
    .array(
      z.strictObject({
        src: z.string(),
        weight: z.number(),
        style: z.enum(['normal', 'italic']).default('normal'),
        /** Characters the file is for, as CSS writes ranges; loaded only where a page has one of them. */ unicodeRange: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  /** Generic families behind it. */
  fallbacks: z.array(z.string()).default(['sans-serif']),
});

export const themeSchema = z.strictObject({
  light: palette,
  dark: palette,
  fonts: z.strictObject({ display: font, text: font, mono: z.string().default('ui-monospace, "Cascadia Code", Menlo, Consolas, monospace') }),
});
export type Theme = z.output<typeof themeSchema>;
export type ThemeUserConfig = z.input<typeof themeSchema>;
/** Checks a theme's shape while it is written. */
export const defineTheme = (theme: ThemeUserConfig): ThemeUserConfig => theme;

export const siteSchema = z.strictObject({
  /** Name of the site, as it stands in og:site_name and on the cards. Example: 'Passaparola'. */
  name: z.string().min(1),
  /** Where the site is served, base path included. `SITE_URL` overrides it. Example: 'https://example.org/docs'. */
  url: z.url({ protocol: /^https?$/u, error: 'expected an address such as https://example.org' }),
  /** One sentence a locale: the home page's description. */
  description: localized,
  /** A sentence or two about the blog and the glossary a locale. Default: the interface's own words. */
  about: z.strictObject({ blog: localized.optional(), glossary: localized.optional() }).default({}),
  /** A short line a locale under the name. Default: none. */
  tagline: localized.optional(),
  /** Locale whose pages have no prefix. Default: 'en'. */
  defaultLocale: z.string().default('en'),
  /** Zone of dates without a time. Default: 'UTC'. Example: 'Europe/Rome'. */
  timeZone: z.string().default('UTC').refine(isTimeZone, 'expected an IANA time zone such as Europe/Rome'),
  /** Who publishes: JSON-LD Organization or Person. */
  publisher: z.strictObject({
    type: z.enum(['Organization', 'Person']).default('Organization'),
    name: z.string(),
    /** Square logo of at least 112×112 px, as a path in public/. Default: the touch icon. */
    logo: z.string().default('/apple-touch-icon.png'),
    /** Profiles elsewhere: JSON-LD sameAs, and rel=me. */
    sameAs: z.array(httpsUrl).default([]),
  }),
  /** The site's own accounts, by network id. Used for twitter:site, fediverse:creator and the follow page. */
  accounts: z.record(z.string(), z.string()).default({}),
  /** Networks in the row of share links, in order. Default: seven of them. */
  share: z.array(z.enum(shareNetworks)).default(['x', 'linkedin', 'facebook', 'whatsapp', 'mastodon', 'bluesky', 'email']),
  /** Campaign parameters on shared addresses (never on canonical ones). Default: off. Example: { medium: 'social' } adds utm_source=<network>&utm_medium=social. */
  utm: z.strictObject({ medium: z.string().default('social'), campaign: z.string().optional() }).optional(),
  /** Articles a page of the blog's index. Default: 10. */
  pageSize: z.int().min(1).max(100).default(10),
  /** Ids of pages in the header, besides blog and glossary. Default: none. */
  menu: z.array(z.string()).default([]),
  /** Ids of legal pages in the footer. Default: none. */
  legal: z.array(z.string()).default([]),
  /** How terms of the glossary are linked where a text names them. Default: at their first mention in a page, three to a paragraph. Example: { link: 'section', perParagraph: 1 }. */
  glossary: z
    .strictObject({
      /** At the first mention in a page, the first in each section, at all of them, or nowhere; a term's own `match` goes before. Default: 'first'. */
      link: z.enum(['first', 'section', 'all', 'none']).default('first'),
      /** Links a paragraph may get at most. Default: 3. */
      perParagraph: z.int().min(1).max(20).default(3),
      /** Names that are no terms and that coverage does not ask for: products, people. Default: none. Example: ['Passaparola']. */
      knownNames: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  /** A plain sign-up form posted to an address. Default: none. */
  newsletter: z.strictObject({ action: httpsUrl, emailField: z.string().default('email') }).optional(),
  /** A cookieless analytics script. Default: off. Example: { src: 'https://stats.example.org/script.js', data: { domain: 'example.org' } }. */
  analytics: z.strictObject({ src: httpsUrl, data: z.record(z.string(), z.string()).default({}) }).optional(),
  /** Feeds for the blog, the glossary, each topic and each author, in every language. Default: all of them, with full content. Example: { content: 'summary', limit: 10 }. */
  feeds: feedsSchema.prefault({}),
  /** What robots.txt says to crawlers. Link previews and search are always allowed; see src/smo/feeds/robots/. Example: { ai: 'deny' }. */
  robots: robotsSchema.prefault({}),
  /** An oEmbed answer and an embed card for each article and term, and the links by which others find them. Default: true. */
  oembed: z.boolean().default(true),
  /** An llms.txt that lists articles and terms for machines that read. Default: true. */
  llms: z.boolean().default(true),
  /** Each article and term as Markdown too, as index.md beside the page. Default: true. */
  markdownTwins: z.boolean().default(true),
  /** Keep the whole site out of search indexes (previews, staging). Default: false; on when the address is not the configured one. */
  noindex: z.boolean().default(false),
  /** Old addresses: for which hosts their redirects are written, which lead elsewhere, which are gone; see src/smo/ledger/. Default: static pages and `_redirects`. Example: { hosts: ['nginx'], gone: ['/blog/summer-raffle/'] }. */
  redirects: redirectsSchema.prefault({}),
  /** What browsers and hosts are told to refuse, page by page; see src/smo/security/. Default: all that is not the page's own. Example: { allow: { 'frame-src': ['https://maps.example.org'] } }. */
  security: securitySchema.prefault({}),
  /**
   * An editor for people without git, at /admin/: `true` works on a folder of the one who opens it, a backend on a hosted
   * repository. Default: false. Example: { backend: { name: 'github', repo: 'our-company/our-site', branch: 'main' } }.
   */
  admin: z
    .union([z.boolean(), z.strictObject({ backend: z.looseObject({ name: z.enum(['github', 'gitlab', 'gitea']), repo: z.string().min(3) }) })])
    .default(false),
  /** How strictly built pages are judged: `recommended`, or `strict`, which warns of the small things too. Default: 'recommended'. */
  preset: z.enum(['recommended', 'strict']).default('recommended'),
  /** Rules otherwise than the preset has them: a severity, or severity and options. Example: { 'og-title-length': ['error', { max: 70 }], 'twitter-site-missing': 'off' }. */
  rules: z.record(z.string(), z.union([severity, z.tuple([severity, z.record(z.string(), z.unknown())])])).default({}),
  /**
   * What pages may weigh at most, in bytes by kind and measure (`total`, `html`, `styles`, `scripts`, `pictures`, `head`):
   * beyond it is an error. Default: none; our own figures warn. Example: { article: { pictures: 800_000, scripts: 0 } }.
   */
  budgets: budgetsSchema.default({}),
  /** What stops the build: errors, warnings too, or nothing. Default: 'error'. */
  failOn: z.enum(['error', 'warn', 'never']).default('error'),
  /**
   * What a build writes beside its output, into smo-report/: the pages as networks show them, the problems, the score.
   * `pages` is how many get previews at most, those with problems and changed ones first; `against` a folder or file that
   * tells what has changed, such as the report of the main branch. Default: 200 pages, against the build before.
   * Example: { pages: 50, against: 'main-report/' }; false writes none.
   */
  report: z
    .union([z.literal(false), z.strictObject({ pages: z.int().min(0).default(200), against: z.string().optional() })], {
      error: 'expected false, or an object such as { pages: 200 }',
    })
    .prefault({}),
  /** A file of problems that were there before (`npm run smo -- audit --save`); only what is worse than it counts. Default: none. Example: '.smo-baseline.json'. */
  baseline: z.string().optional(),
  /** Rules of the owner's own, as values; they are set and ignored as the product's are. Default: none. Example: { rules: [noExclamationMarks] }. */
  extend: extensions.prefault({}),
  /** The address is a placeholder such as example.org, on purpose: a demonstration that nobody shares. Default: false. */
  demo: z.boolean().default(false),
  /** Folders of content that may hold programmes (import, export, expressions). Default: none. Example: { full: ['content/pages/'] }. */
  trust: z.strictObject({ full: z.array(z.string()).default([]) }).default({ full: [] }),
  /** Colours and fonts; see src/site/theme.ts. Default: plain, in the fonts of the reader's system. */
  theme: themeSchema.prefault(defaultTheme),
  /**
   * Share cards: the owner's templates, and the template of each kind of page, as an id or as a value. Default: the
   * product's own for each kind. Example: { templates: [gala], article: gala, term: 'quote' }, where
   * `const gala = defineCardTemplate({ id: 'gala', version: 1, format: 'jpeg', render: (data, context) => … })`.
   */
  cards: cardChoices.prefault({}),
  /** Default share picture until a page has its own card: a path in public/, with its true size. Default: the one that `npm run smo -- icons` draws. */
  shareImage: z
    .strictObject({
      path: z.string(),
      width: z.int(),
      height: z.int(),
      type: z.enum(['image/jpeg', 'image/png']),
      /** Default: the site's name. */ alt: localized.default({}),
    })
    .default({ path: '/share.jpg', width: 1200, height: 630, type: 'image/jpeg', alt: {} }),
});
export type SiteUserConfig = z.input<typeof siteSchema>;
export type SiteConfig = z.output<typeof siteSchema> & {
  /** The address in the configuration, before `SITE_URL`; feed authorities and identities hang on it. */
  readonly configuredUrl: string;
};

/** Checks a site's configuration while it is written: types in the editor, all mistakes at once when it is read. */
export const defineSite = (config: SiteUserConfig): SiteUserConfig => config;

/**
 * The configuration with its defaults. `env.SITE_URL` replaces the address; a site served from elsewhere than it is
 * configured for is a preview and asks search engines to stay away.
 * @throws a ConfigError that lists every mistake
 */
export function resolveSite(config: SiteUserConfig, env: { SITE_URL?: string | undefined } = {}): SiteConfig {
  const parsed = siteSchema.safeParse({ ...config, url: env.SITE_URL || config.url });
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => ({
        rule: 'config-invalid',
        severity: 'error',
        page: env.SITE_URL && issue.path[0] === 'url' ? 'SITE_URL' : 'src/site/site.config.ts',
        field: issue.path.join('.'),
        message: issue.code === 'unrecognized_keys' ? `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}` : issue.message,
      })),
    );
  }
  const url = parsed.data.url.replace(/\/+$/u, '');
  const configuredUrl = config.url.replace(/\/+$/u, '');
  return { ...parsed.data, url, configuredUrl, noindex: parsed.data.noindex || url !== configuredUrl };
}

/** The configuration cannot be used; the message lists why. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ConfigError';
    this.problems = problems;
    // The places that matter are the owner's; a stack of ours would only hide them.
    this.stack = '';
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** The text for a locale, else for the default locale, else whatever there is. */
export function localizedText(text: Readonly<Record<string, string>>, locale: string, defaultLocale: string): string {
  return text[locale] ?? text[defaultLocale] ?? Object.values(text)[0] ?? '';
}
