import { defineNetwork } from './network.ts';
import { host, meta, named, sure, titleTag, unsure } from './preview.ts';

const images = 'https://developers.google.com/search/docs/appearance/google-images';
const discover = 'https://developers.google.com/search/docs/appearance/google-discover';
const titles = 'https://developers.google.com/search/docs/appearance/title-link';
const snippets = 'https://developers.google.com/search/docs/appearance/snippet';
const article = 'https://developers.google.com/search/docs/appearance/structured-data/article';
const names = 'https://developers.google.com/search/docs/appearance/site-names';
const crawlers = 'https://developers.google.com/search/docs/crawling-indexing/overview-google-crawlers';

/** A field of the page's main thing, wherever it stands in the structured data. */
const ofArticle = <const F extends string>(path: F) => ({ from: 'json-ld', path, types: ['BlogPosting', 'NewsArticle', 'Article', 'TechArticle'] }) as const;

/** Search and Discover: what a result shows at best, since Google may always choose other words. */
export const google = defineNetwork({
  id: 'google',
  name: 'Google',
  status: 'active',
  source: 'https://developers.google.com/search/docs',
  checkedOn: '2026-11-22',
  preview: {
    agents: sure(['Googlebot/2.1', 'Googlebot-Image/1.0'], crawlers),
    robots: sure({ honoured: true, token: 'Googlebot' }, crawlers),
    bytes: unsure(15_728_640, 'https://developers.google.com/search/docs/crawling-indexing/googlebot'),
    cache: unsure('until it comes by again', crawlers),
    refresh: unsure('Request Indexing in the Search Console', crawlers),
    reads: {
      title: unsure([titleTag, { from: 'heading', rank: 1 }, meta('og:title')], titles),
      description: unsure([named('description'), { from: 'prose' }], snippets),
      picture: unsure(
        [
          { from: 'json-ld', path: 'primaryImageOfPage', types: ['WebPage'] },
          { from: 'json-ld', path: 'mainEntity.image' },
          ofArticle('image'),
          meta('og:image'),
        ],
        images,
      ),
      site: unsure([{ from: 'json-ld', path: 'name', types: ['WebSite'] }, meta('og:site_name'), host], names),
      author: sure([ofArticle('author.name')], article),
      date: sure([ofArticle('datePublished')], article),
    },
    duplicates: unsure('first', titles),
    cuts: {
      title: unsure({ limit: 1, unit: 'lines', perLine: 60 }, titles),
      description: unsure({ limit: 2, unit: 'lines', perLine: 80 }, snippets),
    },
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp', 'avif', 'svg'], images),
      min: unsure({ width: 50, height: 50 }, article),
      large: unsure({ width: 1200, height: 675 }, discover),
      ratio: unsure(16 / 9, discover),
      smallRatio: unsure(1, images),
      maxRatio: unsure(5, images),
      refusal: unsure('next', images),
    },
    needs: [
      sure(
        { anyOf: [[{ meta: 'robots', isNot: ['noindex', 'none'] }]], otherwise: 'no-preview' },
        'https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag',
      ),
    ],
    // Large only where the page allows it: `max-image-preview:large`.
    card: unsure({ from: [named('robots')], large: 'max-image-preview:large', without: 'small' }, discover),
    layout: unsure({ size: 'by-card', shows: ['site', 'title', 'date', 'description', 'picture'], showsLarge: ['picture', 'title', 'site', 'date'] }, discover),
  },
});
