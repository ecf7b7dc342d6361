import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { components, judgeMdx } from '#smo';
import type { ImportedDocument } from '#smo/importers/index.ts';
import { toRestrictedMdx } from '#smo/importers/restricted-mdx/index.ts';

type Body = ImportedDocument['body'];

/** The converted text and the rules of what was told, with their lines. */
function converted(text: string, body: Partial<Body> = {}): { text: string; told: string[] } {
  const file = (address: string) => {
    if (/^https?:/u.test(address)) return { address };
    return /gone/u.test(address) ? undefined : { path: `./${address.split('/').at(-1) ?? ''}` };
  };
  const link = (address: string) => (address.startsWith('javascript:') ? undefined : address);
  const request = { file: 'a.md', title: 'A title', body: { format: 'markdown', text, line: 1, ...body } as const };
  const result = toRestrictedMdx(request, { parseMdx: (source) => mdxToMdast(source), components, file, link });
  expect(judgeMdx(mdxToMdast(result.text), { source: result.text, file: 'a.mdx', components })).toEqual([]);
  return { text: result.text.trimEnd(), told: result.problems.map(({ rule, place }) => `${place?.line}:${rule}`) };
}

const silent = (text: string) => ({ text, told: [] });

describe('Markdown', () => {
  test('stays as it is where it means the same here', () => {
    const text =
      '## A heading\n\nWords, *stressed* and **strong**, ~~struck~~ and [linked](https://a.example/b).\n\n- one\n- two\n  1. deep\n\n> said\n\n```js\nif (a < b) { c(); }\n```\n\nText with `code {x} <y>`.[^1]\n\n[^1]: A note.';
    expect(converted(text)).toEqual(silent(text));
  });

  test('keeps tables, their code and their signs', () => {
    const text = '| a | b |\n| - | -: |\n| `x \\| {y}` | \\<b> \\{c} |';
    expect(converted('| a | b |\n|---|--:|\n| `x \\| {y}` | \\<b\\> {c} |')).toEqual(silent(text));
  });

  test.each([
    ['a brace', 'Set {a: 1} here.', 'Set \\{a: 1} here.'],
    ['a sign of less', 'If a < b or <3, then.', 'If a \\< b or \\<3, then.'],
    ['an autolink', 'See <https://a.example/?x=1&y=2>.', 'See [https://a.example/?x=1\\&y=2](https://a.example/?x=1&y=2).'],
    ['a paragraph that begins with import', 'import is a word.', '&#x69;mport is a word.'],
    ['a reference', 'See [this][x].\n\n[x]: https://a.example/ "T"', 'See [this](https://a.example/ "T").'],
    ['a hard break', 'one  \ntwo', 'one<br />two'],
    ['wrapped lines', 'one\ntwo', 'one two'],
    ['headings of the first level', '# One\n\n## Two', '## One\n\n### Two'],
    ['signs that HTML alone has', 'H<sub>2</sub>O, <kbd class="k">Ctrl</kbd>, <mark>this</mark>', 'H<sub>2</sub>O, <kbd>Ctrl</kbd>, <mark>this</mark>'],
    ['a mark of an excerpt', 'one\n\n<!-- more -->\n\ntwo', 'one\n\ntwo'],
    ['a listing with an odd language', '```language-js\na\n```', '```js\na\n```'],
  ])('writes %s so that MDX reads it as text', (_, text, expected) => {
    expect(converted(text)).toEqual(silent(expected));
  });

  test('makes a list of lines that follow a colon one by one', () => {
    expect(converted('Some of them:\n\nOne is big.\nTwo is small.')).toEqual({
      text: 'Some of them:\n\n- One is big.\n- Two is small.',
      told: ['3:import-list'],
    });
  });

  test('leads links to the new ids of headings, whatever ids they had', () => {
    expect(converted('## Été en ville {#été}\n\nSee [there](#été), [so](#ete-en-ville), [gone](#nowhere).')).toEqual({
      text: '## Été en ville\n\nSee [there](#été-en-ville), [so](#été-en-ville), gone.',
      told: ['3:import-link'],
    });
  });
});

