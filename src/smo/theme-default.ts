import type { ThemeUserConfig } from './config.ts';

/**
 * The look of a site whose owner has chosen none: greys, one blue, and the fonts that the reader's system has, so that
 * nothing is loaded. Contrast: ink on paper at least 16.8:1, muted on paper and surface 6.1:1, accent on them 5.8:1.
 */
export const defaultTheme: ThemeUserConfig = {
  light: {
    paper: '#ffffff',
    surface: '#f4f4f5',
    ink: '#18181b',
    muted: '#5b5b63',
    line: '#d9d9de',
    accent: '#0b57d0',
    onAccent: '#ffffff',
    wash: '#e3edfd',
    second: '#6b4ba1',
  },
  dark: {
    paper: '#131316',
    surface: '#1e1e22',
    ink: '#f4f4f5',
    muted: '#a9a9b2',
    line: '#37373d',
    accent: '#8ab4f8',
    onAccent: '#0b1b33',
    wash: '#1c2a42',
    second: '#c0a6ec',
  },
  fonts: {
    display: { family: 'system-ui', fallbacks: ['sans-serif'] },
    text: { family: 'system-ui', fallbacks: ['sans-serif'] },
  },
};
