import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { z } from 'zod';
import { embedTarget, foldSpace, type EmbedProviderId } from '#smo';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What an oEmbed answer says of a video or post, as far as the network says it. */
export interface Original {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  /** The words of a post. */
  readonly text?: string | undefined;
  /** `2026-03-10`. */
  readonly day?: string | undefined;
  /** ISO 8601. */
  readonly duration?: string | undefined;
  /** Address of the largest picture the answer names. */
  readonly picture?: string | undefined;
  /** A form of the address that does not change when the author is renamed. */
  readonly permanentUrl?: string | undefined;
}

const text = z
  .string()
  .transform((value) => foldSpace(value) || undefined)
  .optional()
  .catch(undefined);
/** A field that is missing or of another type is a field the network does not give. */
const answerSchema = z.object({
  title: text,
  description: text,
  author_name: text,
  html: z.string().optional().catch(undefined),
  thumbnail_url: text,
  /** SlideShare's older name of it. */
  thumbnail: text,
  /** Flickr's picture itself, for answers of type photo. */
  url: text,
  type: text,
  upload_date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/u)
    .transform((value) => value.slice(0, 10))
    .optional()
    .catch(undefined),
  duration: z.coerce.number().int().positive().optional().catch(undefined),
});

/** Networks whose answer quotes the post: a paragraph with its words, then a link with its date. */
const quoting: readonly EmbedProviderId[] = ['x', 'bluesky'];

/**
 * Reads an oEmbed answer.
 * @returns undefined when it is none
 */
export function readOembed(answer: unknown, network: EmbedProviderId): Original | undefined {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) return undefined;
  const { title, description, author_name, html, thumbnail_url, thumbnail, url, type, upload_date, duration } = parsed.data;
  const pictures = [type === 'photo' ? url : undefined, thumbnail_url, thumbnail];
  return {
    title,
    description,
    author: author_name,
    day: upload_date,
    duration: duration === undefined ? undefined : isoDuration(duration),
    picture: pictures.find((picture) => picture?.startsWith('https://')),
    ...(html && quoting.includes(network) && readQuote(html)),
  };
}

function readQuote(html: string): Pick<Original, 'text' | 'day' | 'permanentUrl'> {
  const elements = elementsOf(parseFragment(html));
  const paragraph = elements.find((element) => element.tagName === 'p');
  const link = elements.findLast((element) => element.tagName === 'a');
  const href = link?.attrs.find(({ name }) => name === 'href')?.value.replace(/\?.*$/u, '');
  return {
    text: paragraph && postText(paragraph),
    day: link && calendarDay(textOf(link)),
    permanentUrl: href && embedTarget(href)?.id === 'bluesky' ? href : undefined,
  };
}

/** The words alone: what stands for the attached picture is left out. */
function postText(paragraph: Element): string | undefined {
  const words = textOf(paragraph)
    .replace(/\[image or embed\]\s*$|pic\.(?:twitter|x)\.com\/\w+\s*$/u, '')
    .trim();
  return words === '' ? undefined : words;
}

/** `March 10, 2026 at 5:00 PM` as `2026-03-10`. */
function calendarDay(written: string): string | undefined {
  const time = Date.parse(`${written.replace(/ at .*$/u, '')} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

function isoDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  return `PT${parts.map(([value, unit]) => (value > 0 ? `${value}${unit}` : '')).join('')}`;
}

function elementsOf(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