describe('pictures', () => {
  test('beside the text stay pictures; others become links or their words, and are told', () => {
    expect(converted('![A cat](/img/cat.png)\n\n![A dog](https://b.example/dog.png)\n\n![A cow](gone.png)')).toEqual({
      text: '![A cat](./cat.png)\n\n[A dog](https://b.example/dog.png)\n\nA cow `gone.png`',
      told: ['3:import-picture-remote', '5:import-picture-missing'],
    });
  });

  test('without words are figures where they stand alone, and named by their file in a line', () => {
    expect(converted('![](cat.png)\n\nHere ![](big_cat.png) it is.')).toEqual({
      text: '<Figure src="./cat.png" alt="" />\n\nHere ![big cat](./big_cat.png) it is.',
      told: ['1:import-picture-alt', '3:import-picture-alt'],
    });
  });

  test('with a caption are figures, several a gallery', () => {
    expect(
      converted(
        '<figure><img src="a.png" alt="A"><figcaption>Said of "a"</figcaption></figure>\n\n<figure><img src="a.png" alt="A"><img src="b.png" alt="B"></figure>',
      ),
    ).toEqual(
      silent(
        '<Figure caption="Said of &quot;a&quot;" src="./a.png" alt="A" />\n\n<Gallery>\n\n<Figure src="./a.png" alt="A" />\n\n<Figure src="./b.png" alt="B" />\n\n</Gallery>',
      ),
    );
  });

  test('of one pixel are left out', () => {
    expect(converted('Text.<img src="https://t.example/p.gif" width="1" height="1">')).toEqual({ text: 'Text.', told: ['1:import-picture-tracking'] });
  });
});

describe('HTML', () => {
  test('around Markdown, with tags that open and close in other blocks', () => {
    expect(
      converted(
        '<div class="row">\n\nSome *words*.\n\n</div>\n\n<aside markdown="1" class="note">\n  <img src="a.png" alt="A">\n  A \\[**note**\\].\n</aside>',
      ),
    ).toEqual(silent('Some *words*.\n\n<Callout type="note">\n\n![A](./a.png)\n\nA \\[**note**].\n\n</Callout>'));
  });

  test('of frames becomes the component of the network, or a link', () => {
    expect(converted('<iframe src="https://www.youtube.com/embed/BK1Irk0n2w4" title="T"></iframe>\n\n<iframe src="https://maps.example/x"></iframe>')).toEqual({
      text: '<Video url="https://www.youtube.com/watch?v=BK1Irk0n2w4" title="T" />\n\n[https://maps.example/x](https://maps.example/x)',
      told: ['3:import-frame'],
    });
  });

  test('of a quoted post becomes the post with its words, author and day', () => {
    const html =
      '<blockquote class="twitter-tweet"><p>Hello there.</p>&mdash; Ada (@ada) <a href="https://twitter.com/ada/status/1234">March 3, 2026</a></blockquote>\n<script src="https://platform.twitter.com/widgets.js"></script>';
    expect(converted(html)).toEqual(
      silent('<Post url="https://twitter.com/ada/status/1234" author="Ada (@ada)" date="2026-03-03">\n\nHello there.\n\n</Post>'),
    );
  });

  test('that opens on demand is open; a question becomes one', () => {
    expect(converted('<details><summary>More</summary><p>This.</p></details>\n\n<details><summary>Why?</summary><p>Because.</p></details>')).toEqual(
      silent('<Callout type="note" title="More">\n\nThis.\n\n</Callout>\n\n<FAQ>\n\n<Question q="Why?">\n\nBecause.\n\n</Question>\n\n</FAQ>'),
    );
  });

  test('of tables becomes Markdown, blocks in cells lines', () => {
    expect(converted('<table><caption>C</caption><tr><th>a</th><th>b</th></tr><tr><td><p>1</p><p>2</p></td><td><ul><li>x</li></ul></td></tr></table>')).toEqual(
      silent('<Table caption="C">\n\n| a | b |\n| - | - |\n| 1<br />2 | – x |\n\n</Table>'),
    );
  });

  test('runs no scripts, sends no forms, follows no schemes of programmes: what they say is told', () => {
    const html = 'a\n\n<script>alert(1)</script>\n\n<form><input name="q"><button>Go</button></form>\n\n<a href="javascript:x()">click</a>';
    expect(converted(html)).toEqual({ text: 'a\n\nGo\n\nclick', told: ['3:import-script', '5:import-form', '7:import-link'] });
  });

  test('of no known element is kept as text where it was no tag, as code where it had no inside', () => {
    expect(converted('git mv <oldname> <newname>\n\n<Chart data="x" />\n\n<Tabs>inside</Tabs>').told).toEqual([
      '1:import-element',
      '1:import-element',
      '3:import-element',
      '5:import-element',
    ]);
    expect(converted('git mv <oldname> x').text).toBe('git mv \\<oldname> x');
    expect(converted('<Chart data="x" />').text).toBe('`<Chart data="x" />`');
    expect(converted('<Tabs>inside</Tabs>').text).toBe('inside');
  });

  test('as a whole text goes the same way', () => {
    expect(converted('<h1>T</h1>\n<p>One &amp; {two}</p><pre><code class="language-sh">a < b</code></pre>', { format: 'html' })).toEqual(
      silent('## T\n\nOne & \\{two}\n\n```sh\na < b\n```'),
    );
  });

  test('nested without end is kept as a listing instead of ending the import', () => {
    const { text, told } = converted('<div>'.repeat(20_000) + 'deep', { format: 'html' });
    expect(text).toContain('deep');
    expect(told).toEqual(['1:import-body']);
  });
});

