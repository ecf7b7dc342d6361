import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { bodyFacts, internalLinks, localFiles, pathFromRoot, type MdxNode } from '#smo';

const dir = 'content/blog/en/first';
const factsOf = (source: string, locale = 'en') => bodyFacts(mdxToMdast(source), { locale, dir });

describe('the text of a body', () => {
  test('is its prose without code, alternative texts and front matter', () => {
    const source =
      '---\ntitle: x\n---\n\n## One\n\nTwo **thr**ee\n[four](https://example.org "title")  \nfive `code` ![alt](./x.jpg)\n\n```js\ncode\n```\n\n- six\n- seven[^1]\n\n| eight | nine |\n| --- | --- |\n| ten | eleven |\n\n[^1]: twelve\n\n[a]: https://example.org "title"';
    expect(factsOf(source).text).toBe('One Two three four five six seven eight nine ten eleven twelve');
  });

  test('holds what readers read of components', () => {
    const source =
      '<Figure src="./x.jpg" alt="alt" caption="one" credit="two" />\n\n<FAQ>\n<Question q="three?">\n\nfour\n\n</Question>\n</FAQ>\n\n<Stat value="5" label="six" source="https://example.org" />\n\n<Flow path="seven > eight" />\n\nnine<NoTerm>ten</NoTerm> H<sub>2</sub>O<br />eleven';
    expect(factsOf(source).text).toBe('one two three? four 5 six seven eight nineten H2O eleven');
  });

  test('folds white space and counts words as the language does', () => {
    expect(factsOf('a\n b\u00A0c')).toMatchObject({ text: 'a b c', words: 3 });
    expect(factsOf('これは文です。', 'ja').words).toBe(4);
  });

  test('is empty for an empty body', () => {
    expect(factsOf('')).toEqual({ text: '', words: 0, videos: [], questions: [], files: [], pictures: [], passages: [] });
  });

  test('is read at any depth', () => {
    let node: MdxNode = { type: 'text', value: 'deep' };
    for (let depth = 0; depth < 100_000; depth++) node = { type: 'blockquote', children: [node] };
    expect(bodyFacts({ type: 'root', children: [node] }, { locale: 'en', dir }).text).toBe('deep');
  });
});

test('videos come with all that is said of them, posters from the root', () => {
  const source =
    '<Video url="https://youtu.be/BK1Irk0n2w4" title="a" description="b" poster="./p.jpg" uploaded="2026-03-01" duration="PT3M" />\n\n- <Video url="https://vimeo.com/1" title="c" poster="/p.jpg" />\n\n<Video title="without an address" />\n\n<Video url={x} title="computed" />';
  expect(factsOf(source).videos).toEqual([
    { url: 'https://youtu.be/BK1Irk0n2w4', title: 'a', description: 'b', poster: `${dir}/p.jpg`, uploaded: '2026-03-01', duration: 'PT3M' },
    { url: 'https://vimeo.com/1', title: 'c', poster: '/p.jpg' },
  ]);
});

test('questions come with their whole answers as plain text', () => {
  const source = '<FAQ>\n<Question q=" Why? ">\n\nBecause of `og:title` and *more*.\n\n- one\n- two\n\n</Question>\n<Question q="How?">So.</Question>\n</FAQ>';
  expect(factsOf(source).questions).toEqual([
    { question: 'Why?', answer: 'Because of og:title and more. one two' },
    { question: 'How?', answer: 'So.' },
  ]);
});

test('files are the downloads and sounds beside the text, each once', () => {
  const source =
    '<Download file="./a%20b.pdf" title="a" />\n\n<Download file="./a b.pdf" title="a" />\n\n<Audio src="../c.mp3" title="b">d</Audio>\n\n<Download file="/public.pdf" title="c" />\n\n<Figure src="./x.jpg" alt="x" />';
  expect(factsOf(source).files).toEqual([`${dir}/a b.pdf`, 'content/blog/en/c.mp3']);
});

test('pictures are those beside the text, of Markdown and of components, each once as the disk has them', () => {
  const source =
    '![a](./a%20b.jpg) ![a](<./a b.jpg>) ![public](/p.jpg)\n\n<Figure src="../c.jpg" alt="c" />\n\n<Video url="https://youtu.be/BK1Irk0n2w4" title="v" poster="./v.jpg" />\n\n<Audio src="./d.mp3" title="d" />\n\n<Download file="./e.pdf" title="e" />';
  expect(factsOf(source).pictures).toEqual(['./a b.jpg', '../c.jpg', './v.jpg']);
});

test('internal links name scheme, id, fragment and place', () => {
  const source =
    '[a](post:first) [b](https://example.org)\n\n[c](term:open-graph#why)\n\n[d]: author:ada\n\n- <Definition term="hook" />\n\n[e](page:) [f](postit:x)';
  expect(internalLinks(mdxToMdast(source))).toEqual([
    { scheme: 'post', id: 'first', line: 1, column: 1 },
    { scheme: 'term', id: 'open-graph', fragment: 'why', line: 3, column: 1 },
    { scheme: 'author', id: 'ada', line: 5, column: 1 },
    { scheme: 'term', id: 'hook', line: 7, column: 3 },
    { scheme: 'page', id: '', line: 9, column: 1 },
  ]);
});

test('local files name their element, attribute and place', () => {
  const source =
    '<Figure src="./a.jpg" alt="" />\n\nText ![b](./b%20c.jpg) ![c](/c.jpg)\n\n<Post url="https://x.com/a/status/1" poster="../d.jpg">e</Post>\n\n<Download file="./f.pdf" title="f" />';
  expect(localFiles(mdxToMdast(source))).toEqual([
    { path: './a.jpg', element: 'Figure', attribute: 'src', place: { line: 1, column: 1 } },
    { path: './b c.jpg', element: 'image', attribute: 'src', place: { line: 3, column: 6 } },
    { path: '../d.jpg', element: 'Post', attribute: 'poster', place: { line: 5, column: 1 } },
    { path: './f.pdf', element: 'Download', attribute: 'file', place: { line: 7, column: 1 } },
  ]);
});

test('a path that climbs out of the root is no file of the project', () => {
  expect([pathFromRoot('../b.pdf', 'content/a'), pathFromRoot('../../../../etc/x.pdf', 'content/a')]).toEqual(['content/b.pdf', '../../etc/x.pdf']);
});
