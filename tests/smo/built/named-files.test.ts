import { expect, test } from 'vitest';
import { namedFiles } from '#smo/built/named-files.ts';
import { readBuiltPage } from '#smo/built/read-built-page.ts';

const site = { url: 'https://example.org/docs' };

test('a page names its pictures, feeds and small texts, wherever they are said, and whether they are there', () => {
  const ld = {
    '@graph': [
      { image: { url: 'https://example.org/docs/photo%20one.jpg' }, url: 'https://example.org/docs/feed.xml' },
      { publisher: { logo: ['/docs/logo.png'] } },
    ],
  };
  const html = `<head>
    <meta property="og:image" content="https://example.org/docs/card.jpg"><meta name="twitter:image" content="t.jpg"><link rel="image_src" href="../old.png">
    <meta property="og:image" content="https://elsewhere.example/docs/card.jpg"><meta property="og:image" content="data:image/png;base64,AA">
    <link rel="shortcut icon" href="/docs/icon.svg"><link rel="apple-touch-icon" href="/docs/touch.png"><link rel="icon" href="/docs/missing.png">
    <link rel="alternate" type="application/rss+xml" href="/docs/feed.xml?x=1"><link rel="alternate" type="application/feed+json" href="/docs/feed.json">
    <link rel="alternate" type="application/json+oembed" href="/docs/oembed/x.json"><link rel="manifest" href="/docs/app.webmanifest">
    <link rel="alternate" hreflang="it" href="/docs/it/">
    <script type="application/ld+json">${JSON.stringify(ld)}</script></head><body><img src="/docs/in.webp"><img src="/docs/%zz"><img>`;
  expect(namedFiles(readBuiltPage(new TextEncoder().encode(html), 'b/index.html', site.url), site)).toEqual({
    shared: ['card.jpg', 'b/t.jpg', 'old.png'],
    pictures: ['icon.svg', 'touch.png', 'missing.png', 'photo one.jpg', 'logo.png', 'in.webp'],
    feeds: ['feed.xml', 'feed.json'],
    texts: ['oembed/x.json', 'app.webmanifest'],
  });
});
