import sharp from 'sharp';
import { chance } from './build-seed.ts';

/** Pictures of a site: few and small, since each way encodes each of them once and no bench of encoders is meant. */
/** The first two are wide enough for the top of a post. */
export const pictureNames = ['field.jpg', 'harbour.jpg', 'market.jpg', 'workshop.jpg'] as const;
export const coverNames = pictureNames.slice(0, 2);

const sizes = [
  [1200, 675],
  [1200, 675],
  [720, 480],
  [640, 640],
] as const;

/** The JPEGs of a language by name: a sky and shapes, some tens of KiB each. */
export async function pictures(language: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = pictureNames.map(async (name, index) => [name, await picture(language * pictureNames.length + index, sizes[index] ?? sizes[0])] as const);
  return new Map(await Promise.all(made));
}

async function picture(seed: number, [width, height]: readonly [number, number]): Promise<Uint8Array> {
  const { below } = chance(seed + 900_000);
  const colour = () => `hsl(${below(360)} ${30 + below(40)}% ${30 + below(45)}%)`;
  const shapes = Array.from(
    { length: 40 },
    () => `<ellipse cx="${below(width)}" cy="${below(height)}" rx="${8 + below(90)}" ry="${8 + below(60)}" fill="${colour()}" opacity="0.${3 + below(6)}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#sky)"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
