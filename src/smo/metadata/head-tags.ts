import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { basics } from './basics.ts';
import { fediverse } from './fediverse.ts';
import type { HeadTag } from './head-tag.ts';
import { icons } from './icons.ts';
import { pageGraph } from './json-ld/graph.ts';
import { jsonLdScript } from './json-ld/script.ts';
import { links } from './links.ts';
import { openGraphObject } from './open-graph-object.ts';
import { openGraph } from './open-graph.ts';
import type { PagePictures } from './pictures.ts';
import { plainValue } from './plain-value.ts';
import { twitterCard } from './twitter-card.ts';

/*
 * Where each value comes from, first to last:
 *   <title>                title, then ` | site name` unless the title holds it (the home page's does)
 *   description            description (a term's is its definition)
 *   og:title               share.title, title; never the site's name behind it, og:site_name says that
 *   og:description         share.description, description
 *   og:url                 canonical, byte for byte
 *   og:image               the card that the caller drew or chose (share.image, own card, site's default picture)
 *   twitter:title, -description, -image   left out, so that the networks fall back to og:*
 *   JSON-LD headline, description   title, description: search shows the page, not the share text
 *   JSON-LD image          the photo, else the card: search asks for pictures without text
 *   dates                  published; updated, else published; the same string in article:* and JSON-LD
 * No value is cut: what is too long for a network is reported, so that an editor shortens it.
 */

/**
 * The tags of a page's `<head>`, pure, in the order in which networks run out of patience: what a link preview needs
 * stands in the first 3 KB, JSON-LD last. The charset and the viewport are the layout's.
 * @param otherForms links to the feeds that follow the page and to its other forms, as the stages after this one know them
 */
export function headTags(page: Page, site: Site, pictures: PagePictures, otherForms: readonly HeadTag[] = []): readonly HeadTag[] {
  return [
    ...basics(page, site),
    ...openGraph(page, site, pictures),
    ...twitterCard(page, site),
    ...openGraphObject(page, site),
    ...fediverse(page, site),
    ...icons(site),
    ...links(page, site),
    ...otherForms,
  ]
    .map(withPlainValues)
    .filter((tag) => tag.attrs['content'] !== '')
    .concat(jsonLdScript(pageGraph(page, site, pictures)));
}

function withPlainValues({ tag, attrs, content }: HeadTag): HeadTag {
  const plain = Object.fromEntries(Object.entries(attrs).map(([name, value]) => [name, plainValue(value)]));
  return content === undefined ? { tag, attrs: plain } : { tag, attrs: plain, content: plainValue(content) };
}
