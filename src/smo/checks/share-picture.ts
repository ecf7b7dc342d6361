import type { BuiltMeta, BuiltPage } from '../built/built-page.ts';
import { pictureAt, type BuiltSite } from '../built/built-site.ts';
import type { PictureFacts } from '../built/picture-facts.ts';
import type { RepairPlace } from './rule.ts';
import { oncePerPage } from '../built/once-per-page.ts';
import { isRedirectStub } from './shared-page.ts';

/** The picture that a page hands to networks. */
export interface SharePicture {
  readonly meta: BuiltMeta;
  /** As the page writes it, trimmed. */
  readonly address: string;
  /** What is known of its file; undefined for other hosts and missing files. */
  readonly facts: PictureFacts | undefined;
}

/** Where an editor changes a share picture; the title draws the card where there is no other. */
export const pictureRepair: readonly RepairPlace[] = [{ field: 'share.image' }, { field: 'cover.image' }, { field: 'title' }];

const pictureKeys = new Set(['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src']);

/** Every tag that names a share picture, in the order of the page; none on redirect stubs and none that is empty. */
export function pictureTags(page: BuiltPage): readonly BuiltMeta[] {
  return isRedirectStub(page) ? [] : page.metas.filter(({ key, content }) => pictureKeys.has(key) && content.trim() !== '');
}

/** The first Open Graph picture of a page; undefined where it has none, and on redirect stubs. */
export const sharePicture = oncePerPage(firstPicture);

function firstPicture(page: BuiltPage, site: BuiltSite): SharePicture | undefined {
  const tags = pictureTags(page);
  const meta = tags.find(({ key }) => key === 'og:image') ?? tags.find(({ key }) => key === 'og:image:url');
  if (!meta) return undefined;
  const address = meta.content.trim();
  return { meta, address, facts: pictureAt(site, address, page.url) };
}

/** The first Open Graph picture of a page, where its pixels could be read. */
export function readPicture(page: BuiltPage, site: BuiltSite): (SharePicture & { readonly facts: PictureFacts }) | undefined {
  const picture = sharePicture(page, site);
  if (!picture?.facts || picture.facts.damage !== undefined || picture.facts.width === 0 || picture.facts.height === 0) return undefined;
  return { ...picture, facts: picture.facts };
}

/** A structured property of a page's first picture: the one that follows it before the next picture, or any where there is only one. */
export function pictureProperty(page: BuiltPage, name: 'width' | 'height' | 'type' | 'secure_url'): BuiltMeta | undefined {
  const [first, second] = page.metas.flatMap(({ key }, index) => (key === 'og:image' ? [index] : []));
  const own = second === undefined ? page.metas : page.metas.slice(first, second);
  return own.find(({ key }) => key === `og:image:${name}`);
}

/** Whether the page asks for the small card, whose picture is square. */
export function asksForSmallCard(page: BuiltPage): boolean {
  return page.metas.some(({ key, content }) => key === 'twitter:card' && content.trim().toLowerCase() === 'summary');
}
