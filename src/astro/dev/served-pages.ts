import type { SiteConfig } from '#smo';
import { pictureFormat } from '#smo/cards/index.ts';
import { mediaType } from '../built-pages.ts';
import type { FinishedPages, PictureFile } from '../finished-pages.ts';

/**
 * The finished pages as the dev server itself serves them, with what an editor has just saved.
 * @param origin where the server listens
 * @param pictures what is known of pictures, by address; to draw one takes a moment
 */
export function servedPages(origin: string, { url }: SiteConfig, pictures: Map<string, PictureFile | undefined>): FinishedPages {
  const here = (address: string) => `${origin}${address.slice(new URL(address).origin.length)}`;
  return {
    html: async (page) => {
      const response = await fetch(here(page.url), { headers: { accept: 'text/html' } });
      if (!response.ok) throw new Error(`${page.path} answers ${response.status}`);
      return response.text();
    },
    picture: async (address) => {
      if (!address.startsWith(`${url}/`)) return undefined;
      if (!pictures.has(address)) pictures.set(address, await fetchPicture(here(address)));
      return pictures.get(address);
    },
  };
}

async function fetchPicture(address: string): Promise<PictureFile | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const format = pictureFormat(bytes);
  return format && { type: mediaType(format), bytes: bytes.byteLength };
}
