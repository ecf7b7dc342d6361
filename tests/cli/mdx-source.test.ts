import { mdxToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { componentSource, proseSource } from '../../src/cli/mdx-source.ts';

describe('componentSource', () => {
  test('a short component stands on one line', () => {
    expect(componentSource('Stat', { value: '32 KB', label: 'are read', source: undefined })).toBe('<Stat value="32 KB" label="are read" />');
  });

  test('a long one has an attribute a line', () => {
    expect(componentSource('Stat', { value: '32 KB', label: 'x'.repeat(100) })).toBe(`<Stat\n  value="32 KB"\n  label="${'x'.repeat(100)}"\n/>`);
  });

  test('words stand between the tags, apart from them', () => {
    expect(componentSource('Post', { url: 'https://x.com/a/status/1' }, 'Hello.')).toBe('<Post url="https://x.com/a/status/1">\n\nHello.\n\n</Post>');
  });

  test('an attribute reads back as it was meant, on one line', () => {
    const value = 'A "quoted" <b> & {braces}\nand \'more\' &quot;';
    const tree = JSON.stringify(mdxToHast(`${componentSource('Stat', { label: value })}\n`));
    expect(tree).toContain(JSON.stringify(value.replace('\n', ' ')));
  });
});

describe('proseSource', () => {
  test.each([
    'import this and export that',
    'export const x = 1',
    '# no heading, #hashtag',
    '- no list',
    '+ no list',
    '1. no list',
    '2026) no list',
    '---',
    '===',
    '> no quote',
    '~~~',
    '{process.env.HOME} <script>alert(1)</script>',
    'a * b * c _d_ `e` [f](g) ![h](i) ~~j~~',
    'R&amp;D, &lt; and back\\slash',
    '| a | b |',
  ])('shows exactly %s', (text) => {
    expect(plainText(proseSource(text))).toBe(text);
  });

  test('an address keeps its underscores', () => {
    expect(proseSource('see https://t.co/a_b_c now')).toBe('see https://t.co/a_b_c now');
  });

  test('line breaks and paragraphs stay', () => {
    expect(proseSource('one\ntwo\n\n\nthree')).toBe('one\\\ntwo\n\nthree');
  });
});

/** The text of the only paragraph that the source makes; anything else would be markup. */
function plainText(source: string): string {
  const tree = mdxToHast(`${source}\n`, { features: { smartPunctuation: false } });
  const [paragraph, ...others] = 'children' in tree ? tree.children.filter((child) => child.type !== 'text') : [];
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p' || others.length > 0) throw new Error(`not one paragraph: ${JSON.stringify(tree)}`);
  return paragraph.children.map((child) => (child.type === 'text' ? child.value : `[${child.type}]`)).join('');
}
