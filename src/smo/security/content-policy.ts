import type { DefaultTreeAdapterTypes } from 'parse5';
import type { SiteConfig } from '../config.ts';
import { escapeHtml } from '../finish/attribute-edits.ts';
import { isElement, valueOf, type Element, type ParentNode } from '../finish/html-tree.ts';
import { splice, type Edit } from '../finish/splice.ts';
import { parseHtml } from '../parse-html.ts';
import { pageSources, type PageSources } from './page-sources.ts';

export interface PolicyContext {
  readonly config: Pick<SiteConfig, 'url' | 'analytics' | 'security'>;
  /** Address of the page, absolute. */
  readonly url: string;
  /** Whether the page's content is a programme of the owner's (`trust`). */
  readonly trusted: boolean;
  /** SHA-256 of a text in UTF-8, in Base64. */
  readonly sha256: (text: string) => string;
}

/**
 * Writes into a page the policy by which browsers refuse all that does not belong to it (Content Security Policy 3), as the
 * first thing after its charset: only what follows a policy in a page is governed by it. One that stands there already is
 * replaced. None for a page in which there is no place for it.
 * @param document the page as `parseHtml` gives it
 */
export function policyEdits(html: string, document: DefaultTreeAdapterTypes.Document, context: PolicyContext): Edit[] {
  const start = placeOf(document);
  if (start === undefined) return [];
  const policy = policyOf(pageSources(document, context.trusted), context);
  former.lastIndex = start;
  const end = start + (former.exec(html)?.[0].length ?? 0);
  return [{ start, end, text: `<meta http-equiv="content-security-policy" content="${escapeHtml(policy)}">` }];
}

/** A finished page with its policy. */
export function withContentPolicy(html: string, context: PolicyContext): string {
  return splice(html, policyEdits(html, parseHtml(html), context));
}

const former = /<meta http-equiv="content-security-policy" content="[^"]*">/uy;

/**
 * The policy of a page as one line. Nothing is allowed but what is named: own files, inline scripts and styles by their
 * hash, the hosts of what the owner's layouts load, the networks whose embeds the page has, and what the configuration adds.
 */
export function policyOf(sources: PageSources, { config, url, sha256 }: PolicyContext): string {
  const { addresses, scripts, styles, hasSpeculation, searches } = sources;
  const { analytics, security } = config;
  const own = new URL(config.url).origin;
  const from = (kind: Parameters<typeof addresses.get>[0]) => (addresses.get(kind) ?? []).map((address) => sourceOf(address, url, own));
  const hashes = (texts: readonly string[]) => texts.map((text) => `'sha256-${sha256(text)}'`);
  const statistics = analytics ? [new URL(analytics.src).origin] : [];

  const directives: readonly (readonly [string, readonly string[]])[] = [
    ['default-src', []],
    [
      'script-src',
      [...from('script-src'), ...hashes(scripts), ...(hasSpeculation ? ["'inline-speculation-rules'"] : []), ...(searches ? ["'wasm-unsafe-eval'"] : [])],
    ],
    ['style-src', [...from('style-src'), ...hashes(styles)]],
    ['img-src', ["'self'", ...from('img-src'), ...(styles.some((text) => /url\(["']?data:image\//iu.test(text)) ? ['data:'] : [])]],
    ['font-src', ["'self'", ...from('font-src')]],
    ['media-src', from('media-src')],
    ['connect-src', [...(searches ? ["'self'"] : []), ...statistics]],
    ['manifest-src', from('manifest-src')],
    ['frame-src', from('frame-src')],
    ['worker-src', searches ? ["'self'"] : []],
    ['form-action', from('form-action')],
    ['base-uri', []],
  ];
  return (
    directives
      .map(([name, found]) => [name, [...new Set([...found, ...allowed(security.allow, name)])].filter((source) => source !== '')] as const)
      // What is not said falls back to default-src; what never does is always said.
      .filter(([name, found]) => found.length > 0 || ['default-src', 'script-src', 'form-action', 'base-uri'].includes(name))
      .map(([name, found]) => `${name} ${found.length === 0 ? "'none'" : found.join(' ')}`)
      .join('; ')
  );
}

function allowed(allow: PolicyContext['config']['security']['allow'], name: string): readonly string[] {
  return Object.entries(allow).find(([kind]) => kind === name)?.[1] ?? [];
}

/** An address as a policy names where it comes from: this site, a host, or a scheme. */
function sourceOf(address: string, page: string, own: string): string {
  const url = URL.parse(address, page);
  if (url === null) return '';
  if (url.origin === own) return "'self'";
  return /^https?:$/u.test(url.protocol) ? url.origin : url.protocol === 'data:' ? 'data:' : '';
}

/** The offset behind the charset, else behind the start of the head; undefined for a page without a written head. */
function placeOf(document: ParentNode): number | undefined {
  const child = (parent: ParentNode | undefined, name: string): Element | undefined =>
    parent?.childNodes.filter(isElement).find(({ tagName }) => tagName === name);
  const head = child(child(document, 'html'), 'head');
  if (!head?.sourceCodeLocation?.startTag) return undefined;
  const charset = head.childNodes.filter(isElement).find((element) => element.tagName === 'meta' && valueOf(element, 'charset') !== undefined);
  return (charset?.sourceCodeLocation?.startTag ?? charset?.sourceCodeLocation ?? head.sourceCodeLocation.startTag).endOffset;
}
