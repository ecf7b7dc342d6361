import { expect, test } from 'vitest';
import { surfacesOf } from './fixtures/surfaces-of.ts';

test('links to terms are plain links outside of the page', () => {
  const content = '<p>The <a href="/glossary/open-graph/" data-term="open-graph" interestfor="term-open-graph">Open Graph</a> tags.</p>';
  const { feed, email, markdown } = surfacesOf(content);
  expect(feed).toBe('<p>The <a href="https://notes.example.org/glossary/open-graph/">Open Graph</a> tags.</p>');
  expect(markdown).toBe('The [Open Graph](https://notes.example.org/glossary/open-graph/) tags.\n');
  expect(email).toContain('href="https://notes.example.org/glossary/open-graph/"');
  expect(email).not.toMatch(/data-term|interestfor/u);
});
