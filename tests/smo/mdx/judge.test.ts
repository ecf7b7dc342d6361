import { mdxToJs, mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { components, formatProblems, isTrusted, judgeMdx, mdxSyntaxProblem, type MdxNode, type Problem } from '#smo';
import { attacks } from './attacks.ts';
import { codeBeyondData } from './compiled-code.ts';

const file = 'content/blog/en/first.mdx';

function problemsOf(source: string, options: { trusted?: boolean; lineOffset?: number } = {}): Problem[] {
  let tree: MdxNode;
  try {
    tree = mdxToMdast(source);
  } catch (error) {
    return [mdxSyntaxProblem(error instanceof Error ? error.message : String(error), { source, file, components, ...options })];
  }
  return judgeMdx(tree, { source, file, components, ...options });
}

const rulesOf = (source: string, options = {}) => problemsOf(source, options).map((problem) => problem.rule);

/** The code of a text, where it can be compiled at all. */
function compiled(source: string): string | undefined {
  try {
    return mdxToJs(source).code;
  } catch {
    return undefined;
  }
}

function programmeOf(source: string): string[] {
  const code = compiled(source);
  return code === undefined ? [] : codeBeyondData(code, Object.keys(components));
}

const report = (source: string) => `\n${formatProblems(problemsOf(source))}\n`;

describe('the corpus of attacks', () => {
  test('holds at least 120 texts, each once', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(120);
    expect(new Set(attacks.map(({ source }) => source)).size).toBe(attacks.length);
  });

  test.each(attacks.filter(({ expect }) => expect !== 'harmless'))('$expect is reported for $name', ({ source, expect: rule }) => {
    expect(rulesOf(source)).toContain(rule);
  });

  test.each(attacks.filter(({ expect }) => expect === 'harmless'))('nothing is reported for $name, and its code is data', ({ source }) => {
    expect(problemsOf(source)).toEqual([]);
    expect(programmeOf(source)).toEqual([]);
  });

  test('is refused wherever its code is more than data', () => {
    const programmes = attacks.filter(({ source, expect }) => expect !== 'mdx-nesting' && programmeOf(source).length > 0);
    expect(programmes.length).toBeGreaterThan(60);
    expect(programmes.filter(({ source }) => problemsOf(source).length === 0)).toEqual([]);
  });

  test('is recognised as a programme where it imports or exports', () => {
    const programmes = attacks.filter(({ source, expect }) => ['mdx-import', 'mdx-export'].includes(expect) && compiled(source) !== undefined);
    expect(programmes.length).toBeGreaterThan(20);
    expect(programmes.filter(({ source }) => programmeOf(source).length === 0)).toEqual([]);
  });

  test('places every problem in the text', () => {
    for (const { source } of attacks) {
      const lines = source.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
      for (const { place, excerpt, hint } of problemsOf(source)) {
        expect(lines[(place?.line ?? 0) - 1]).toBe(excerpt?.text);
        expect(place?.column).toBeLessThanOrEqual((excerpt?.text.length ?? 0) + 1);
        expect(hint).toBeTruthy();
      }
    }
  });
});

