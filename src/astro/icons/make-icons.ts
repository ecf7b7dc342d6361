import { defaultCard, type NameFont } from './default-card.ts';
import { ico } from './ico.ts';
import { markOnGround, markPng } from './mark-png.ts';

/** A browser may cut a maskable icon to the circle of 80% in its middle; a square of 56% lies inside of it. https://w3c.github.io/manifest/#icon-masks */
const MASKABLE_SHARE = 0.56;
const TOUCH_SHARE = 0.64;

/** A file of `public/`: its name there and its bytes. */
export interface IconFile {
  readonly name: string;
  readonly data: Buffer;
}

/** What the icons are made of. Colours are CSS colours; without `font` the share card carries the mark alone. */
export interface IconsInput {
  readonly svg: string;
  readonly name: string;
  readonly themeColor: string;
  readonly paper: string;
  readonly ink: string;
  readonly font?: NameFont | undefined;
}

/** Every icon a site needs, the web manifest and the default share card, from one SVG. Same input, same bytes. */
export async function makeIcons({ svg, name, themeColor, paper, ink, font }: IconsInput): Promise<IconFile[]> {
  const favicon = await Promise.all([32, 16].map(async (side) => ({ side, png: await markPng(svg, side) })));
  return [
    { name: 'icon.svg', data: Buffer.from(svg) },
    { name: 'favicon.ico', data: ico(favicon) },
    { name: 'apple-touch-icon.png', data: await markOnGround(svg, 180, TOUCH_SHARE, paper) },
    { name: 'icon-192.png', data: await markOnGround(svg, 192, MASKABLE_SHARE, paper) },
    { name: 'icon-512.png', data: await markOnGround(svg, 512, MASKABLE_SHARE, paper) },
    { name: 'site.webmanifest', data: Buffer.from(manifest(name, themeColor, paper)) },
    { name: 'share.jpg', data: await defaultCard({ svg, name, ink, paper, font }) },
  ];
}

/** `display: browser` since a blog is read in the browser, with its address in sight. */
function manifest(name: string, themeColor: string, paper: string): string {
  const icons = [192, 512].map((side) => ({ src: `icon-${side}.png`, sizes: `${side}x${side}`, type: 'image/png', purpose: 'any maskable' }));
  const members = { name, short_name: name, icons, theme_color: themeColor, background_color: paper, display: 'browser' };
  return `${JSON.stringify(members, null, 2)}\n`;
}
