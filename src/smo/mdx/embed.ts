/** The networks whose videos and posts can be embedded, and how each is addressed. Source: link previews facts, §5. */
export interface EmbedProvider {
  readonly name: string;
  readonly kind: 'video' | 'post';
  /** Hosts of public addresses; empty for federated networks, which are known by the form of the path. */
  readonly hosts: readonly string[];
  /** The iframe's address for a public address, or undefined when the form is unknown. */
  readonly frame: (url: URL) => string | undefined;
  /** Width to height of the frame. */
  readonly ratio: number;
}

const first = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1];
const when = (id: string | undefined, frame: (id: string) => string): string | undefined => (id === undefined ? undefined : frame(id));

export const embedProviders = {
  youtube: {
    name: 'YouTube',
    kind: 'video',
    hosts: ['www.youtube.com', 'youtube.com', 'm.youtube.com', 'youtu.be'],
    frame: (url) =>
      when(
        url.hostname === 'youtu.be'
          ? first(/^\/([\w-]{11})$/u, url.pathname)
          : (first(/^([\w-]{11})$/u, url.searchParams.get('v') ?? '') ?? first(/^\/(?:shorts|live|embed)\/([\w-]{11})/u, url.pathname)),
        (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
      ),
    ratio: 16 / 9,
  },
  vimeo: {
    name: 'Vimeo',
    kind: 'video',
    hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
    frame: (url) => when(first(/^\/(?:video\/)?(\d+)/u, url.pathname), (id) => `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1`),
    ratio: 16 / 9,
  },
  tiktok: {
    name: 'TikTok',
    kind: 'video',
    hosts: ['www.tiktok.com', 'tiktok.com'],
    frame: (url) => when(first(/^\/@[\w.]+\/video\/(\d+)/u, url.pathname), (id) => `https://www.tiktok.com/player/v1/${id}?autoplay=1`),
    ratio: 9 / 16,
  },
  slideshare: {
    name: 'SlideShare',
    kind: 'post',
    hosts: ['www.slideshare.net', 'slideshare.net'],
    frame: (url) =>
      when(first(/^\/slideshow\/embed_code\/(?:key\/)?(\w+)/u, url.pathname), (id) => `https://www.slideshare.net/slideshow/embed_code/key/${id}`),
    ratio: 4 / 3,
  },
  instagram: {
    name: 'Instagram',
    kind: 'post',
    hosts: ['www.instagram.com', 'instagram.com'],
    frame: (url) => when(first(/^\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]+)/u, url.pathname), (id) => `https://www.instagram.com/${id}/embed/`),
    ratio: 4 / 5,
  },
  flickr: {
    name: 'Flickr',
    kind: 'post',
    hosts: ['www.flickr.com', 'flickr.com'],
    frame: (url) => when(first(/^\/photos\/([\w@-]+\/\d+)/u, url.pathname), (id) => `https://www.flickr.com/photos/${id}/player/`),
    ratio: 3 / 2,
  },
  behance: {
    name: 'Behance',
    kind: 'post',
    hosts: ['www.behance.net', 'behance.net'],
    frame: (url) => when(first(/^\/(?:gallery|embed\/project)\/(\d+)/u, url.pathname), (id) => `https://www.behance.net/embed/project/${id}?ilo0=1`),
    ratio: 4 / 3,
  },
  x: {
    name: 'X',
    kind: 'post',
    hosts: ['x.com', 'www.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
    frame: (url) => when(first(/^\/\w+\/status\/(\d+)/u, url.pathname), (id) => `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`),
    ratio: 1,
  },
  bluesky: {
    name: 'Bluesky',
    kind: 'post',
    hosts: ['bsky.app'],
    // The embed needs the author's permanent DID; an address with a handle is shown without a frame.
    frame: (url) =>
      when(
        first(/^\/profile\/(did:[\w:.-]+\/post\/\w+)/u, url.pathname),
        (id) => `https://embed.bsky.app/embed/${id.replace('/post/', '/app.bsky.feed.post/')}`,
      ),
    ratio: 1,
  },
  spotify: {
    name: 'Spotify',
    kind: 'post',
    hosts: ['open.spotify.com'],
    frame: (url) =>
      when(first(/^\/(?:intl-\w+\/)?((?:track|album|playlist|episode|show|artist)\/\w+)/u, url.pathname), (id) => `https://open.spotify.com/embed/${id}`),
    ratio: 16 / 9,
  },
  mastodon: {
    name: 'Mastodon',
    kind: 'post',
    hosts: [],
    frame: (url) => (/^\/@[^/]+\/\d+$/u.test(url.pathname) ? `${url.origin}${url.pathname}/embed` : undefined),
    ratio: 1,
  },
} as const satisfies Record<string, EmbedProvider>;

export type EmbedProviderId = keyof typeof embedProviders;

export interface EmbedTarget {
  readonly id: EmbedProviderId;
  readonly name: string;
  readonly kind: 'video' | 'post';
  /** The address to load in a frame on click; undefined when the network offers none for this form. */
  readonly frame: string | undefined;
  readonly ratio: number;
}

/** Which network an address belongs to, and what a click would load; undefined for addresses of none. */
export function embedTarget(address: string): EmbedTarget | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:') return undefined;
  for (const [id, provider] of entriesOf(embedProviders)) {
    const isHost = provider.hosts.some((host) => host === url.hostname);
    const frame = provider.frame(url);
    if (isHost || (provider.hosts.length === 0 && frame)) {
      return { id, name: provider.name, kind: provider.kind, frame, ratio: provider.ratio };
    }
  }
  return undefined;
}

function entriesOf<T extends Record<string, EmbedProvider>>(record: T): [EmbedProviderId, EmbedProvider][] {
  return Object.entries(record).filter((pair): pair is [EmbedProviderId, EmbedProvider] => pair[0] in embedProviders);
}
