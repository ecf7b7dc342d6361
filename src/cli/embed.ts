import { defineCommand } from 'citty';
import { embedProviders, embedTarget, formatProblem, type EmbedProviderId, type EmbedTarget, type Problem } from '#smo';
import { componentSource, proseSource } from './mdx-source.ts';
import { readOembed, type Original } from './oembed.ts';
import { keepPoster, patience, type Fetch } from './poster-file.ts';

type OembedEndpoints = Readonly<Record<EmbedProviderId, ((address: URL) => string) | undefined>>;

const at =
  (endpoint: string) =>
  ({ href }: URL) =>
    `${endpoint}${endpoint.includes('?') ? '&' : '?'}url=${encodeURIComponent(href)}`;

/** Where each network answers oEmbed. Sources: link previews facts, §5; iamcal/oembed; docs.joinmastodon.org/methods/oembed. */
export const oembedEndpoints: OembedEndpoints = {
  youtube: at('https://www.youtube.com/oembed?format=json'),
  vimeo: at('https://vimeo.com/api/oembed.json'),
  tiktok: at('https://www.tiktok.com/oembed'),
  slideshare: at('https://www.slideshare.net/api/oembed/2?format=json'),
  instagram: at('https://graph.facebook.com/v26.0/instagram_oembed'),
  flickr: at('https://www.flickr.com/services/oembed/?format=json'),
  behance: at('https://www.behance.net/services/oembed'),
  x: at('https://publish.x.com/oembed?omit_script=true'),
  bluesky: at('https://embed.bsky.app/oembed?format=json'),
  spotify: at('https://open.spotify.com/oembed'),
  mastodon: (address) => at(`${address.origin}/api/oembed`)(address),
};

export interface EmbedTools {
  readonly fetch: Fetch;
  /** Folder of the text that gets the poster. */
  readonly out: string;
  readonly endpoints?: OembedEndpoints;
}

/** MDX ready to paste, with what the editor still has to do; or why there is none. */
export type EmbedAnswer = { readonly mdx: string; readonly notes: readonly string[] } | { readonly problem: Problem };

/**
 * Asks a network once what an address is, keeps its picture beside the text, and writes the component.
 * The page then needs nothing of the network until its reader asks for it.
 */
export async function embed(address: string, { fetch, out, endpoints = oembedEndpoints }: EmbedTools): Promise<EmbedAnswer> {
  const target = embedTarget(address);
  if (!target) return { problem: unknownNetwork(address) };
  const endpoint = endpoints[target.id];
  if (!endpoint) return { mdx: emptyComponent(address, target), notes: [`${target.name} describes nothing to programs: fill in the fields.`] };
  const answer = await ask(fetch, endpoint(new URL(address)));
  if ('reason' in answer) return { problem: noAnswer(address, target, answer.reason) };
  const original = readOembed(answer.json, target.id);
  if (!original) return { problem: noAnswer(address, target, 'sent something that is no oEmbed answer') };
  const poster = await keepPoster(target, original, out, fetch);
  return { mdx: filledComponent(address, target, original, poster), notes: notesOn(target, original, poster) };
}

async function ask(fetch: Fetch, endpoint: string): Promise<{ json: unknown } | { reason: string }> {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) return { reason: `answered ${response.status}${response.status < 429 ? ', as for something private, deleted or mistyped' : ''}` };
    return { json: await response.json() };
  } catch (error) {
    return { reason: error instanceof SyntaxError ? 'sent something that is no JSON' : `cannot be reached (${reasonOf(error)})` };
  }
}

/** Node's fetch says only "fetch failed"; what failed is its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function filledComponent(address: string, { kind }: EmbedTarget, original: Original, poster: string | undefined): string {
  const { title, description, author, text, day, duration, permanentUrl } = original;
  const file = poster && `./${poster}`;
  if (kind === 'video') return componentSource('Video', { url: address, title: title ?? '…', description, poster: file, uploaded: day, duration });
  return componentSource('Post', { url: permanentUrl ?? address, author, date: day, title, poster: file, alt: file && '…' }, text && proseSource(text));
}

function emptyComponent(address: string, { kind }: EmbedTarget): string {
  if (kind === 'video') return componentSource('Video', { url: address, title: '…', poster: './poster.jpg', uploaded: 'YYYY-MM-DD' });
  return componentSource('Post', { url: address, author: '…', date: 'YYYY-MM-DD' }, 'The words of the post.');
}

function notesOn({ kind, name }: EmbedTarget, { text, day, title }: Original, poster: string | undefined): string[] {
  const missing = `${name} does not say`;
  return [
    kind === 'video' && !title && `title: ${missing} it; replace the …`,
    !day &&
      (kind === 'video'
        ? `uploaded: ${missing} when; add uploaded="YYYY-MM-DD" so that search engines list the video`
        : `date: ${missing} when; add date="YYYY-MM-DD"`),
    kind === 'post' && !text && `words: ${missing} them; put the post's own words between <Post …> and </Post>`,
    kind === 'video' && !poster && 'poster: no picture could be had; put one beside the text and add poster="./poster.jpg"',
    kind === 'post' && Boolean(poster) && 'alt: say what the picture shows; replace the …',
  ].filter((note) => typeof note === 'string');
}

function unknownNetwork(address: string): Problem {
  return {
    rule: 'embed-network-unknown',
    severity: 'error',
    page: address,
    message: `belongs to no network that can be embedded; expected an https:// address of ${Object.values(embedProviders)
      .map(({ name }) => name)
      .join(', ')}`,
    hint: `link to it instead: [what it is](${address})`,
  };
}

function noAnswer(address: string, target: EmbedTarget, reason: string): Problem {
  return {
    rule: 'embed-no-answer',
    severity: 'error',
    page: address,
    message: `${target.name} ${reason}`,
    hint: `check the address in a browser and try again, or fill in by hand:\n${emptyComponent(address, target)}`,
  };
}

/** `smo embed <url>`: prints the component; notes and problems go to stderr. */
export const embedCommand = defineCommand({
  meta: { name: 'embed', description: 'Write the <Video> or <Post> for an address, with its poster beside the text' },
  args: {
    url: { type: 'positional', description: 'Address of the video or post', required: true },
    out: { type: 'string', description: 'Folder of the text, which gets the poster', default: '.' },
  },
  async run({ args }) {
    const answer = await embed(args.url, { fetch: globalThis.fetch, out: args.out });
    if ('problem' in answer) {
      console.error(formatProblem(answer.problem));
      process.exitCode = 1;
      return;
    }
    console.log(answer.mdx);
    for (const note of answer.notes) console.error(`note  ${note}`);
  },
});
