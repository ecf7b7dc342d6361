/**
 * Posts and terms as companies write them, the same in each run: about 700 words with headings, lists, a table, code,
 * links, a picture now and then, and the components that editors use.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const locales = ['en', 'it', 'de'] as const;
type Locale = (typeof locales)[number];

const topics = ['previews', 'cards', 'feeds', 'readers', 'glossary'];
const authors = ['ada', 'bruno', 'carla'];
const termCount = 60;

const vocabulary: Readonly<Record<Locale, readonly string[]>> = {
  en: 'a link travels further than its page and readers decide within seconds whether title picture and description keep what they promise so companies learn to write for people who pass things on while networks crop cut and cache what they fetched once'.split(
    ' ',
  ),
  it: 'un link viaggia più lontano della sua pagina e chi legge decide in pochi secondi se titolo immagine e descrizione mantengono la promessa perciò le aziende imparano a scrivere per chi passa parola mentre le reti ritagliano tagliano e conservano quello che hanno letto'.split(
    ' ',
  ),
  de: 'ein Link reist weiter als seine Seite und wer liest entscheidet in Sekunden ob Titel Bild und Beschreibung halten was sie versprechen darum lernen Firmen für Menschen zu schreiben die etwas weitersagen während Netze zuschneiden kürzen und behalten was sie einmal lasen'.split(
    ' ',
  ),
};
const titles = 'quiet bright narrow honest patient curious gentle steady open plain lively careful'.split(' ');

type Say = (count: number) => string;

/** Words that follow from a number. */
function talker(number: number, locale: Locale): Say {
  const words = vocabulary[locale];
  let seed = Math.imul(number + 1, 2_654_435_761) >>> 0;
  const next = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 8;
  return (count) => Array.from({ length: count }, () => words[next() % words.length] ?? '').join(' ');
}

const sentence = (say: Say, count: number): string => {
  const text = say(count);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? '';

/** The name of a term: two words that no other text holds by chance. */
export const termName = (number: number): string =>
  `${pick(titles, number)} ${['signal', 'preview', 'snippet', 'caption', 'anchor'][number % 5] ?? ''} ${number}`;

/** A post; `plain` leaves out what only MDX can say. */
export function postText(number: number, { plain = false } = {}): { readonly locale: Locale; readonly slug: string; readonly text: string } {
  const locale = pick(locales, number) as Locale;
  const say = talker(number, locale);
  const paragraph = (term: number) => `${sentence(say, 24)} ${sentence(say, 16)} The ${termName(term % termCount)} matters here. ${sentence(say, 22)}`;
  const day = new Date(Date.UTC(2020, 0, 1) + number * 43_200_000).toISOString().slice(0, 10);
  const section = (index: number) => `## ${sentence(say, 4).slice(0, -1)}

${paragraph(number + index)} See [${say(3)}](https://example.org/${index}/) and **${say(2)}**.

${paragraph(number * 3 + index)}

- ${say(9)}
- ${say(7)} with \`og:image\`
- ${say(8)}
`;
  const code = `\`\`\`html
<meta property="og:title" content="${say(4)}">
<meta property="og:image" content="https://example.org/${number}.jpg">
<link rel="canonical" href="https://example.org/blog/post-${number}/">
\`\`\`
`;
  const table = `| ${say(1)} | ${say(1)} | ${say(1)} |\n| --- | --- | --- |\n${Array.from({ length: 4 }, () => `| ${say(3)} | ${say(3)} | ${say(2)} |`).join('\n')}\n`;
  const parts = plain
    ? { callout: `> ${sentence(say, 25)}\n`, quote: `> ${sentence(say, 18)}\n` }
    : { callout: `<Callout type="tip">\n\n${sentence(say, 25)}\n\n</Callout>\n`, quote: `<Quote cite="A reader">\n\n${sentence(say, 18)}\n\n</Quote>\n` };
  const picture = number % 10 === 0 ? '![A field in the morning light](./field.jpg)\n' : '';
  const body = [paragraph(number), section(0), parts.callout, section(1), code, picture, section(2), table, parts.quote, section(3)].filter(Boolean).join('\n');
  const title = `${sentence(say, 5).slice(0, -1)} (${number})`;
  const text = `---
id: post-${number}
title: "${title}"
description: "${sentence(say, 14)}"
published: ${day}
authors: [${pick(authors, number)}]
topics: [${pick(topics, number)}, ${pick(topics, number + 2)}]
---

${body}`;
  return { locale, slug: `post-${number}`, text };
}

export function termText(number: number, locale: Locale): string {
  const say = talker(number + 50_000, locale);
  return `---
id: term-${number}
title: ${termName(number)}
definition: "${sentence(say, 14)}"
aliases: ["${termName(number)}s"]
topics: [${pick(topics, number)}]
---

${sentence(say, 30)} ${sentence(say, 20)}
`;
}

/** Files of a folder by path. */
export function writeAll(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), data);
  }
}

/** The content of a site of so many posts, for ours and for plain Astro alike. */
export function contentFiles(posts: number, terms: number, picture: Uint8Array): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    'content/topics.yaml': topics
      .map((id) => `- id: ${id}\n  label: { en: ${id} }\n  description: { en: All about ${id} and what follows from it. }\n`)
      .join(''),
  };
  for (const id of authors) files[`content/authors/${id}.yaml`] = `name: ${id.charAt(0).toUpperCase()}${id.slice(1)} Rossi\nbio: { en: Writes about links. }\n`;
  for (const locale of locales) files[`content/blog/${locale}/field.jpg`] = picture;
  for (let number = 0; number < posts; number++) {
    const { locale, slug, text } = postText(number);
    files[`content/blog/${locale}/${slug}.mdx`] = text;
  }
  for (let number = 0; number < terms; number++)
    for (const locale of locales) files[`content/glossary/${locale}/term-${number}.mdx`] = termText(number, locale);
  return files;
}

/** Changes the title and a sentence of a post, as an editor does. */
export function changePost(root: string, number: number): void {
  const { locale, slug, text } = postText(number);
  const changed = text.replace(/^title: "/mu, 'title: "Again: ').concat('\nOne sentence more.\n');
  writeFileSync(join(root, 'content/blog', locale, `${slug}.mdx`), changed);
}
