import type { Theme } from '#smo';

const names = {
  paper: 'paper',
  surface: 'surface',
  ink: 'ink',
  muted: 'muted',
  line: 'line',
  accent: 'accent',
  onAccent: 'on-accent',
  wash: 'wash',
  second: 'second',
} as const satisfies Record<keyof Theme['light'], string>;

const written = new WeakMap<Theme, string>();

/** The theme's colours as CSS custom properties, dark ones where the reader prefers them, and the fonts that Astro does not load. */
export function themeCss(theme: Theme): string {
  const known = written.get(theme) ?? writeCss(theme);
  written.set(theme, known);
  return known;
}

function writeCss({ light, dark, fonts }: Theme): string {
  const properties = (palette: Theme['light']) =>
    Object.entries(names)
      .map(([key, name]) => `--${name}:${Reflect.get(palette, key)}`)
      .join(';');
  const systemFonts = (['display', 'text'] as const)
    .filter((role) => fonts[role].files.length === 0)
    .map((role) => `--font-${role}:${familyList(fonts[role])};`);
  return `:root{color-scheme:light dark;${properties(light)};${systemFonts.join('')}--font-mono:${fonts.mono}}@media(prefers-color-scheme:dark){:root{${properties(dark)}}}`;
}

/** Quoted unless it is a keyword such as `system-ui`, or quoted already. */
function familyList({ family, fallbacks }: Theme['fonts']['text']): string {
  return [family, ...fallbacks].map((name) => (/^["'a-z]/u.test(name) ? name : JSON.stringify(name))).join(',');
}
