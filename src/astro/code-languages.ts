/**
 * The languages that are coloured. Astro's Prism writes a block in a language that it does not know into the page as
 * raw HTML (@astrojs/prism 4, `runHighlighterWithAstro`), so every other language is shown as plain text.
 */
export const codeLanguages: readonly string[] = [
  'apacheconf',
  'astro',
  'atom',
  'bash',
  'c',
  'cpp',
  'cs',
  'csharp',
  'css',
  'csv',
  'diff',
  'docker',
  'dockerfile',
  'git',
  'go',
  'graphql',
  'html',
  'http',
  'ini',
  'java',
  'javascript',
  'js',
  'json',
  'json5',
  'jsx',
  'kotlin',
  'markdown',
  'mathml',
  'md',
  'nginx',
  'php',
  'plain',
  'plaintext',
  'py',
  'python',
  'rb',
  'regex',
  'rss',
  'ruby',
  'rust',
  'scss',
  'sh',
  'shell',
  'sql',
  'svg',
  'swift',
  'text',
  'toml',
  'ts',
  'tsx',
  'txt',
  'typescript',
  'uri',
  'url',
  'xml',
  'yaml',
  'yml',
];

/** Names that mean a coloured language. */
const others: Readonly<Record<string, string>> = { console: 'shell', htm: 'html', mdx: 'markdown', rs: 'rust', svelte: 'html', vue: 'html', zsh: 'shell' };

/** The language in which a block is coloured, whatever it says. */
export function codeLanguage(name: string): string {
  const lower = name.toLowerCase();
  const known = Object.hasOwn(others, lower) ? (others[lower] ?? lower) : lower;
  return codeLanguages.includes(known) ? known : 'plaintext';
}
