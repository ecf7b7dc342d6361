import type { ImportedDocument } from '../importer.ts';
import { plainText } from './html-text.ts';

/** Keys of Yoast SEO, Rank Math, SEOPress, The SEO Framework and All in One SEO, the first that says something counting. */
const keys = {
  description: [
    '_yoast_wpseo_metadesc',
    'rank_math_description',
    '_seopress_titles_desc',
    '_genesis_description',
    '_aioseo_description',
    '_aioseop_description',
  ],
  canonical: ['_yoast_wpseo_canonical', 'rank_math_canonical_url', '_seopress_robots_canonical', '_genesis_canonical_uri'],
  shareTitle: [
    '_yoast_wpseo_opengraph-title',
    'rank_math_facebook_title',
    '_seopress_social_fb_title',
    '_open_graph_title',
    '_aioseo_og_title',
    '_yoast_wpseo_twitter-title',
    'rank_math_twitter_title',
    '_yoast_wpseo_title',
    'rank_math_title',
    '_seopress_titles_title',
    '_genesis_title',
    '_aioseo_title',
    '_aioseop_title',
  ],
  shareDescription: [
    '_yoast_wpseo_opengraph-description',
    'rank_math_facebook_description',
    '_seopress_social_fb_desc',
    '_open_graph_description',
    '_aioseo_og_description',
    '_yoast_wpseo_twitter-description',
    'rank_math_twitter_description',
  ],
  shareImage: ['_yoast_wpseo_opengraph-image', 'rank_math_facebook_image', '_seopress_social_fb_img', '_social_image_url', '_yoast_wpseo_twitter-image'],
} as const;

export interface WordpressSeo {
  readonly description: string | undefined;
  readonly canonical: string | undefined;
  readonly noindex: boolean;
  readonly share: ImportedDocument['share'];
  /** Keys that are taken care of, or say nothing to a reader. */
  readonly known: { readonly has: (key: string) => boolean };
}

const known = new Set<string>(Object.values(keys).flat());

/** What a plug-in for search engines says of a text. */
export function seoOf(meta: ReadonlyMap<string, string>): WordpressSeo {
  const first = (names: readonly string[]) => names.map((name) => written(meta.get(name))).find((value) => value !== undefined);
  const [title, description, image] = [first(keys.shareTitle), first(keys.shareDescription), first(keys.shareImage)];
  return {
    description: first(keys.description),
    canonical: first(keys.canonical),
    noindex:
      meta.get('_yoast_wpseo_meta-robots-noindex') === '1' || meta.get('_genesis_noindex') === '1' || /noindex/u.test(meta.get('rank_math_robots') ?? ''),
    share: title || description || image ? { title, description, image: image === undefined ? undefined : { from: image } } : undefined,
    known: { has: (key) => known.has(key) || key.startsWith('rank_math_') },
  };
}

/** Plug-ins write `%%title%% %%sep%% %%sitename%%` where nobody wrote anything: that is no text of the site's. */
function written(value: string | undefined): string | undefined {
  const text = plainText(value);
  return text === undefined || /%%\w+%%|%\w+%|#\w+_\w+/u.test(text) ? undefined : text;
}
