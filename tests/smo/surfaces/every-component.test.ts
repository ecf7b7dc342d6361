import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emailHtml, feedHtml, markdown, plainText, readArticle } from '#smo/surfaces/index.ts';
import type { components } from '#smo/mdx/components.ts';
import { mail } from './fixtures/surfaces-of.ts';

/** What a browser gets of the page that shows every component, as the site builds it. */
const html = readFileSync(new URL('fixtures/every-component.html', import.meta.url), 'utf8');
const article = readArticle(html, { url: 'https://notes.example.org/components/' });

/** How each component is known in the page. */
const marks: Readonly<Record<keyof typeof components, string>> = {
  Figure: '<figure class="figure">',
  Gallery: '<figure class="gallery">',
  Callout: '<aside class="callout"',
  Quote: '<figure class="quote">',
  Flow: '<figure class="flow">',
  Video: 'data-form="poster"',
  Post: 'data-form="words"',
  Steps: '<div class="steps">',
  FAQ: '<div class="faq">',
  Question: '<summary>',
  Definition: '<aside class="definition"',
  Stat: '<p class="stat">',
  Download: '<p class="download">',
  Audio: '<figure class="audio">',
  Table: '<figure class="table">',
  NoTerm: 'data-no-term',
};

describe('the page of every component', () => {
  test('shows every component', () => {
    expect(Object.entries(marks).filter(([, mark]) => !html.includes(mark))).toEqual([]);
  });

  // The snapshots are read by people before they are kept: each has to make sense where it is read.
  test('reads well in a feed reader', async () => {
    await expect(feedHtml(article)).toMatchFileSnapshot('snapshots/every-component.feed.html');
  });

  test('reads well as a mail', async () => {
    await expect(emailHtml(article, mail)).toMatchFileSnapshot('snapshots/every-component.email.html');
  });

  test('reads well as Markdown', async () => {
    await expect(markdown(article)).toMatchFileSnapshot('snapshots/every-component.md');
  });

  test('reads well as text', async () => {
    await expect(plainText(article)).toMatchFileSnapshot('snapshots/every-component.txt');
  });
});
