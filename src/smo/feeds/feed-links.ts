import type { SiteConfig } from '../config.ts';
import type { FeedDocument, FeedPlan } from './plan.ts';
import type { XmlNode } from '../xml.ts';

/** The links of an Atom document, or of Atom in RSS: itself, its hub, and its archives (RFC 5005, section 4). */
export function feedLinks({ url, mediaType }: FeedPlan, document: FeedDocument, { feeds }: SiteConfig): XmlNode[] {
  const link = (rel: string, href: string | undefined) => (href === undefined ? [] : [{ '@rel': rel, '@type': mediaType, '@href': href }]);
  return [
    ...link('self', document.url),
    ...(document.archive || feeds.hub === undefined ? [] : [{ '@rel': 'hub', '@href': feeds.hub }]),
    ...link('current', document.archive ? url : undefined),
    ...link('prev-archive', document.previousArchive),
    ...link('next-archive', document.nextArchive),
  ];
}
