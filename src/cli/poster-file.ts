import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { slugify, type EmbedTarget } from '#smo';
import type { Original } from './oembed.ts';

export type Fetch = (address: string, init: { signal: AbortSignal }) => Promise<Response>;

/** How long a network may think, in milliseconds. */
export const patience = 15_000;

/**
 * Keeps the picture of a video or post in a folder, as a JPEG of at most 1280 px in width.
 * @returns its file name; undefined when no picture can be had
 */
export async function keepPoster(target: EmbedTarget, original: Original, out: string, fetch: Fetch): Promise<string | undefined> {
  for (const candidate of picturesOf(target, original)) {
    try {
      const response = await fetch(candidate, { signal: AbortSignal.timeout(patience) });
      if (!response.ok) continue;
      const picture = sharp(await response.arrayBuffer())
        .resize({ width: 1280, withoutEnlargement: true })
        .jpeg({ quality: 82 });
      const name = posterName(target, original);
      await mkdir(out, { recursive: true });
      await picture.toFile(join(out, name));
      return name;
    } catch {
      // Gone, slow or no picture: the next one, or none, which the caller tells the editor.
    }
  }
  return undefined;
}

/** Candidates, best first. YouTube names only a small picture with black bars; the large one exists for most videos. */
function picturesOf({ id, frame = '' }: EmbedTarget, { picture }: Original): string[] {
  const video = id === 'youtube' ? /embed\/([\w-]{11})/u.exec(frame)?.[1] : undefined;
  const large = video && `https://i.ytimg.com/vi/${video}/maxresdefault.jpg`;
  return [large, picture].filter((address) => typeof address === 'string');
}

function posterName({ id }: EmbedTarget, { title, author }: Original): string {
  const subject = slugify(title ?? author ?? '')
    .slice(0, 50)
    .replace(/-$/u, '');
  return `${[subject, id].filter(Boolean).join('-')}.jpg`;
}
