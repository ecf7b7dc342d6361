import { describe, expect, test } from 'vitest';
import { selfContained } from '../../../src/astro/dev/self-contained.ts';
import { withoutTools } from '../../../src/astro/dev/without-tools.ts';

const data = (address: string) => Promise.resolve(address.startsWith('https://a.example/') ? `data:text/plain,${address.slice(18)}` : undefined);
const bodyOf = async (html: string) => /<body>([^]*)<\/body>/u.exec(await selfContained(html, 'https://a.example/b/', data))?.[1];

describe('a document that is passed on', () => {
  test('holds the files of its server, and asks no other host', async () => {
    expect(
      await bodyOf('<img src="c.png" srcset="d.png 2x" alt="C"><img src="https://b.example/x.png" alt="X"><div style="background:url(e.png)"></div>'),
    ).toBe('<img src="data:text/plain,b/c.png" alt="C"><img alt="X"><div style="background:url(&quot;data:text/plain,b/e.png&quot;)"></div>');
  });

  test('runs nothing', async () => {
    expect(await bodyOf('<script>alert(1)</script><p onclick="alert(1)">P</p><iframe src="https://b.example/"></iframe><a href="/c/">C</a>')).toBe(
      '<p>P</p><a href="/c/">C</a>',
    );
  });

  test('holds the fonts of its style sheets, and imports none', async () => {
    const html = await selfContained(
      '<style>@import "x.css";@font-face{src:url("/f.woff2")}a{background:url(https://b.example/p.png)}</style>',
      'https://a.example/',
      data,
    );
    expect(/<style>([^]*)<\/style>/u.exec(html)?.[1]).toBe('@font-face{src:url("data:text/plain,f.woff2")}a{background:url("data:,")}');
  });
});

test('the development server’s own tools are no part of a page', () => {
  expect(
    withoutTools(
      '<head><script type="module" src="/docs/@vite/client"></script><style data-vite-dev-id="/x.css">a{}</style></head><p data-astro-source-file="/a.astro">P</p><script src="/own.js"></script>',
    ),
  ).toBe('<head><style>a{}</style></head><p>P</p><script src="/own.js"></script>');
});
