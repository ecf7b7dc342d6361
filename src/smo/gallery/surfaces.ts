import { networks, previewNetworks, unsure, type PreviewNetwork } from '../networks/index.ts';

const { google } = networks;
const docs = 'https://developers.google.com/search/docs/appearance/google-discover';

/** A result of the search: its picture is a thumbnail however large the file. */
const result: PreviewNetwork = {
  ...google,
  name: 'Google Search',
  preview: {
    ...google.preview,
    card: undefined,
    layout: unsure(
      { size: 'small', shows: ['site', 'title', 'date', 'description', 'picture'] },
      'https://developers.google.com/search/docs/appearance/snippet',
    ),
  },
};

/** The stream of articles in Google's app and on the page of a new tab. */
const discover: PreviewNetwork = {
  ...google,
  id: 'google-discover',
  name: 'Google Discover',
  preview: {
    ...google.preview,
    // Google asks for a width of 1200 pixels and 300,000 in all.
    pictures: { ...google.preview.pictures, large: unsure({ width: 1200, height: 250 }, docs) },
    cuts: { title: unsure({ limit: 3, unit: 'lines', perLine: 38 }, docs) },
    layout: unsure({ size: 'by-card', shows: ['picture', 'title', 'site', 'date'] }, docs),
  },
};

let known: readonly PreviewNetwork[] | undefined;
let byId: ReadonlyMap<string, PreviewNetwork> | undefined;

/**
 * The networks as the gallery shows them, for `unfurlAll`: those of the rule book, where Google is two, since a result of
 * the search and a card of Discover show different parts of one page.
 */
export function galleryNetworks(): readonly PreviewNetwork[] {
  known ??= previewNetworks().flatMap((network) => (network.id === google.id ? [result, discover] : [network]));
  return known;
}

/** A network of the gallery by its id. */
export function galleryNetwork(id: string): PreviewNetwork | undefined {
  byId ??= new Map(galleryNetworks().map((network) => [network.id, network]));
  return byId.get(id);
}
