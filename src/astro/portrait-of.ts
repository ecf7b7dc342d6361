import type { ImageMetadata } from 'astro';
import { getEntry } from 'astro:content';
import type { Author } from '#smo';

/** An author's portrait as Astro knows it, or undefined. */
export async function portraitOf(author: Author): Promise<ImageMetadata | undefined> {
  const entry = await getEntry('author', author.id);
  return entry?.data.picture;
}