describe('a report', () => {
  test('names all faults of a text, each with its place and repair', () => {
    expect(
      report(
        'import x from "y"\n\n# Title\n\nè 😀 {x} <b>bold</b>\n\n<Figure\n  src="./x.jpg"\n  captoin="c"\n  wide="yes" />\n\n> <Calout>a</Calout>\n\n![](https://example.org/a/b.png)',
      ),
    ).toMatchInlineSnapshot(`
      "
      content/blog/en/first.mdx:1:1  found an import statement, expected text and components only
        1 | import x from "y"
          | ^^^^^^^^^^^^^^^^^
        repair: delete the import: the components are there without it

      content/blog/en/first.mdx:3:1  found a heading of the first level, expected the second or deeper: the title is the first
        3 | # Title
          | ^^^^^^^
        repair: write ## Title

      content/blog/en/first.mdx:5:6  found the expression {x}, expected text and components only
        5 | è 😀 {x} <b>bold</b>
          |      ^^^
        repair: to show the brace, write \\{x} or &#123;x&#125;

      content/blog/en/first.mdx:5:10  found the HTML element <b>, expected Markdown, a component, or one of <abbr> <br> <cite> <del> <dfn> <ins> <kbd> <mark> <q> <small> <sub> <sup> <time>
        5 | è 😀 {x} <b>bold</b>
          |          ^^^^^^^^^^^
        repair: write **bold**

      content/blog/en/first.mdx:7:1  <Figure> alt: is missing, expected a value
        7 | <Figure
          | ^^^^^^^
        repair: write <Figure src="./team.jpg" alt="Four people around a table" caption="The editorial meeting" credit="Ada Rossi" />

      content/blog/en/first.mdx:9:3  <Figure> captoin: is not an attribute of <Figure>, expected one of src, alt, caption, credit, wide
        9 |   captoin="c"
          |   ^^^^^^^^^^^
        repair: did you mean caption?

      content/blog/en/first.mdx:10:3  <Figure> wide: found “yes”, expected the name alone, without a value
        10 |   wide="yes" />
           |   ^^^^^^^^^^
        repair: write wide

      content/blog/en/first.mdx:12:3  found <Calout>, expected one of <Figure> <Gallery> <Callout> <Quote> <Flow> <Video> <Post> <Steps> <FAQ> <Question> <Definition> <Stat> <Download> <Audio> <Table> <NoTerm>
        12 | > <Calout>a</Calout>
           |   ^^^^^^^^^^^^^^^^^^
        repair: did you mean <Callout>?
                <Callout type="tip" title="Try it">
                
                Paste the link into a message to yourself.
                
                </Callout>

      content/blog/en/first.mdx:14:1  image: the picture “https://example.org/a/b.png” would be fetched from the network, expected a file beside the text
        14 | ![](https://example.org/a/b.png)
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        repair: save the picture beside the text and write ./b.png

      content/blog/en/first.mdx:14:1  image: has no words for those who cannot see it, expected a short description
        14 | ![](https://example.org/a/b.png)
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        repair: write ![what the picture shows](./picture.jpg)

      10 errors in 1 file
      "
    `);
  });

  test('finds attributes in quotations and behind braces', () => {
    expect(report('> <Figure {...x} src={"./x.jpg"} alt="x"\n> client:load onClick="a" wdie />')).toMatchInlineSnapshot(`
      "
      content/blog/en/first.mdx:1:11  <Figure>: found {...x} among the attributes, expected attributes with literal values
        1 | > <Figure {...x} src={"./x.jpg"} alt="x"
          |           ^^^^^^
        repair: write <Figure src="./team.jpg" alt="Four people around a table" caption="The editorial meeting" credit="Ada Rossi" />

      content/blog/en/first.mdx:1:18  <Figure> src: found the expression {"./x.jpg"}, expected a literal value
        1 | > <Figure {...x} src={"./x.jpg"} alt="x"
          |                  ^^^^^^^^^^^^^^^
        repair: write src="./x.jpg"

      content/blog/en/first.mdx:2:3  <Figure> client:load: is an instruction to the compiler, expected an attribute of the component
        2 | > client:load onClick="a" wdie />
          |   ^^^^^^^^^^^
        repair: delete client:load

      content/blog/en/first.mdx:2:15  <Figure> onClick: is a programme that runs in the reader’s browser, expected none
        2 | > client:load onClick="a" wdie />
          |               ^^^^^^^^^^^
        repair: delete onClick

      content/blog/en/first.mdx:2:27  <Figure> wdie: is not an attribute of <Figure>, expected one of src, alt, caption, credit, wide
        2 | > client:load onClick="a" wdie />
          |                           ^^^^
        repair: did you mean wide?

      5 errors in 1 file
      "
    `);
  });

  test('tells comments, prose that reads as an import, and module syntax apart', () => {
    expect(report('{/* remark */}\n\nimport duties are high\n\nexport const a = 1')).toMatchInlineSnapshot(`
      "
      content/blog/en/first.mdx:1:1  found the comment {/* remark */}, expected text and components only
        1 | {/* remark */}
          | ^^^^^^^^^^^^^^
        repair: delete the comment; a remark for colleagues belongs in the commit message

      content/blog/en/first.mdx:3:1  found an import statement, expected text and components only
        3 | import duties are high
          | ^^^^^^^^^^^^^^^^^^^^^^
        repair: a paragraph that starts with the word “import” is read as a programme: put another word first, or write &#105;mport

      content/blog/en/first.mdx:5:1  found an export statement, expected text and components only
        5 | export const a = 1
          | ^^^^^^^^^^^^^^^^^^
        repair: delete the export and write its value where it is used

      3 errors in 1 file
      "
    `);
  });

  test('says what a component may hold and which values it takes', () => {
    expect(report('<Callout type="warn" title>a</Callout>\n\n<Gallery>\n<Kbd>a</Kbd>\n</Gallery>\n\n<Download file="./a.exe" title="a">text</Download>'))
      .toMatchInlineSnapshot(`
      "
      content/blog/en/first.mdx:1:10  <Callout> type: found “warn”, expected one of note, tip, warning, example
        1 | <Callout type="warn" title>a</Callout>
          |          ^^^^^^^^^^^
        repair: write type="warning"

      content/blog/en/first.mdx:1:22  <Callout> title: found no value, expected a text between quotes
        1 | <Callout type="warn" title>a</Callout>
          |                      ^^^^^
        repair: write title="…"

      content/blog/en/first.mdx:4:1  <Gallery>: found <Kbd> between its tags, expected <Figure>
        4 | <Kbd>a</Kbd>
          | ^^^^^^^^^^^^
        repair: write <Gallery>
                <Figure src="./one.jpg" alt="…" />
                <Figure src="./two.jpg" alt="…" />
                </Gallery>

      content/blog/en/first.mdx:4:1  found <Kbd>, expected one of <Figure> <Gallery> <Callout> <Quote> <Flow> <Video> <Post> <Steps> <FAQ> <Question> <Definition> <Stat> <Download> <Audio> <Table> <NoTerm>
        4 | <Kbd>a</Kbd>
          | ^^^^^^^^^^^^
        repair: did you mean <kbd>?
                <kbd>…</kbd>

      content/blog/en/first.mdx:7:11  <Download> file: found “./a.exe”, expected the path of a file beside the text, such as ./name.pdf (one of .pdf, .zip, .csv, .txt, .ods, .odt, .docx, .xlsx, .pptx, .epub, .ics, .json)
        7 | <Download file="./a.exe" title="a">text</Download>
          |           ^^^^^^^^^^^^^^
        repair: write <Download file="./checklist.pdf" title="The audit checklist" />

      content/blog/en/first.mdx:7:36  <Download>: found text between its tags, expected nothing
        7 | <Download file="./a.exe" title="a">text</Download>
          |                                    ^^^^
        repair: write <Download file="./checklist.pdf" title="The audit checklist" />

      6 errors in 1 file
      "
    `);
  });

  test('says what to write instead of an address', () => {
    expect(report('[a](//example.org) [b](<java\tscript:x>) ![c](x.js) ![d](./100%.jpg) ![e][f]\n\n[f]: ./x.jpg')).toMatchInlineSnapshot(`
      "
      content/blog/en/first.mdx:1:1  link: the address “//example.org” names a host without a scheme, expected https://
        1 | [a](//example.org) [b](<java script:x>) ![c](x.js) ![d](./100%.jpg) ![e][f]
          | ^^^^^^^^^^^^^^^^^^
        repair: write https://example.org

      content/blog/en/first.mdx:1:20  link: the address “java\\u0009script:x” holds control characters or spaces at its ends, expected visible characters only
        1 | [a](//example.org) [b](<java script:x>) ![c](x.js) ![d](./100%.jpg) ![e][f]
          |                    ^^^^^^^^^^^^^^^^^^^^
        repair: write one of https://…, http://…, mailto:…, tel:…, a path such as /about/, #section, or post:… term:… page:… topic:… author:…

      content/blog/en/first.mdx:1:41  image: the path “x.js” does not start with ./, ../ or /
        1 | [a](//example.org) [b](<java script:x>) ![c](x.js) ![d](./100%.jpg) ![e][f]
          |                                         ^^^^^^^^^^
        repair: write ./x.js

      content/blog/en/first.mdx:1:52  image: the path “./100%.jpg” holds a % that stands for no character, expected %25 for the sign itself
        1 | [a](//example.org) [b](<java script:x>) ![c](x.js) ![d](./100%.jpg) ![e][f]
          |                                                    ^^^^^^^^^^^^^^^^
        repair: write ./100%25.jpg

      content/blog/en/first.mdx:1:69  image: the picture “./x.jpg” is given by reference, expected its path in place
        1 | [a](//example.org) [b](<java script:x>) ![c](x.js) ![d](./100%.jpg) ![e][f]
          |                                                                     ^^^^^^^
        repair: write ![e](./x.jpg)

      5 errors in 1 file
      "
    `);
  });

  test('counts lines from the start of the file', () => {
    expect(problemsOf('a\n\n{b}', { lineOffset: 5 }).map(({ place, excerpt }) => ({ place, excerpt }))).toEqual([
      { place: { file, line: 8, column: 1 }, excerpt: { text: '{b}', length: 3 } },
    ]);
  });
});

