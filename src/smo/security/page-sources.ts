import type { DefaultTreeAdapterTypes } from 'parse5';
import { isElement, textOf, tokensOf, valueOf, type Element, type ParentNode } from '../finish/html-tree.ts';
import type { SourceKind } from './security-config.ts';

/** What a page was built with. */
export interface PageSources {
  /** Texts of inline scripts that run. */
  readonly scripts: readonly string[];
  /** Texts of inline styles. */
  readonly styles: readonly string[];
  /** Addresses by what they are loaded as, as they stand in the page. */
  readonly addresses: ReadonlyMap<SourceKind | 'manifest-src', readonly string[]>;
  /** Whether the page has prerendering rules, which browsers take for a script. */
  readonly hasSpeculation: boolean;
  /** Whether the page searches: an index and its programme are fetched. */
  readonly searches: boolean;
}

/** Types of scripts that browsers run, or that decide what runs; all others are data. */
const running = /^(?:|module|importmap|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/iu;

/**
 * What the owner's layouts and the engine have put into a page. What stands in the content of editors is not looked at,
 * but for the frames that its embeds open on a click: whatever else comes to stand there gets no right by standing there.
 * @param trusted whether the content is a programme of the owner's
 */
export function pageSources(document: DefaultTreeAdapterTypes.Document, trusted: boolean): PageSources {
  const scripts: string[] = [];
  const styles: string[] = [];
  const addresses = new Map<SourceKind | 'manifest-src', string[]>();
  let hasSpeculation = false;
  let searches = false;

  const add = (kind: SourceKind | 'manifest-src', address: string | undefined) => {
    if (address === undefined) return;
    const known = addresses.get(kind);
    if (known) known.push(address);
    else addresses.set(kind, [address]);
  };
  const look = (element: Element): void => {
    for (const [kind, address] of loadedBy(element)) add(kind, address);
    if (valueOf(element, 'data-search') !== undefined) searches = true;
    if (element.tagName === 'style') styles.push(textOf(element));
    if (element.tagName !== 'script') return;
    const type = valueOf(element, 'type')?.trim() ?? '';
    if (type === 'speculationrules') hasSpeculation = true;
    else if (running.test(type) && valueOf(element, 'src') === undefined) scripts.push(textOf(element));
  };
  const walk = (parent: ParentNode, inContent: boolean): void => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      const inside = inContent || (!trusted && valueOf(child, 'data-content') !== undefined);
      if (inside) add('frame-src', valueOf(child, 'data-embed'));
      else look(child);
      if (inside && (child.tagName === 'audio' || child.tagName === 'video')) add('media-src', '');
      walk(child, inside);
    }
  };
  walk(document, false);
  return { scripts, styles, addresses, hasSpeculation, searches };
}

/** What an element makes a browser ask for, at once or later. */
function loadedBy(element: Element): readonly (readonly [SourceKind | 'manifest-src', string | undefined])[] {
  const value = (name: string) => valueOf(element, name);
  switch (element.tagName) {
    case 'script':
      return [['script-src', value('src')]];
    case 'link':
      return [[linkedAs(element), value('href')] as const].flatMap(([kind, href]) => (kind === undefined ? [] : [[kind, href] as const]));
    case 'img':
      return [['img-src', value('src')], ...candidates(value('srcset'))];
    case 'source':
      return [['media-src', value('src')], ...candidates(value('srcset'))];
    case 'audio':
    case 'video':
      return [
        ['media-src', value('src') ?? ''],
        ['img-src', value('poster')],
      ];
    case 'iframe':
      return [['frame-src', value('src')]];
    case 'form':
      return [['form-action', value('action') ?? '']];
    default: {
      const embed = value('data-embed');
      return embed === undefined ? [] : [['frame-src', embed]];
    }
  }
}

function linkedAs(link: Element): SourceKind | 'manifest-src' | undefined {
  const rel = tokensOf(link, 'rel').map((word) => word.toLowerCase());
  if (rel.includes('stylesheet')) return 'style-src';
  if (rel.includes('modulepreload')) return 'script-src';
  if (rel.includes('manifest')) return 'manifest-src';
  if (rel.includes('icon') || rel.includes('apple-touch-icon')) return 'img-src';
  return rel.includes('preload') && valueOf(link, 'as') === 'font' ? 'font-src' : undefined;
}

const candidates = (srcset: string | undefined) =>
  (srcset ?? '').split(',').flatMap((one) => {
    const address = one.trim().split(/\s+/u)[0];
    return address ? [['img-src', address] as const] : [];
  });
