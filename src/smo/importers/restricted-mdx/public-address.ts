import { embedTarget, type EmbedTarget } from '../../mdx/embed.ts';

const forms: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11}).*$/u, 'https://www.youtube.com/watch?v=$1'],
  [/^https:\/\/(?:www\.)?youtube\.com\/v\/([\w-]{11}).*$/u, 'https://www.youtube.com/watch?v=$1'],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+).*$/u, 'https://vimeo.com/$1'],
  [/^https:\/\/www\.tiktok\.com\/(?:embed|player)\/(?:v\d\/)?(\d+).*$/u, 'https://www.tiktok.com/@i/video/$1'],
  [/^https:\/\/platform\.twitter\.com\/embed\/.*[?&]id=(\d+).*$/u, 'https://x.com/i/status/$1'],
  [/^https:\/\/open\.spotify\.com\/embed(?:-podcast)?\/(\w+\/\w+).*$/u, 'https://open.spotify.com/$1'],
  [/^https:\/\/embed\.spotify\.com\/\?uri=spotify(?::|%3A)(\w+)(?::|%3A)(\w+).*$/u, 'https://open.spotify.com/$1/$2'],
  [/^https:\/\/(?:www\.)?instagram\.com\/(p|reel|tv)\/([\w-]+)\/embed.*$/u, 'https://www.instagram.com/$1/$2/'],
  [/^https:\/\/([^/]+)\/(@[^/]+)\/(\d+)\/embed.*$/u, 'https://$1/$2/$3'],
  [/^https:\/\/codepen\.io\/([^/]+)\/embed\/(?:preview\/)?(\w+).*$/u, 'https://codepen.io/$1/pen/$2'],
];

/** The address that a reader would be sent to, for one of a frame: `…/watch?v=…` for `…/embed/…`. */
export function publicAddress(address: string): string {
  const url = address
    .trim()
    .replace(/^\/\//u, 'https://')
    .replace(/^http:/u, 'https:');
  const form = forms.find(([pattern]) => pattern.test(url));
  return form ? url.replace(form[0], form[1]) : url;
}

/** The network and address of something that can be embedded. */
export function embedded(address: string): { readonly url: string; readonly target: EmbedTarget } | undefined {
  const url = publicAddress(address);
  const target = embedTarget(url);
  return target?.frame === undefined ? undefined : { url, target };
}
