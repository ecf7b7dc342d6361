import { readFileSync } from 'node:fs';
import type { ContainerNode, ImageNode, TextNode } from '@takumi-rs/core';
import { planCard } from '#smo/cards/index.ts';
import { sampleSite } from '../support/card-samples.ts';

/** A tree as satori takes it. */
export interface TreeNode {
  readonly type: 'div' | 'img';
  readonly key: null;
  readonly props: {
    readonly style?: Readonly<Record<string, string | number>>;
    readonly src?: string;
    readonly width?: number;
    readonly height?: number;
    readonly children?: readonly (TreeNode | string)[];
  };
}

const words =
  'link preview card network share page title reader feed word picture post message trust click answer people story image caption source quote author topic'.split(
    ' ',
  );

/** A title of five to eleven words, another one for each number. */
export function titleOf(number: number): string {
  let seed = number * 2654435761;
  const said = Array.from({ length: 5 + (number % 7) }, () => words[(seed = (seed * 1103515245 + 12345) >>> 0) % words.length] ?? '');
  return `${said.join(' ').replace(/^./u, (first) => first.toUpperCase())} ${number}`;
}

const box = (style: TreeNode['props']['style'], ...children: readonly (TreeNode | string)[]): TreeNode => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', ...style }, children },
});

const mark = readFileSync('src/site/brand/mark.svg', 'utf8');
const image = (svg: string, width: number, height: number, style: TreeNode['props']['style'] = {}): TreeNode => ({
  type: 'img',
  key: null,
  props: { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width, height, style },
});

/** Our own card's ground, so that all ways draw the same look. */
function groundSvg(): string {
  const site = sampleSite('en');
  const [page] = site.of('article', 'en');
  if (!page) throw new Error('no page');
  const { ground } = planCard(page, site, { fonts: [], mark }).design;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">${ground}</svg>`;
}
const ground = groundSvg();

/** The look of our card of an article, written as sites write it for satori. */
export function cardTree(number: number): TreeNode {
  return box(
    { width: '100%', height: '100%', backgroundColor: '#fbf7f0', color: '#1d1a17', fontFamily: 'Literata' },
    image(ground, 1200, 630, { position: 'absolute', left: 0, top: 0 }),
    box(
      { position: 'absolute', left: 321, top: 48, width: 558, height: 534, flexDirection: 'column', justifyContent: 'space-between' },
      box(
        { alignItems: 'center', justifyContent: 'space-between' },
        box({ alignItems: 'center', gap: 14, fontSize: 28, fontWeight: 700, fontFamily: 'Bricolage Grotesque' }, image(mark, 46, 46), 'Passaparola'),
        box({ padding: '8px 16px', borderRadius: 20, backgroundColor: '#f4ede1', color: '#b3361b', fontSize: 22, fontWeight: 600 }, 'Link previews'),
      ),
      box({ fontSize: 66, lineHeight: 1.08, fontWeight: 700, fontFamily: 'Bricolage Grotesque', letterSpacing: -1.3 }, titleOf(number)),
      box(
        { flexDirection: 'column', fontSize: 26 },
        box({ fontWeight: 600 }, 'Ada Rossi'),
        box({ color: '#625950' }, `March ${1 + (number % 30)}, 2026 · ${2 + (number % 9)} min read`),
      ),
    ),
  );
}

/** The same tree as Takumi takes it. */
export function takumiTree(node: TreeNode | string): ContainerNode | ImageNode | TextNode {
  if (typeof node === 'string') return { type: 'text', text: node };
  const { style = {}, src, width, height, children = [] } = node.props;
  if (src !== undefined) return { type: 'image', src, style: { ...style, width: width ?? 0, height: height ?? 0 } };
  return { type: 'container', style, children: children.map(takumiTree) };
}
