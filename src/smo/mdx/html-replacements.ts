const table = '| Column | Column |\n| --- | --- |\n| cell | cell |';
const video = '<Video url="https://www.youtube.com/watch?v=…" title="…" />';
const callout = '<Callout type="note">\n\n…\n\n</Callout>';
const figure = '<Figure src="./picture.jpg" alt="…" caption="…" />';

/** What an editor writes instead of an HTML element. Lower-case names; attributes of an element do not matter. */
const replacements: Readonly<Record<string, string>> = {
  a: '[text](https://…)',
  aside: callout,
  audio: '<Audio src="./sound.mp3" title="…">\n\nTranscript…\n\n</Audio>',
  b: '**bold**',
  blockquote: '> quotation',
  caption: '<Table caption="…">',
  code: '`code`',
  details: '<FAQ>\n<Question q="…">\n\n…\n\n</Question>\n</FAQ>',
  div: callout,
  em: '*italic*',
  embed: video,
  figcaption: figure,
  figure,
  h1: '## heading',
  h2: '## heading',
  h3: '### heading',
  h4: '#### heading',
  h5: '##### heading',
  h6: '###### heading',
  hr: '---',
  i: '*italic*',
  iframe: video,
  img: `![what the picture shows](./picture.jpg), or\n${figure}`,
  li: '- item',
  ol: '1. item',
  object: video,
  p: 'an empty line between two paragraphs',
  picture: figure,
  pre: '```\ncode\n```',
  s: '~~struck~~',
  source: video,
  strike: '~~struck~~',
  strong: '**bold**',
  summary: '<Question q="…">',
  svg: figure,
  table,
  tbody: table,
  td: table,
  th: table,
  thead: table,
  tr: table,
  u: '*italic*',
  ul: '- item',
  video,
};

/** What to write instead of this element; undefined when Markdown has nothing like it. */
export function replacementOf(element: string): string | undefined {
  const name = element.toLowerCase();
  return Object.hasOwn(replacements, name) ? replacements[name] : undefined;
}
