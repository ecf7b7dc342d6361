import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { components } from '#smo/mdx/components.ts';
import { buildSite, htmlAt } from '../../support/build-site.ts';
import { attribute, elementsOf } from '../../support/built-html.ts';
import { astroConfig, page, picture, siteFolder } from '../../support/site-folder.ts';

const markdown = `
A "quoted" word -- and an ellipsis... *emphasis*, **strong**, ~~gone~~, \`code & <tag>\`, <kbd>Ctrl</kbd>, H<sub>2</sub>O & a [link](https://example.org/?a=1&b=2 "A title").

## A heading

- one
- [x] done

  a paragraph in a list, with ![a drawing](./photo.jpg "Its title") in it

1. first

| left | right |
| :--- | ----: |
| 1    | \`2\`   |

\`\`\`js
const a = '<b>' && { b: 1 };
\`\`\`

\`\`\`
no language <i>
\`\`\`

\`\`\`nonsense
unknown language
\`\`\`

> A quotation
> of two lines

A note.[^1] ![of the site](/logo.png)

[^1]: The note itself.

***
`;

/** Every component at work, by the examples of their contracts. */
const examples = Object.values(components).map(({ example }) => example);
const body = `${markdown}\n${examples
  .join('\n\n')
  .replaceAll(/"\.\/[a-z]+\.jpg"/gu, '"./photo.jpg"')
  .replaceAll('term="open-graph"', 'term="rime"')}\n`;

/** The prose of a page as a tree is written, without what follows from where its files lie. */
function proseOf(html: string): string {
  const prose = elementsOf(html).find((element) => attribute(element, 'data-content') !== undefined);
  if (!prose) throw new Error('the page has no prose');
  return serialize(prose)
    .replaceAll(/\/files\/[^"]*\//gu, '/files/')
    .replaceAll(/(data-footnote[a-z]*(?:-[a-z]+)?)="true"/gu, '$1=""')
    .replaceAll('style="text-align: ', 'style="text-align:');
}

test('a text that is compiled into the store is the one that Astro’s own way makes as a module', async () => {
  const photo = await picture();
  const beside = { 'photo.jpg': photo, 'interview.mp3': 'mp3', 'checklist.pdf': 'pdf' };
  const folders = ['content/pages/en', 'content/blog/en/as-data'];
  const files = folders.flatMap((folder) => Object.entries(beside).map(([name, data]) => [`${folder}/${name}`, data]));
  const text = page({ id: 'as-module' }, body);
  const dist = await buildSite(
    await siteFolder('bodies', {
      'astro.config.mjs': astroConfig({ trust: { full: ['content/pages/'] }, failOn: 'never' }),
      ...Object.fromEntries(files),
      'content/pages/en/as-module.mdx': text,
      'content/blog/en/as-data/index.mdx': page({ id: 'as-data', published: '2026-01-05', authors: ['mara'], topics: ['garden'] }, body),
    }),
  );
  const [asModule, asData] = ['/as-module/', '/blog/as-data/'].map((path) => proseOf(htmlAt(dist, path)));
  expect(asData).toContain('<picture>');
  expect(asData).toBe(asModule);
  // Both are whole: a parser finds nothing to mend.
  expect(serialize(parse(asData ?? ''))).toContain(asData);
});
