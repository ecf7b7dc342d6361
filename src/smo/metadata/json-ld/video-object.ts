import type { VideoObject } from 'schema-dts';
import { parseInstant } from '../../date.ts';
import type { VideoFact } from '../../entry.ts';
import { embedTarget } from '../../mdx/embed.ts';
import type { Page } from '../../page.ts';
import type { Site } from '../../site.ts';
import { toUrl } from '../../url.ts';
import type { PagePictures } from '../pictures.ts';

/**
 * A video on a page, or none when its poster or its date is unknown: Google requires name, thumbnailUrl and uploadDate,
 * and reports a VideoObject without one of them as an error, which is worse than no VideoObject.
 * Source: https://developers.google.com/search/docs/appearance/structured-data/video
 */
export function videoObject(video: VideoFact, page: Page, site: Site, { posters = {} }: PagePictures): VideoObject | undefined {
  const thumbnailUrl = posterUrl(video.poster, site, posters);
  const uploaded = parseInstant(video.uploaded ?? '', site.config.timeZone);
  if (thumbnailUrl === undefined || 'reason' in uploaded) return undefined;
  const embedUrl = embedTarget(video.url)?.frame;
  return {
    '@type': 'VideoObject',
    name: video.title,
    description: video.description ?? page.description,
    url: video.url,
    ...(embedUrl && { embedUrl }),
    thumbnailUrl,
    uploadDate: uploaded.instant,
    ...(video.duration && { duration: video.duration }),
  };
}

/** A poster in public/ keeps its path; where the build puts one beside the text, only the caller knows. */
function posterUrl(poster: string | undefined, site: Site, posters: Readonly<Record<string, string>>): string | undefined {
  return poster?.startsWith('/') ? toUrl(site.config.url, poster) : posters[poster ?? ''];
}
