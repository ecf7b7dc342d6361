import type { Theme } from '../config.ts';

/** Colours and fonts of a mail. */
export type EmailTheme = Pick<Theme, 'light' | 'fonts'>;

/** Width of the text in pixels: a column of 600, which every client's window holds, without its margins. */
export const textWidth = 536;

/**
 * The look of each element, as mail clients understand it: letters are set on each cell, which no client
 * inherits from the cell around it, no short forms that Outlook misreads, sides named for the direction of the text. Each colour of letters comes with its ground, so that a
 * client that turns a mail dark turns both.
 */
export function emailStyles({ light, fonts }: EmailTheme, dir: 'ltr' | 'rtl'): Readonly<Record<string, string>> {
  const [start, end] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const body = `font-family:${mailFonts(fonts.text.fallbacks)};font-size:16px;line-height:1.6;color:${light.ink};`;
  const heading = `font-family:${mailFonts(fonts.display.fallbacks)};font-weight:bold;line-height:1.3;color:${light.ink};`;
  const mono = "font-family:Menlo,Consolas,'Courier New',monospace;";
  const list = `margin:0 0 16px 0;padding-${start}:24px;padding-${end}:0;`;
  const cell = `${body}padding:8px;border-bottom:1px solid ${light.line};vertical-align:top;text-align:${start};`;
  const box = (color: string, width: number) => `padding:16px 20px 4px 20px;border-${start}:${width}px solid ${color};`;
  return {
    a: `color:${light.accent};text-decoration:underline;`,
    aside: `${body}${box(light.accent, 4)}background-color:${light.surface};`,
    blockquote: `${body}${box(light.line, 4)}background-color:${light.paper};`,
    caption: `font-size:14px;padding:8px;text-align:${start};`,
    code: `${mono}font-size:14px;`,
    dd: `margin:0 0 16px 0;padding-${start}:24px;`,
    dt: 'margin:0 0 4px 0;font-weight:bold;',
    figcaption: `font-size:14px;color:${light.muted};margin:8px 0 0 0;`,
    figure: 'margin:0 0 24px 0;',
    h1: `${heading}font-size:28px;margin:0 0 16px 0;`,
    h2: `${heading}font-size:22px;margin:32px 0 12px 0;`,
    h3: `${heading}font-size:18px;margin:24px 0 8px 0;`,
    h4: `${heading}font-size:16px;margin:24px 0 8px 0;`,
    h5: `${heading}font-size:16px;margin:24px 0 8px 0;`,
    h6: `${heading}font-size:16px;margin:24px 0 8px 0;`,
    hr: `border:0;border-top:1px solid ${light.line};margin:32px 0 24px 0;height:1px;`,
    img: 'display:block;border:0;max-width:100%;height:auto;',
    kbd: `${mono}font-size:14px;border:1px solid ${light.line};padding:1px 4px;`,
    li: 'margin:0 0 8px 0;',
    mark: `background-color:${light.wash};color:${light.ink};`,
    ol: list,
    p: 'margin:0 0 16px 0;',
    pre: `${mono}font-size:14px;line-height:1.5;color:${light.ink};margin:0;white-space:pre-wrap;word-wrap:break-word;`,
    preBox: `padding:16px 20px;background-color:${light.surface};`,
    small: 'font-size:14px;',
    sub: 'font-size:12px;line-height:1;',
    sup: 'font-size:12px;line-height:1;',
    table: `${body}width:100%;border-collapse:collapse;background-color:${light.paper};`,
    td: cell,
    th: `${cell}font-weight:bold;border-bottom:2px solid ${light.line};`,
    ul: list,
    meta: `font-size:14px;color:${light.muted};margin:0;`,
    page: `margin:0;padding:0;background-color:${light.paper};`,
    ground: `background-color:${light.paper};`,
    column: `${body}padding:32px;background-color:${light.paper};`,
  };
}

/** Fonts that mail clients have: those of a site are not loaded there, and Outlook takes Times for a list that begins with an unknown one. */
function mailFonts(fallbacks: readonly string[]): string {
  return fallbacks.at(-1) === 'serif' ? "Georgia,'Times New Roman',serif" : 'Arial,Helvetica,sans-serif';
}
