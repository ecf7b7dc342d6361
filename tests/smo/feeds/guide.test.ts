import { describe, expect, it } from 'vitest';
import { feedCss } from '#smo/feeds/index.ts';
import { aConfig, anArticleEntry, aSite } from '../../support/a-site.ts';
import { feedSources, wellFormed, written } from './a-feed.ts';

const entries = [anArticleEntry({ title: 'R&D: <title>' }), anArticleEntry({ id: 'old', published: '2026-03-01T09:00:00+01:00' })];
const site = aSite({ config: aConfig({ url: 'https://example.org/docs', feeds: { limit: 1 } }), content: { entries } });

describe.each(['rss', 'atom'])('%s opened in a browser', (format) => {
  const text = wellFormed(written(feedSources(site), `/blog/${format}.xml`));

  it('names its style sheet before anything else', () => {
    expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?><?xml-stylesheet type="text/css" href="/docs/feed.css"?>')).toBe(true);
  });

  it('says what it is, where it stands and what it holds, in XHTML', () => {
    expect(/<div .*<\/div>/su.exec(text)?.[0].replaceAll('><', '>\n<').replaceAll(`${format}.xml`, 'FEED').replaceAll(`${format}-1.xml`, 'ARCHIVE'))
      .toMatchInlineSnapshot(`
      "<div xmlns="http://www.w3.org/1999/xhtml" lang="en" dir="ltr">
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <header>
      <h1>
      <a href="https://example.org/docs/blog/">Notes: Blog</a>
      </h1>
      <p>All articles of this blog, the newest first, each with its subject, its authors and its date.</p>
      <p>
      <strong>This is a feed.</strong>
      </p>
      <p>Copy its address into a reader.</p>
      <code>https://example.org/docs/blog/FEED</code>
      <nav>
      <a href="https://example.org/docs/follow/">Follow</a>
      </nav>
      </header>
      <ol>
      <li>
      <h2>
      <a href="https://example.org/docs/blog/titles/">R&#x26;D: &#x3C;title&#x3E;</a>
      </h2>
      <time datetime="2026-03-03T09:00:00+01:00">March 3, 2026</time>
      <p>A title is read without its page more often than with it.</p>
      </li>
      </ol>
      <footer>
      <a href="https://example.org/docs/blog/ARCHIVE">Older</a>
      </footer>
      </div>"
    `);
  });

  it('has its page before the items, where the validator of the W3C expects XHTML, and nowhere else', () => {
    expect(text.indexOf('<div ')).toBeLessThan(text.search(/<item>|<entry>/u));
    expect(text.split('http://www.w3.org/1999/xhtml')).toHaveLength(2);
  });

  it('leads back to the feed from its newest archive', () => {
    const archive = written(feedSources(site), `/blog/${format}-1.xml`);
    expect(/<footer>.*<\/footer>/su.exec(archive)?.[0]).toBe(`<footer><a href="https://example.org/docs/blog/${format}.xml">Newer</a></footer>`);
  });
});

describe('feedCss', () => {
  it('has both palettes of the theme and shows nothing but the page', () => {
    const css = feedCss(site.config.theme);
    expect(css).toContain('--paper:#ffffff');
    expect(css).toContain('@media(prefers-color-scheme:dark){rss,feed{--paper:#111111');
    expect(css).toContain('channel>*,feed>*{display:none}\nchannel>div,feed>div{display:block');
    expect(css).toContain('"Test Sans",sans-serif');
  });
});
