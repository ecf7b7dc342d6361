import type { BuiltMeta } from '../../built/built-page.ts';
import { hasMedia } from '../media-on-page.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace, metaOf } from '../social-tags.ts';

export const ogAudioVideoHttps = defineRule({
  id: 'og-audio-video-https',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Recordings in og:video and og:audio are absolute https addresses with a type, on pages that have something to watch or hear.',
    why: 'Misskey and Lemmy make a player of the preview as soon as such a tag is there; without https it stays black.',
    breaks: ['misskey', 'lemmy', 'facebook'],
    source: 'https://github.com/misskey-dev/summaly src/general.ts',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:video': '<meta property="og:video" content="/launch.mp4"><meta property="og:video:type" content="video/mp4">' } },
    passes: {
      head: { 'og:video': '<meta property="og:video" content="https://notes.example.org/launch.mp4"><meta property="og:video:type" content="video/mp4">' },
      body: '<p>Ten readers speak.</p><video src="/launch.mp4" controls></video>',
    },
  },
  *page(page) {
    if (!isShared(page)) return;
    for (const medium of ['video', 'audio'] as const) {
      const [first, ...more] = addressesOf(medium, page.metas);
      if (!first) continue;
      const at = first.span;
      const repair = [layoutPlace];
      const secure = metaOf(page, `og:${medium}:secure_url`)?.content ?? '';
      const bad = [first, ...more].find(({ content }) => !isSecure(content));
      if (bad && !isSecure(secure))
        yield {
          message: `${bad.key} is ${quoted(bad.content)}, expected an address that starts with https://`,
          hint: `write ${quoted(URL.parse(bad.content, page.url)?.href.replace(/^http:/u, 'https:') ?? 'https://…')}`,
          at: bad.span,
          repair,
        };
      if (!metaOf(page, `og:${medium}:type`))
        yield {
          message: `og:${medium} has no og:${medium}:type`,
          hint: `add <meta property="og:${medium}:type" content="${medium === 'video' ? 'video/mp4' : 'audio/mpeg'}">`,
          at,
          repair,
          severity: 'warn' as const,
        };
      if (!hasMedia(page) && !/^(?:video|music)\./u.test(metaOf(page, 'og:type')?.content ?? ''))
        yield {
          message: `the page has an og:${medium}, but nothing to ${medium === 'video' ? 'watch' : 'hear'}`,
          hint: 'leave the tag out where the page is to be read',
          at,
          repair,
          severity: 'warn' as const,
        };
    }
  },
});

function addressesOf(medium: string, metas: readonly BuiltMeta[]): BuiltMeta[] {
  return metas.filter(({ key, content }) => [`og:${medium}`, `og:${medium}:url`].includes(key) && content.trim() !== '');
}

const isSecure = (address: string) => /^https:\/\/[^/\s]+/iu.test(address.trim());
