import type { LinedPart, Lines, PreviewLayout, Scheme, Width } from './layout.ts';
import { galleryNetwork } from './surfaces.ts';

const linedParts = ['title', 'description', 'site'] as const satisfies readonly LinedPart[];

/**
 * What all previews have in common. What the page around them says of elements and classes is taken back first; drawings
 * keep it, since their attributes would go with it.
 */
const base = `.preview,.preview svg{box-sizing:border-box;margin:0;padding:0;border:0;max-width:100%}
.preview :not(svg,svg *){all:revert;box-sizing:border-box;margin:0;padding:0;border:0 solid;min-width:0;max-width:100%}
.preview{display:block;width:fit-content}
.preview>div{position:relative;overflow:hidden;background:var(--paper);color:var(--ink);font-size:15px;line-height:1.34;font-weight:400;text-align:start;text-transform:none;text-indent:0;letter-spacing:normal;word-spacing:normal;white-space:normal;font-style:normal;overflow-wrap:anywhere}
.preview svg{display:block;flex:none}
.preview .picture{width:100%;height:auto}
.preview .icon{width:20px;height:20px}
.preview .favicon{width:16px;height:16px}
.preview .avatar{width:40px;height:40px;border-radius:50%}
.preview .title,.preview .description{display:block}
.preview :is(.site,.author,.date,.link,[dir=ltr]){text-align:match-parent}
.preview b{font-weight:600}
.preview figcaption{width:0;min-width:100%;padding:8px 12px;border:1px solid #b45309;border-radius:0 0 8px 8px;background:#fff7ed;color:#7c2d12;font:13px/1.4 system-ui,sans-serif}`;

/**
 * How many lines the network gives to each text: what its layout says of this width, or of both, or else the rule book.
 */
export function drawnLines({ network, lines = {} }: Pick<PreviewLayout, 'network' | 'lines'>, width: Width): Readonly<Partial<Record<LinedPart, number>>> {
  const cuts = galleryNetwork(network)?.preview.cuts;
  const own: Lines = lines[width] ?? {};
  const pairs = linedParts.flatMap((part) => {
    const cut = cuts?.[part]?.value;
    const count = own[part]?.value ?? lines[part]?.value ?? (cut?.unit === 'lines' ? cut.limit : undefined);
    return count === undefined ? [] : [[part, count] as const];
  });
  return Object.fromEntries(pairs);
}

const declarations = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

function clamps(layout: PreviewLayout, width: Width): string {
  return Object.entries(drawnLines(layout, width))
    .map(([part, count]) => `.${part}{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:${count};height:fit-content;overflow:hidden}`)
    .join('');
}

/** Style sheet of one layout, without what all have in common. */
function layoutCss(layout: PreviewLayout): string {
  const { network, columns, font, colors, css } = layout;
  const name = `.preview-${network}`;
  const inScheme = (scheme: Scheme) => `[data-scheme=${scheme}]>${name}{${declarations(colors[scheme])}}`;
  const inWidth = (width: Width) => `[data-width=${width}]>${name}{width:${columns[width].value}px;${clamps(layout, width)}}`;
  return [
    `.preview>${name}{font-family:${font};${css.replaceAll(/\s*\n\s*/gu, '')}}`,
    inScheme('light'),
    inScheme('dark'),
    inWidth('phone'),
    inWidth('desktop'),
  ].join('\n');
}

/** Style sheet for the previews of these layouts. */
export function styleSheet(layouts: readonly PreviewLayout[]): string {
  return [base, ...layouts.map(layoutCss)].join('\n');
}
