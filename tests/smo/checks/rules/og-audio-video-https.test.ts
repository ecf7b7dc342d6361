import { expect, test } from 'vitest';
import { ogAudioVideoHttps } from '#smo/checks/rules/og-audio-video-https.ts';
import { findingsIn } from '../../../support/example-site.ts';

const video = '<video src="/launch.mp4" controls></video>';
const told = (tags: Record<string, string>, body = video) => {
  const extra = Object.entries(tags).map(([key, content]) => `<meta property="og:${key}" content="${content}">`);
  return findingsIn(ogAudioVideoHttps, { head: { extra: extra.join('') }, body }).map(({ message, severity }) => [message, severity]);
};

test('http is an error unless there is a secure address', () => {
  const tags = { video: 'http://a.example/v.mp4', 'video:type': 'video/mp4' };
  expect(told(tags)).toEqual([['og:video is "http://a.example/v.mp4", expected an address that starts with https://', undefined]]);
  expect(told({ ...tags, 'video:secure_url': 'https://a.example/v.mp4' })).toEqual([]);
});

test('a missing type and a page without a recording are warnings', () => {
  expect(told({ audio: 'https://a.example/a.mp3' }, '<p>Text.</p>')).toEqual([
    ['og:audio has no og:audio:type', 'warn'],
    ['the page has an og:audio, but nothing to hear', 'warn'],
  ]);
});

test('a frame of another site’s is something to watch', () => {
  expect(told({ video: 'https://a.example/embed/1', 'video:type': 'text/html' }, '<iframe src="https://a.example/embed/1" title="Launch"></iframe>')).toEqual(
    [],
  );
});
