import satori from 'satori';
import sharp from 'sharp';
import { markPng } from './mark-png.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 90;
const MARK_ALONE = 380;
const MARK = 250;
const TYPE_SIZE = 180;

/** The bytes of a static TTF, OTF or WOFF file (satori reads no WOFF2 and no variable font). */
export interface NameFont {
  readonly data: Buffer;
  readonly weight: 400 | 500 | 600 | 700 | 800;
}

/** What the default share card is drawn from; `ink` and `paper` are CSS colours. Without a font the mark stands alone. */
export interface DefaultCardInput {
  readonly svg: string;
  readonly name: string;
  readonly ink: string;
  readonly paper: string;
  readonly font?: NameFont | undefined;
}

/** The share card of pages that have none of their own: mark and name on paper, 1200×630, JPEG. */
export async function defaultCard({ svg, name, ink, paper, font }: DefaultCardInput): Promise<Buffer> {
  const layers = font === undefined ? [await markAlone(svg)] : [await markAbove(svg), await nameBelow(name, ink, font)];
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: paper } })
    .composite(layers)
    .jpeg({ quality: 88, progressive: true, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

interface Layer {
  readonly input: Buffer;
  readonly left: number;
  readonly top: number;
}

async function markAlone(svg: string): Promise<Layer> {
  return { input: await markPng(svg, MARK_ALONE), left: (WIDTH - MARK_ALONE) / 2, top: (HEIGHT - MARK_ALONE) / 2 };
}

/** Cut to its ink, so that mark and name stand on one edge. */
async function markAbove(svg: string): Promise<Layer> {
  return {
    input: await sharp(await markPng(svg, MARK))
      .trim({ background: 'transparent' })
      .toBuffer(),
    left: MARGIN,
    top: MARGIN,
  };
}

/** Satori sets no type to fit, so the name is drawn on a strip that is long enough, cut to its ink, and made smaller when it is too long for the card. */
async function nameBelow(name: string, ink: string, { data, weight }: NameFont): Promise<Layer> {
  const style = { display: 'flex', color: ink, fontSize: TYPE_SIZE, letterSpacing: '-0.035em', lineHeight: 1.3, whiteSpace: 'nowrap' };
  const drawn = await satori(
    { type: 'div', key: null, props: { style, children: name } },
    { width: TYPE_SIZE * (name.length + 1), height: TYPE_SIZE * 2, fonts: [{ name: 'Name', data, weight }] },
  );
  const cut = await sharp(Buffer.from(drawn)).png().trim({ background: 'transparent' }).toBuffer();
  const { data: input, info } = await sharp(cut)
    .resize({ width: WIDTH - 2 * MARGIN, withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input, left: MARGIN, top: HEIGHT - MARGIN - info.height };
}
