import type { BuiltPage, Span } from '../built/built-page.ts';
import type { PreviewNetwork } from '../networks/index.ts';
import type { Figure, Preview } from '../networks/preview.ts';
import { indexOf, type PageIndex } from './page-index.ts';
import type { Doubt, Passed, UnfurlContext } from './unfurl.ts';

/** The most that is told of candidates alike: a page can have thousands. */
const mostPassed = 24;

/** One network at work on one page: what it may see, what it passed over, and which uncertain figures decided. */
export interface Reader {
  readonly network: PreviewNetwork;
  readonly preview: Preview;
  readonly page: BuiltPage;
  readonly index: PageIndex;
  readonly context: UnfurlContext;
  /** Offset behind which nothing is seen. */
  readonly end: number;
  readonly passed: Passed[];
  readonly doubts: Doubt[];
}

export function readerOf(network: PreviewNetwork, page: BuiltPage, context: UnfurlContext): Reader {
  const { preview } = network;
  const index = indexOf(page);
  const end = preview.bytes ? index.offsetAt(preview.bytes.value) : page.html.length;
  return { network, preview, page, index, context, end, passed: [], doubts: [] };
}

/** The value of a figure that decides about `what`. */
export function rely<T>(reader: Reader, figure: Figure<T>, what: string): T {
  if (!figure.certain) doubt(reader, what, figure.source);
  return figure.value;
}

export function doubt({ doubts }: Reader, what: string, source?: string): void {
  if (!doubts.some((known) => known.what === what)) doubts.push({ what, source });
}

export function pass({ passed }: Reader, part: Passed['part'], what: string, why: string, at?: Span): void {
  if (passed.length >= mostPassed || passed.some((known) => known.part === part && known.at === at && known.what === what && known.why === why)) return;
  passed.push({ part, what, why, at });
}

/** A value as it is told: in quotes, not too long. */
export function told(name: string, value: string): string {
  return `${name} “${value.length > 80 ? `${value.slice(0, 79)}…` : value}”`;
}

/** Whether an address of the page is on another host than the page itself. */
export function otherHost({ index }: Reader, address: string): boolean {
  return index.absolute(address)?.host !== index.absolute('')?.host;
}

/** Why the network does not see what stands there; undefined where it does. */
export function unseen(reader: Reader, { span, inHead }: { readonly span: Span; readonly inHead: boolean }): string | undefined {
  const { network, preview, end, index, page, passed } = reader;
  if (span.end > end && preview.bytes) {
    rely(reader, preview.bytes, 'bytes');
    // To count bytes takes time that nobody has for ten thousand tags of which no more is told.
    if (passed.length >= mostPassed) return 'ends too late';
    return `ends at byte ${grouped(page.bytesBefore(span.end))}; ${network.name} reads the first ${grouped(preview.bytes.value)}`;
  }
  if (preview.head?.value === 'parsed' && !inHead) {
    rely(reader, preview.head, 'head');
    return `stands outside of <head>; ${network.name} reads nothing else`;
  }
  if (preview.head?.value === 'written' && span.start >= index.headEnd()) {
    rely(reader, preview.head, 'head');
    return `stands behind the end of the head; ${network.name} reads no further`;
  }
  return undefined;
}

function grouped(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