describe('a trusted text', () => {
  test('may hold programmes and every element', () => {
    expect(rulesOf('import x from "y"\n\n# A {b}\n\n<Chart {...x} /> <div style={{}} onclick="x">a</div>', { trusted: true })).toEqual([]);
  });

  test('keeps to the rules on addresses, in tags too', () => {
    expect(rulesOf('[a](javascript:x) ![b](https://example.org/x.jpg)\n\n<a href="&#106;avascript:x">c</a>', { trusted: true })).toEqual([
      'mdx-address',
      'mdx-image-remote',
      'mdx-address',
    ]);
  });

  test('lies in a trusted folder, and not in one whose name begins alike', () => {
    expect(['content/pages/a.mdx', 'content/pages-x/a.mdx', 'content/pages'].map((path) => isTrusted(path, ['content/pages']))).toEqual([true, false, false]);
  });
});

describe('a syntax error', () => {
  test.each(attacks.filter(({ expect }) => expect === 'mdx-syntax'))('is explained in plain words: $name', ({ source }) => {
    const [problem] = problemsOf(source);
    expect(problem?.message).not.toMatch(/JSX|oxc|U\+|cannot be read:/u);
  });

  test('comes with its place and repair', () => {
    const sources = [
      'See <https://example.org>.',
      'Mail <ada@example.org>',
      'a <!-- b -->',
      'if a { b',
      '{a b}',
      '<Callout>\n\nx',
      '<Figure src="./x.jpg" alt="x">',
      'a<br>b',
      'x </kbd>',
      '<kbd>x</sup>',
      '<Callout>\n\n- a </Callout>',
      '<Figure src=./x.jpg />',
      'a <3',
      '<Figure src="./x.jpg',
    ];
    expect(`\n${sources.map((source) => formatProblems(problemsOf(source)).replace(/\n\n1 error.*$/u, '')).join('\n\n')}\n`).toMatchInlineSnapshot(`
      "
      content/blog/en/first.mdx:1:5  found <https://example.org>, expected a link with a text, or the address alone
        1 | See <https://example.org>.
          |     ^^^^^^^^^^^^^^^^^^^^^
        repair: write [text](https://example.org) or https://example.org

      content/blog/en/first.mdx:1:6  found <ada@example.org>, expected a link with a text, or the address alone
        1 | Mail <ada@example.org>
          |      ^^^^^^^^^^^^^^^^^
        repair: write [text](mailto:ada@example.org) or ada@example.org

      content/blog/en/first.mdx:1:3  found an HTML comment, expected text and components only
        1 | a <!-- b -->
          |   ^^^^
        repair: delete everything from <!-- to -->

      content/blog/en/first.mdx:1:6  found a { without its }, expected text: braces are read as a programme
        1 | if a { b
          |      ^
        repair: to show the brace, write \\{

      content/blog/en/first.mdx:1:4  found braces that are read as a programme, expected text
        1 | {a b}
          |    ^
        repair: to show the braces, write \\{ and \\}; the value of an attribute stands between quotes

      content/blog/en/first.mdx:1:1  found <Callout> without </Callout>
        1 | <Callout>
          | ^^^^^^^^^
        repair: add </Callout> where it ends

      content/blog/en/first.mdx:1:1  found <Figure> without </Figure>
        1 | <Figure src="./x.jpg" alt="x">
          | ^^^^^^^^
        repair: end the tag with />, as in <Figure src="./team.jpg" alt="Four people around a table" caption="The editorial meeting" credit="Ada Rossi" />

      content/blog/en/first.mdx:1:2  found <br> without an end
        1 | a<br>b
          |  ^^^^
        repair: write <br />

      content/blog/en/first.mdx:1:3  found </kbd> without <kbd>
        1 | x </kbd>
          |   ^^^^^^
        repair: delete </kbd>, or add <kbd> before it

      content/blog/en/first.mdx:1:7  found </sup>, expected </kbd>
        1 | <kbd>x</sup>
          |       ^^^^^^
        repair: add </kbd> before it

      content/blog/en/first.mdx:3:5  the tag <Callout> starts in one block and ends in another
        3 | - a </Callout>
          |     ^^^^^^^^^
        repair: put <Callout> and </Callout> on lines of their own, with an empty line before and after the text between them

      content/blog/en/first.mdx:1:1  the value of src stands without quotes
        1 | <Figure src=./x.jpg />
          | ^^^^^^^^^^^^^^^^^^^
        repair: write src="./x.jpg"

      content/blog/en/first.mdx:1:3  found a < that starts no tag
        1 | a <3
          |   ^
        repair: to show the sign, write \\< or &lt;

      content/blog/en/first.mdx:1:1  found <Figure without >
        1 | <Figure src="./x.jpg
          | ^^^^^^^
        repair: end the tag with > or />; to show the sign, write \\<Figure
      "
    `);
  });

  test('of unknown form is shown as it is', () => {
    expect(mdxSyntaxProblem('out of memory', { source: 'a', file })).toEqual({
      rule: 'mdx-syntax',
      severity: 'error',
      message: 'the text cannot be read: out of memory',
      hint: 'look for a < or { that stands for itself, and write \\< or \\{',
      place: { file, line: 1, column: 1 },
      excerpt: { text: 'a', length: 1 },
    });
  });
});

test('nesting of any depth is judged and refused', () => {
  let node: MdxNode = { type: 'mdxFlowExpression', value: 'x' };
  for (let depth = 0; depth < 100_000; depth++) node = { type: 'blockquote', children: [node] };
  expect(judgeMdx({ type: 'root', children: [node] }, { source: '', file, components }).map(({ rule }) => rule)).toEqual(['mdx-nesting', 'mdx-expression']);
});

test('nodes of unknown kind are refused', () => {
  expect(
    judgeMdx(
      {
        type: 'root',
        children: [
          { type: 'html', value: '<script>' },
          { type: 'containerDirective', name: 'x', attributes: { onclick: 'x' } },
        ],
      },
      { source: '', file, components },
    ).map(({ rule }) => rule),
  ).toEqual(['mdx-element-forbidden', 'mdx-element-forbidden']);
});
