import { describe, expect, it } from 'vitest';
import { readFrontMatter, readYaml } from '#smo';
import { aPost, checked, printed } from '../../support/a-content.ts';

const path = 'content/blog/en/x.mdx';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const problemsOf = (bytes: Uint8Array) => readFrontMatter({ path, bytes }).problems;
const post = 'content/blog/en/x/index.mdx';

describe('front matter', () => {
  it('knows where every value stands', () => {
    const { positions } = readFrontMatter({ path, bytes: bytesOf('---\nid: x\ntopics: [a, b]\nshare:\n  networks:\n    x: { text: hello }\n---\n') });
    expect(positions).toMatchObject({
      id: { line: 2, column: 5 },
      'topics[1]': { line: 3, column: 13 },
      share: { line: 4, column: 1 },
      'share.networks.x.text': { line: 6, column: 16 },
    });
  });

  it('keeps the body at its lines and columns', () => {
    const { body } = readFrontMatter({ path, bytes: bytesOf('---\nid: x\n---\n# Hello') });
    expect(body).toBe('   \n     \n   \n# Hello');
  });

  it('leaves a rule in the body alone', () => {
    const { data, body } = readFrontMatter({ path, bytes: bytesOf('---\nid: x\n---\nOne\n\n---\n\nTwo\n') });
    expect(data).toEqual({ id: 'x' });
    expect(body).toContain('One\n\n---\n\nTwo');
  });

  it.each([
    ['no front matter', bytesOf('Hello'), 'front-matter-missing', 'error'],
    ['an empty file', bytesOf(''), 'front-matter-missing', 'error'],
    ['front matter that is not closed', bytesOf('---\nid: x\n\nHello'), 'front-matter-missing', 'error'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x2d, 0x00]), 'encoding-utf8', 'error'],
    ['Latin-1', new Uint8Array([...bytesOf('---\nid: x\ntitle: caff'), 0xe8, ...bytesOf('\n---\n')]), 'encoding-utf8', 'error'],
    ['a tab as indentation', bytesOf('---\nid: x\nshare:\n\ttitle: y\n---\n'), 'yaml-tab', 'error'],
    ['a field that stands twice', bytesOf('---\nid: x\nid: y\n---\n'), 'yaml-syntax', 'error'],
    ['an unquoted colon', bytesOf('---\ntitle: Feeds: still here\n---\n'), 'yaml-syntax', 'error'],
    ['a tag', bytesOf('---\ntitle: !!js/function "x"\n---\n'), 'yaml-syntax', 'error'],
    ['a NUL', bytesOf('---\nid: x\n---\n\0'), 'character-nul', 'error'],
    ['a byte order mark', bytesOf('\u{feff}---\nid: x\n---\n'), 'encoding-bom', 'warn'],
    ['Windows line ends', bytesOf('---\r\nid: x\r\n---\r\n'), 'line-ends', 'warn'],
  ])('names %s', (_, bytes, rule, severity) => {
    expect(problemsOf(bytes).map((problem) => [problem.rule, problem.severity])).toEqual([[rule, severity]]);
  });

  it('finds the line of a byte that is no UTF-8', () => {
    const bytes = new Uint8Array([...bytesOf('---\nid: x\ntitle: caff'), 0xe8, ...bytesOf('\n---\n')]);
    expect(problemsOf(bytes)[0]?.place).toEqual({ file: path, line: 3, column: 1 });
  });

  it('goes on with Windows line ends and a byte order mark', () => {
    const { content, problems } = checked({ [post]: `\u{feff}${aPost().replaceAll('\n', '\r\n')}` });
    expect(problems.map((problem) => problem.rule)).toEqual(['encoding-bom', 'line-ends']);
    expect(content.entries).toHaveLength(1);
  });

  it('does not expand a bomb of aliases', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(8)}]`),
    ].join('\n');
    const started = performance.now();
    expect(readYaml(path, bomb).problems.map((problem) => problem.rule)).toEqual(['yaml-syntax']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('shows the line of a tab and says what to do', () => {
    expect(printed(problemsOf(bytesOf('---\nid: x\nshare:\n\ttitle: y\n---\n')))).toMatchInlineSnapshot(`
      "content/blog/en/x.mdx:4:1  a tab is used for indentation, which YAML does not allow
        4 |  title: y
          | ^
        repair: replace the tab by two spaces"
    `);
  });
});
