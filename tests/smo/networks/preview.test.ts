import { describe, expect, it } from 'vitest';
import { networks, previewNetworks, type Figure, type Network } from '#smo/networks/index.ts';

const all: readonly Network[] = Object.values(networks);
const retired = all.filter(({ status }) => status === 'retired');

const isFigure = (value: object): value is Figure<unknown> => 'source' in value && 'value' in value;

/** Every figure in a value, with its path. */
function figuresOf(value: unknown, path: string): { path: string; figure: Figure<unknown> }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFigure(value)) return [{ path, figure: value }];
  return Object.entries(value).flatMap(([key, inner]) => figuresOf(inner, `${path}.${key}`));
}

/** What stands in a preview without a figure around it: nobody could say where that is from. */
function bareValues(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [path];
  return isFigure(value) ? [] : Object.entries(value).flatMap(([key, inner]) => bareValues(inner, `${path}.${key}`));
}

describe('the networks with previews', () => {
  it('are these', () => {
    expect(previewNetworks().map(({ id }) => id)).toEqual([
      'apple-messages',
      'bluesky',
      'discord',
      'discourse',
      'facebook',
      'google',
      'instagram',
      'kakaotalk',
      'lemmy',
      'line',
      'linkedin',
      'mastodon',
      'matrix',
      'mattermost',
      'misskey',
      'pinterest',
      'reddit',
      'signal',
      'slack',
      'teams',
      'telegram',
      'threads',
      'tumblr',
      'whatsapp',
      'wordpress',
      'x',
    ]);
  });

  it.each(previewNetworks())('have every figure of $id with an address to read it up, a day, and whether it is certain', ({ id, preview }) => {
    const figures = figuresOf(preview, id);
    const unfounded = figures.filter(
      ({ figure: { source, checkedOn, certain } }) =>
        !/^https:\/\/[a-z0-9.-]+\.[a-z]+\//u.test(`${source}/`) || !/^20\d\d-\d\d-\d\d$/u.test(checkedOn) || typeof certain !== 'boolean',
    );
    expect(figures.length).toBeGreaterThan(8);
    expect(unfounded).toEqual([]);
    expect(bareValues(preview, id)).toEqual([]);
  });

  it('mark what nobody but third parties reports', () => {
    const certainty = {
      'slack bytes': networks.slack.preview.bytes.certain,
      'discord site': networks.discord.preview.cuts.site.certain,
      'whatsapp picture bytes': networks.whatsapp.preview.pictures.maxBytes.certain,
      'linkedin WebP': networks.linkedin.preview.pictures.refused.certain,
      'x picture ratio': networks.x.preview.pictures.ratio.certain,
      'whatsapp bytes': networks.whatsapp.preview.bytes.certain,
      'facebook picture bytes': networks.facebook.preview.pictures.maxBytes.certain,
      'signal picture bytes': networks.signal.preview.pictures.maxBytes.certain,
      'mastodon redirects': networks.mastodon.preview.redirects.certain,
      'mattermost payload': networks.mattermost.preview.payload.certain,
    };
    expect(certainty).toEqual({
      'slack bytes': false,
      'discord site': false,
      'whatsapp picture bytes': false,
      'linkedin WebP': false,
      'x picture ratio': false,
      'whatsapp bytes': true,
      'facebook picture bytes': true,
      'signal picture bytes': true,
      'mastodon redirects': true,
      'mattermost payload': true,
    });
  });

  it('read this many bytes', () => {
    const bytes = previewNetworks().flatMap(({ id, preview }) => (preview.bytes ? [[id, preview.bytes.value] as const] : []));
    expect(Object.fromEntries(bytes)).toEqual({
      slack: 32_768,
      wordpress: 153_600,
      whatsapp: 300_000,
      facebook: 1_000_000,
      instagram: 1_000_000,
      threads: 1_000_000,
      signal: 1_024_000,
      mastodon: 1_048_576,
      lemmy: 1_048_576,
      discourse: 10_485_760,
      matrix: 10_485_760,
      misskey: 10_485_760,
      google: 15_728_640,
      mattermost: 52_428_800,
    });
  });
});

describe('retired networks', () => {
  it('name the hosts whose links are dead, and what else people call them', () => {
    expect(Object.fromEntries(retired.map(({ name, hosts, alsoKnownAs }) => [name, [...(hosts ?? ['?']), ...(alsoKnownAs ?? ['?'])]]))).toEqual({
      Delicious: ['del.icio.us', 'delicious.com', 'del.icio.us'],
      'Digg (old)': ['digg.com/submit'],
      'Google+': ['plus.google.com', 'plus.url.google.com', 'Google Plus', 'GooglePlus', 'G+'],
      Periscope: ['periscope.tv', 'pscp.tv'],
      Pocket: ['getpocket.com', 'Mozilla Pocket', 'Read It Later'],
      Skype: ['web.skype.com', 'join.skype.com', 'skype.com'],
      StumbleUpon: ['stumbleupon.com', 'Stumble Upon'],
      Viadeo: ['viadeo.com', 'viadeo.journaldunet.com'],
      Workplace: ['workplace.com', 'Workplace from Meta', 'Workplace by Facebook'],
    });
  });

  it('show no previews', () => {
    expect(retired.filter(({ preview }) => preview)).toEqual([]);
  });
});

describe('embeds', () => {
  it('are addresses with a place for what is embedded, with a source', () => {
    const embeds = all.flatMap(({ id, embed }) => (embed ? [{ id, addresses: Object.values(embed.value), source: embed.source }] : []));
    expect(embeds.map(({ id }) => id)).toEqual([
      'behance',
      'facebook',
      'flickr',
      'instagram',
      'linkedin',
      'slideshare',
      'tiktok',
      'tumblr',
      'wordpress-com',
      'x',
      'youtube',
    ]);
    expect(
      embeds.filter(({ addresses, source }) => !source.startsWith('https://') || addresses.some((form) => !/^https:\/\/\S+\{(?:url|id)\}/u.test(form))),
    ).toEqual([]);
  });
});
