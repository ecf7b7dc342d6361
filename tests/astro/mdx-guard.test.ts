import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, test } from 'vitest';
import { codeLanguages } from '../../src/astro/code-languages.ts';
import { mdxGuard } from '../../src/astro/mdx-guard.ts';

/** A text compiled as Astro compiles it. */
async function compile(source: string, { file = 'content/blog/en/first/index.mdx', trusted = ['content/full/'], frontmatter = {} } = {}): Promise<string> {
  const processor = satteri({ mdastPlugins: [mdxGuard({ root: '/project', trusted })] });
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: 'prism' }, { srcDir: new URL('file:///project/src/'), optimize: false });
  const { code } = (await renderer?.process(source, `/project/${file}`, frontmatter)) ?? { code: '' };
  return code;
}

const importsOf = (code: string) => Array.from(code.matchAll(/^import .* from (".*");$/gmu), ([, from]) => from).filter((from) => !from?.startsWith('"astro'));
/** What the text itself says, without the frame around it. */
const contentOf = (code: string) => `\n${/return ([\s\S]*?);\n\}\nfunction MDXContent/u.exec(code)?.[1] ?? code}\n`;

describe('while a text is compiled', () => {
  test('a text that is not allowed is an error that shows all its problems', async () => {
    await expect(compile('import x from "node:fs"\n\nText {x} <script>y</script>')).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: This text holds what is not allowed.

      content/blog/en/first/index.mdx:1:1  found an import statement, expected text and components only
        1 | import x from "node:fs"
          | ^^^^^^^^^^^^^^^^^^^^^^^
        repair: delete the import: the components are there without it

      content/blog/en/first/index.mdx:3:6  found the expression {x}, expected text and components only
        3 | Text {x} <script>y</script>
          |      ^^^
        repair: to show the brace, write \\{x} or &#123;x&#125;

      content/blog/en/first/index.mdx:3:10  found the HTML element <script>, expected Markdown, a component, or one of <abbr> <br> <cite> <del> <dfn> <ins> <kbd> <mark> <q> <small> <sub> <sup> <time>
        3 | Text {x} <script>y</script>
          |          ^^^^^^^^^^^^^^^^^^
        repair: delete the tags and keep their text

      3 errors in 1 file]
    `);
  });

  test('the error carries its first place and its problems', async () => {
    await expect(compile('a\n\nb {x}')).rejects.toMatchObject({ line: 3, column: 3, problems: [{ rule: 'mdx-expression' }] });
  });

  test('a trusted folder may hold programmes', async () => {
    expect(importsOf(await compile('import x from "x"\n\n{x}', { file: 'content/full/a.mdx' }))).toEqual(['"x"']);
  });

  test('a folder whose name begins like a trusted one may not', async () => {
    await expect(compile('{x}', { file: 'content/full-of-tricks/a.mdx' })).rejects.toThrow('found the expression {x}');
  });

  test('a layout in the front matter is refused: it is an import', async () => {
    await expect(compile('a', { frontmatter: { layout: '../../evil.astro' } })).rejects.toThrow('layout: found “../../evil.astro”');
  });

  test('nesting that would crash the compiler is an error', async () => {
    await expect(compile(`${'> '.repeat(10_000)}x`)).rejects.toThrow('more than 100 levels');
  });
});

describe('pictures of components', () => {
  test('a Figure’s picture becomes its child and is imported', async () => {
    const code = await compile('<Figure src="./x.jpg" alt="A &quot;b&quot; {c}" caption="d" wide />');
    expect(importsOf(code)).toEqual(['"./x.jpg"']);
    expect(contentOf(code)).toMatchInlineSnapshot(`
      "
      _jsx(Figure, {
              caption: "d",
              wide: true,
              children: _jsx(_components["astro-image"], {
                  alt: "A \\"b\\" {c}",
                  src: __0___x_jpg__
              })
          })
      "
    `);
  });

  test('figures in galleries, lists and prose are taken too', async () => {
    const source =
      '<Gallery>\n<Figure src="./a.jpg" alt="a" />\n<Figure src="../b.png" alt="b" />\n</Gallery>\n\n- x <Figure src="./c.webp" alt="c" />\n\n<Callout>\n\n![d](./d.jpg)\n\n</Callout>';
    expect(importsOf(await compile(source))).toEqual(['"./a.jpg"', '"../b.png"', '"./c.webp"', '"./d.jpg"']);
  });

  test('posters of Video and Post come before the words', async () => {
    const source =
      '<Video url="https://youtu.be/BK1Irk0n2w4" title="a" poster="./v.jpg" />\n\n<Post url="https://x.com/a/status/1" poster="./p.jpg" alt="b">\n\nWords.\n\n</Post>';
    const code = await compile(source);
    expect(importsOf(code)).toEqual(['"./v.jpg"', '"./p.jpg"']);
    expect(contentOf(code)).toMatchInlineSnapshot(`
      "
      _jsxs(_Fragment, { children: [
              _jsx(Video, {
                  url: "https://youtu.be/BK1Irk0n2w4",
                  title: "a",
                  children: _jsx(_components["astro-image"], {
                      alt: "",
                      src: __0___v_jpg__
                  })
              }),
              "\\n",
              _jsxs(Post, {
                  url: "https://x.com/a/status/1",
                  children: [_jsx(_components["astro-image"], {
                      alt: "b",
                      src: __1___p_jpg__
                  }), _jsx(_components.p, { children: "Words." })]
              })
          ] })
      "
    `);
  });

  test('a file name with spaces, written either way, is the same file', async () => {
    expect(importsOf(await compile('<Figure src="./my photo.jpg" alt="a" />\n\n<Figure src="./my%20photo.jpg" alt="b" />'))).toEqual(['"./my photo.jpg"']);
  });

  test('a picture in public/ becomes a child that nothing imports', async () => {
    const code = await compile('<Figure src="/x.jpg" alt="a" />');
    expect(importsOf(code)).toEqual([]);
    expect(contentOf(code)).toMatchInlineSnapshot(`
      "
      _jsx(Figure, { children: _jsx(_components.img, {
              src: "/x.jpg",
              alt: "a"
          }) })
      "
    `);
  });
});

describe('code blocks', () => {
  const html = '<img src=x onerror=alert(1)>';

  test.each([...codeLanguages, '', 'mdx', 'console', 'nobodys-language', 'constructor', '__proto__'])(
    'show HTML in the language “%s” as text',
    async (language) => {
      // Names that a judge refuses reach the highlighter from trusted texts.
      const code = await compile(`\`\`\`${language}\n${html}\n\`\`\``, { file: 'content/full/a.mdx' });
      expect(code).not.toMatch(/_components\.img|onerror:/u);
    },
  );

  test('a language cannot bring attributes', async () => {
    expect(await compile('```x"onmouseover="alert(1)\nx\n```', { file: 'content/full/a.mdx' })).not.toContain('onmouseover');
  });
});
