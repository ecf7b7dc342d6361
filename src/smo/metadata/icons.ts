import type { Site } from '../site.ts';
import { toHref } from '../url.ts';
import { link, named, type HeadTag } from './head-tag.ts';

/** The colour and the icons of the site: bar of a Discord embed, tab, home screen. */
export function icons({ config: { url, theme } }: Site): HeadTag[] {
  const file = (path: string) => toHref(url, path);
  return [
    // One colour, without a media query: Discord reads a single one of six hex digits.
    named('theme-color', theme.light.accent),
    link('icon', file('/favicon.ico'), { sizes: '32x32' }),
    link('icon', file('/icon.svg'), { type: 'image/svg+xml' }),
    link('apple-touch-icon', file('/apple-touch-icon.png'), { sizes: '180x180' }),
    link('manifest', file('/site.webmanifest')),
  ];
}