describe('templates', () => {
  test('of Liquid become what they stand for; the rest is kept as code and told', () => {
    const text = [
      'See [it]({{ site.baseurl }}/about/) and [that]({{ "/x/" | relative_url }}).',
      '{% highlight ruby %}\nputs "{{ x }}"\n{% endhighlight %}',
      '{% raw %}{{ shown }}{% endraw %}',
      '{% youtube BK1Irk0n2w4 %}',
      '{% include figure.html src="a.png" alt="A" caption="C" %}',
      'By {{ "ada" | photo }} and {{ page.author }}.',
      '`{{ code }}`',
    ].join('\n\n');
    expect(converted(text, { dialect: 'liquid' })).toEqual({
      text: [
        'See [it](/about/) and [that](/x/).',
        '```ruby\nputs "{{ x }}"\n```',
        '\\{\\{ shown }}',
        '<Video url="https://www.youtube.com/watch?v=BK1Irk0n2w4" title="A title" />',
        '<Figure caption="C" src="./a.png" alt="A" />',
        'By ada and `{{ page.author }}`.',
        '`{{ code }}`',
      ].join('\n\n'),
      told: ['13:import-template', '13:import-template'],
    });
  });

  test('of Hugo become what they stand for; paired ones keep their text', () => {
    const text =
      '{{< youtube BK1Irk0n2w4 >}}\n\n{{% notice tip %}}\nTry *it*.\n{{% /notice %}}\n\n{{< highlight go >}}\na < b\n{{< /highlight >}}\n\n{{< button >}}Press{{< /button >}}\n\n{{< chart id="x" >}}';
    expect(converted(text, { dialect: 'hugo' })).toEqual({
      text: '<Video url="https://www.youtube.com/watch?v=BK1Irk0n2w4" title="A title" />\n\n<Callout type="tip">\n\nTry *it*.\n\n</Callout>\n\n```go\na < b\n```\n\nPress\n\n`{{< chart id="x" >}}`',
      told: ['11:import-template', '13:import-template'],
    });
  });

  test('of MDX lose their programmes, not their texts', () => {
    const text =
      'import A from "./a.js";\n\n<Card title={"T"}>\n\nHello {"you"}, {name}.\n\n</Card>\n\n<Image src={"./a.png"} alt="A" />\n\n<YouTube videoId="BK1Irk0n2w4" />\n\n{/* note */}\n\n`{code}`';
    expect(converted(text, { dialect: 'mdx' })).toEqual({
      text: 'Hello you, `{name}`.\n\n![A](./a.png)\n\n<Video url="https://www.youtube.com/watch?v=BK1Irk0n2w4" title="A title" />\n\n`{code}`',
      told: ['1:import-programme', '5:import-programme', '13:import-comment', '3:import-element'],
    });
  });

  test('of notes and formulas are known in every dialect', () => {
    expect(converted(':::warning Mind\n\nThe gap.\n\n:::\n\n> [!TIP]\n> Try.\n\nSo $a_1 + b_2$ is, for $5 and $6.')).toEqual({
      text: '<Callout type="warning" title="Mind">\n\nThe gap.\n\n</Callout>\n\n<Callout type="tip">\n\nTry.\n\n</Callout>\n\nSo `$a_1 + b_2$` is, for $5 and $6.',
      told: ['10:import-formula'],
    });
  });
});
