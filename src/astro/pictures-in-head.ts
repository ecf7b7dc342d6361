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
    z.object({
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
  const head = html.slice(0, html.indexOf('</head>'));
  const nodes = nodesIn(head);
  const node = (type: string) => nodes.find((one) => one['@type'] === type);
  return { card: cardIn(head), photo: node('BlogPosting')?.image, portrait: node('ProfilePage')?.mainEntity?.image };
}

/** The nodes of the graph, on pages where one of them may name a picture. */
function nodesIn(head: string): z.infer<typeof graph>['@graph'] {
  const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/u.exec(head) ?? [];
  const isPictured = json.includes('BlogPosting') || json.includes('ProfilePage');
  return (isPictured ? graph.safeParse(JSON.parse(json)).data?.['@graph'] : undefined) ?? [];
}

function cardIn(head: string): HeadPictures['card'] {
  const said = new Map<string, string>();
  for (const [, name = '', content = ''] of head.matchAll(/<meta property="og:image(:[a-z]+)?" content="([^"]*)"/gu)) {
    if (!said.has(name)) said.set(name, unescaped(content));
  }
  const url = said.get('') ?? '';
  const pixelsOf = (name: string) => Number(said.get(name) ?? '');
  return url === '' ? undefined : { url, width: pixelsOf(':width'), height: pixelsOf(':height'), alt: said.get(':alt') ?? '' };
}

const references: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&#39;': "'", '&#38;': '&', '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What Astro escapes in attributes. */
function unescaped(text: string): string {
  return text.replace(/&(?:quot|lt|gt|amp|#3[489]);/gu, (reference) => references[reference] ?? reference);
}
