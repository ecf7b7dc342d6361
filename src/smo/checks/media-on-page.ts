import type { BuiltPage } from '../built/built-page.ts';
import { jsonLdGraph } from './json-ld-graph.ts';

/** Whether the page offers something to watch or hear: a player, a frame of another site's, or a recording in its structured data. */
export function hasMedia(page: BuiltPage): boolean {
  if (page.iframes.length > 0) return true;
  if (page.loads.some(({ tag }) => ['video', 'audio', 'source', 'embed', 'object'].includes(tag)) || /<(?:video|audio)[\s>]/iu.test(page.html)) return true;
  return jsonLdGraph(page).nodes.some(
    ({ node, types }) => types.some((type) => /^(?:Video|Audio|Movie|Music|Podcast|TVEpisode|Clip)/u.test(type)) || 'video' in node || 'audio' in node,
  );
}
