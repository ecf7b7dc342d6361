import type { ShareNetwork, SiteConfig } from '../config.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { truncate } from '../text.ts';
import { toUrl } from '../url.ts';
import { appleMessages } from './apple-messages.ts';
import { behance } from './behance.ts';
import { blogger } from './blogger.ts';
import { bluesky } from './bluesky.ts';
import { delicious } from './delicious.ts';
import { digg } from './digg.ts';
import { discord } from './discord.ts';
import { discourse } from './discourse.ts';
import { disqus } from './disqus.ts';
import { email } from './email.ts';
import { facebook } from './facebook.ts';
import { flickr } from './flickr.ts';
import { googlePlus } from './google-plus.ts';
import { google } from './google.ts';
import { hackerNews } from './hacker-news.ts';
import { instagram } from './instagram.ts';
import { kakaotalk } from './kakaotalk.ts';
import { lemmy } from './lemmy.ts';
import { line } from './line.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { matrix } from './matrix.ts';
import { mattermost } from './mattermost.ts';
import { misskey } from './misskey.ts';
import { myspace } from './myspace.ts';
import { encoded, graphemes, lengthOf, type Network, type ShareIntent } from './network.ts';
import { periscope } from './periscope.ts';
import { pinterest } from './pinterest.ts';
import { pocket } from './pocket.ts';
import type { Preview } from './preview.ts';
import { reddit } from './reddit.ts';
import { signal } from './signal.ts';
import { skype } from './skype.ts';
import { slack } from './slack.ts';
import { slideshare } from './slideshare.ts';
import { stumbleupon } from './stumbleupon.ts';
import { teams } from './teams.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { tumblr } from './tumblr.ts';
import { viadeo } from './viadeo.ts';
import { whatsapp } from './whatsapp.ts';
import { wordpressCom } from './wordpress-com.ts';
import { wordpress } from './wordpress.ts';
import { workplace } from './workplace.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

export { defineNetwork, type Embed, type Network, type Profile, type ShareIntent, type ShareMessage, type TextUnit } from './network.ts';
export { sure, unsure, type Figure, type Preview } from './preview.ts';

/** Every network, by id. */
export const networks = {
  'apple-messages': appleMessages,
  behance,
  blogger,
  bluesky,
  delicious,
  digg,
  discord,
  discourse,
  disqus,
  email,
  facebook,
  flickr,
  google,
  'google-plus': googlePlus,
  'hacker-news': hackerNews,
  instagram,
  kakaotalk,
  lemmy,
  line,
  linkedin,
  mastodon,
  matrix,
  mattermost,
  misskey,
  myspace,
  periscope,
  pinterest,
  pocket,
  reddit,
  signal,
  skype,
  slack,
  slideshare,
  stumbleupon,
  teams,
  telegram,
  threads,
  tiktok,
  tumblr,
  viadeo,
  whatsapp,
  wordpress,
  'wordpress-com': wordpressCom,
  workplace,
  x,
  youtube,
} as const satisfies Readonly<Record<string, Network>> & Readonly<Record<ShareNetwork, Network & { share: ShareIntent }>>;

/** A network whose previews are known. */
export type PreviewNetwork = Network & { readonly preview: Preview };

/** The networks whose previews are known, in the order of their ids. */
export function previewNetworks(): PreviewNetwork[] {
  const known: readonly Network[] = Object.values(networks);
  return known.filter((network): network is PreviewNetwork => network.preview !== undefined);
}

export interface ShareLink {
  /** Id of the network. */
  readonly network: ShareNetwork;
  readonly name: string;
  readonly href: string;
}

/**
 * The links that share a page, in the order of the configuration. They are plain addresses: nothing is loaded from a
 * network and nothing is sent to one before the reader follows a link.
 * @param picture absolute address of the page's share picture, for networks that ask for one; default: the site's
 */
export function shareLinks(page: Page, { config }: Site, picture = toUrl(config.url, config.shareImage.path)): ShareLink[] {
  const title = page.share.title ?? page.title;
  return config.share.map((id) => {
    const { name, share } = networks[id];
    const url = campaignUrl(page.canonical, config.utm, id);
    const text = fittingText(page.share.networks?.[id]?.text ?? title, url, share, page.locale);
    return { network: id, name, href: share.href({ title, text, url, picture }) };
  });
}

/** Address of an account's page on a network, by their ids; undefined where either is unknown or the handle ill-formed. */
export function profileUrl(network: string, handle: string): string | undefined {
  const known: readonly Network[] = Object.values(networks);
  return known.find(({ id }) => id === network)?.profile?.href(handle);
}

/** An address with the campaign's parameters; its own query and fragment stay, and so does a parameter that it has already. */
function campaignUrl(address: string, utm: SiteConfig['utm'], network: string): string {
  if (!utm) return address;
  const url = new URL(address);
  const values = { utm_source: network, utm_medium: utm.medium, utm_campaign: utm.campaign };
  const pairs = Object.entries(values).flatMap(([name, value]) => (value === undefined || url.searchParams.has(name) ? [] : `${name}=${encoded(value)}`));
  // Not by `searchParams.set`, which would write the page's own parameters anew.
  url.search = [url.search.slice(1), ...pairs].filter(Boolean).join('&');
  return url.href;
}

/** The text cut, at a word where one is near, so that it stays in the limit with a space and the address; empty where nothing fits. */
function fittingText(wished: string, url: string, { limit = Infinity, unit, addressLength }: ShareIntent, locale: string): string {
  const text = wished.replaceAll(/\r\n?/gu, '\n').trim();
  const room = limit - 1 - (addressLength ?? lengthOf(url, unit));
  if (lengthOf(text, unit) <= room) return text;
  let left = room - lengthOf('…', unit);
  const tooMuch = graphemes(text).findIndex((grapheme) => (left -= lengthOf(grapheme, unit)) < 0);
  // The space keeps `truncate` at work where it is the last grapheme, one that counts more than the ellipsis, that is too much.
  return tooMuch < 1 ? '' : truncate(`${text} `, tooMuch + 1, locale);
}

/** A network's own name by its id, or the id where it is unknown. */
export function networkName(id: string): string {
  const known: readonly Network[] = Object.values(networks);
  return known.find((network) => network.id === id)?.name ?? id;
}
