import { defineTheme } from '#smo';

/**
 * One object for pages and cards alike. Contrast: ink on paper 15:1, muted on paper and surface at least 5.4:1,
 * accent on paper 5.5:1 (light) and 8:1 (dark).
 */

/** Letters of English and Italian: the files that a first visit loads. */
const core =
  'U+0020-007E U+00A0 U+00A9 U+00AB U+00B7 U+00BA-00BB U+00C0 U+00C8-00C9 U+00CC U+00D2 U+00D7 U+00D9 U+00E0 U+00E7-00E9 U+00EC U+00F2 U+00F9 U+2013-2014 U+2018-2019 U+201C-201D U+2022 U+2026 U+20AC'.split(
    ' ',
  );
/** The rest of Western Europe: loaded only by pages that need it. */
const western =
  'U+00A1-00A8 U+00AA U+00AC-00B6 U+00B8-00B9 U+00BC-00BF U+00C1-00C7 U+00CA-00CB U+00CD-00D1 U+00D3-00D6 U+00D8 U+00DA-00DF U+00E1-00E6 U+00EA-00EB U+00ED-00F1 U+00F3-00F8 U+00FA-00FF U+0131 U+0152-0153 U+201A U+201E U+2020 U+2039-203A U+2122 U+2191 U+2193 U+2212'.split(
    ' ',
  );
/** Central and Eastern Europe, Turkish. */
const extended = ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1E9F'];

export default defineTheme({
  light: {
    paper: '#fbf7f0',
    surface: '#f4ede1',
    ink: '#1d1a17',
    muted: '#625950',
    line: '#ddd2c2',
    accent: '#b3361b',
    onAccent: '#fffaf4',
    wash: '#f8e1d4',
    second: '#1f5d57',
  },
  dark: {
    paper: '#171411',
    surface: '#221d19',
    ink: '#f2ebe1',
    muted: '#b5a99b',
    line: '#3d352e',
    accent: '#ff9a76',
    onAccent: '#2a0f06',
    wash: '#3a231a',
    second: '#7cc4b8',
  },
  fonts: {
    display: {
      family: 'Bricolage Grotesque',
      fallbacks: ['system-ui', 'sans-serif'],
      files: [
        { src: 'src/site/fonts/bricolage-grotesque-core-700-normal.woff2', weight: 700, unicodeRange: core },
        { src: '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2', weight: 700, unicodeRange: western },
        { src: '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff2', weight: 700, unicodeRange: extended },
      ],
    },
    text: {
      family: 'Literata',
      fallbacks: ['Georgia', 'serif'],
      files: [
        { src: 'src/site/fonts/literata-core-400-normal.woff2', weight: 400, unicodeRange: core },
        { src: 'src/site/fonts/literata-core-400-italic.woff2', weight: 400, style: 'italic', unicodeRange: core },
        { src: 'src/site/fonts/literata-core-600-normal.woff2', weight: 600, unicodeRange: core },
        { src: '@fontsource/literata/files/literata-latin-400-normal.woff2', weight: 400, unicodeRange: western },
        { src: '@fontsource/literata/files/literata-latin-400-italic.woff2', weight: 400, style: 'italic', unicodeRange: western },
        { src: '@fontsource/literata/files/literata-latin-600-normal.woff2', weight: 600, unicodeRange: western },
        { src: '@fontsource/literata/files/literata-latin-ext-400-normal.woff2', weight: 400, unicodeRange: extended },
        { src: '@fontsource/literata/files/literata-latin-ext-400-italic.woff2', weight: 400, style: 'italic', unicodeRange: extended },
        { src: '@fontsource/literata/files/literata-latin-ext-600-normal.woff2', weight: 600, unicodeRange: extended },
      ],
    },
  },
});
