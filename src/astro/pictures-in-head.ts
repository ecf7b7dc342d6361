import { z } from 'zod';

/** A picture as the head of a finished page tells it. */
interface HeadPicture {
  /** Absolute. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface HeadPictures {
  /** What networks show: og:image. */
  readonly card?: (HeadPicture & { readonly alt: string }) | undefined;
  /** The picture that structured data names for search, without text; for an article without a cover it is the card. */
  readonly photo?: HeadPicture | undefined;
  /** The portrait on the page of an author. */
  readonly portrait?: string | undefined;
}

const pixels = z.union([z.number(), z.string().transform((text) => Number.parseInt(text, 10))]);
const graph = z.object({
  '@graph': z.array(
    z.looseObject({
      '@type': z.unknown(),
      image: z.object({ url: z.url(), width: pixels, height: pixels }).optional().catch(undefined),
      mainEntity: z.object({ image: z.url() }).optional().catch(undefined),
    }),
  ),
});

/**
 * The pictures of a page, from the head that the engine wrote: its tags and its one JSON-LD graph are found by their
 * form, since parsing the whole page a second time would cost more than all feeds do.
 */
export function picturesInHead(html: string): HeadPictures {
  const [, json = '{}'] = /<script type="application\/ld\+json">([^<]*)<\/script>/u.exec(html) ?? [];
  const nodes = graph.safeParse(JSON.parse(json)).data?.['@graph'] ?? [];
  const node = (type: string) => nodes.find((one) => one['@type'] === type);
  return { card: cardIn(html), photo: node('BlogPosting')?.image, portrait: node('ProfilePage')?.mainEntity?.image };
}

function cardIn(html: string): HeadPictures['card'] {
  const said = (name: string) => unescaped(new RegExp(`<meta property="${name}" content="([^"]*)"`, 'u').exec(html)?.[1] ?? '');
  const url = said('og:image');
  return url === '' ? undefined : { url, width: Number(said('og:image:width')), height: Number(said('og:image:height')), alt: said('og:image:alt') };
}

const references: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&#39;': "'", '&#38;': '&', '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What Astro escapes in attributes. */
function unescaped(text: string): string {
  return text.replace(/&(?:quot|lt|gt|amp|#3[489]);/gu, (reference) => references[reference] ?? reference);
}
