import { expect, test } from 'vitest';
import { themeSchema } from '#smo';
import { themeCss } from '#astro/theme-css.ts';

const colors = {
  paper: '#ffffff',
  surface: '#eeeeee',
  ink: '#000000',
  muted: '#444444',
  line: '#cccccc',
  accent: '#0000cc',
  onAccent: '#ffffff',
  wash: '#ddddff',
  second: '#880000',
};
const files = [{ src: 'a.woff2', weight: 400 }];

test('colours are properties, the dark ones for readers who prefer them; fonts that Astro loads are left to it', () => {
  const fonts = { display: { family: 'Own', files }, text: { family: 'Own', files } };
  expect(themeCss(themeSchema.parse({ light: colors, dark: { ...colors, paper: '#111111' }, fonts }))).toMatchInlineSnapshot(
    `":root{color-scheme:light dark;--paper:#ffffff;--surface:#eeeeee;--ink:#000000;--muted:#444444;--line:#cccccc;--accent:#0000cc;--on-accent:#ffffff;--wash:#ddddff;--second:#880000;--font-mono:ui-monospace, "Cascadia Code", Menlo, Consolas, monospace}@media(prefers-color-scheme:dark){:root{--paper:#111111;--surface:#eeeeee;--ink:#000000;--muted:#444444;--line:#cccccc;--accent:#0000cc;--on-accent:#ffffff;--wash:#ddddff;--second:#880000}}"`,
  );
});

test.each([
  ['a keyword stays one', { family: 'system-ui' }, '--font-text:system-ui,sans-serif;'],
  ['a name is quoted', { family: 'Gill Sans', fallbacks: ['Optima', 'sans-serif'] }, '--font-text:"Gill Sans","Optima",sans-serif;'],
  ['a quoted name stays as it is', { family: "'Gill Sans'" }, "--font-text:'Gill Sans',sans-serif;"],
])('a font of the reader is named in CSS: %s', (_title, text, css) => {
  expect(themeCss(themeSchema.parse({ light: colors, dark: colors, fonts: { display: { family: 'Own', files }, text } }))).toContain(css);
});
