/**
 * Posts and terms as companies write them, the same in each run: about 700 words with headings, lists, tables, code, links,
 * pictures, and the components that editors use.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, partsOf, tableOf } from './build-parts.ts';
import { coverNames, pictureNames, pictures } from './build-pictures.ts';
import { at, localeOf, prose, termName, titleOf, type Prose } from './build-prose.ts';
import { locales, type Locale } from './build-words.ts';

export interface SiteSize {
  readonly posts: number;
  /** In each language. */
  readonly terms: number;
}

export type Files = Record<string, string | Uint8Array>;

const topics = ['previews', 'cards', 'feeds', 'readers', 'glossary'];
const authors = ['ada', 'bruno', 'carla'];

/** A post; `plain` says in Markdown what only MDX can. `terms` are those of the glossary that posts name. */
export function postText(
  number: number,
  { plain = false, terms = 60 } = {},
): { readonly locale: Locale; readonly slug: string; readonly title: string; readonly text: string } {
  const locale = localeOf(number);
  const write = prose(number, locale);
  const title = titleOf(number);
  const slug = `post-${number}`;
  const description = write.description();
  const cover = number % 4 === 0 ? `cover: { image: ./${at(coverNames, number / 4)}, alt: "${write.thing()}" }\n` : '';
  const parts = partsOf(write, number, terms).map(({ mdx, markdown }) => (plain ? markdown : mdx));
  const body = [
    write.naming(termName((number * 7) % terms)),
    ...section(write, number, 0, terms),
    parts[0],
    ...section(write, number, 1, terms),
    codeOf(number, title),
    number % 3 === 0 && `![${write.thing()}](./${at(pictureNames, number / 3)})`,
    parts[1],
    ...section(write, number, 2, terms),
    number % 2 === 0 && tableOf(write),
    parts[2],
    ...section(write, number, 3, terms),
  ];
  const text = `---
id: ${slug}
title: "${title}"
description: "${description}"
published: ${new Date(Date.UTC(2012, 0, 1) + number * 43_200_000).toISOString().slice(0, 10)}
authors: [${at(authors, number)}]
topics: [${at(topics, number)}, ${at(topics, number + 2)}]
${cover}---

${body.filter(Boolean).join('\n\n')}
`;
  return { locale, slug, title, text };
}

function section(write: Prose, number: number, index: number, terms: number): string[] {
  // A post of the same language, by its permanent id; for those who do not know ids it is an address like any other.
  const link = index === 1 && number >= locales.length ? `[${write.thing()}](post:post-${number - locales.length})` : `**${write.thing()}**`;
  return [
    `## ${write.heading(number + index)}`,
    `${write.naming(termName((number * 3 + index) % terms))} [${write.thing()}](https://example.com/${number % 40}/${index}/)`,
    `${write.paragraph()} ${link} \`og:image\``,
    [0, 1, 2].map(() => `- ${write.thing()}, ${write.tail()}`).join('\n'),
    ...(index % 2 ? [write.paragraph()] : []),
  ];
}

export function termText(number: number, locale: Locale): string {
  const write = prose(number + 50_000, locale);
  const name = termName(number);
  return `---
id: term-${number}
title: ${name}
definition: "${write.definition()}"
aliases: ["${name} model"]
topics: [${at(topics, number)}]
${number > 0 ? `related: [term-${number - 1}]\n` : ''}---

${write.paragraph()}

${write.paragraph()}
`;
}

/** Files of a folder by path. */
export function writeAll(root: string, files: Readonly<Files>): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), data);
  }
}

/** The content of a site of so many posts and terms, for ours and for plain Astro alike. */
export async function contentFiles({ posts, terms }: SiteSize): Promise<Files> {
  const files: Files = {
    'content/topics.yaml': topics
      .map((id) => `- id: ${id}\n  label: { en: ${id} }\n  description: { en: All about ${id} and what follows from it for people who pass things on. }\n`)
      .join(''),
  };
  for (const id of authors)
    files[`content/authors/${id}.yaml`] =
      `name: ${id.charAt(0).toUpperCase()}${id.slice(1)} Rossi\nbio: { en: Writes about links and about those who pass them on to people who did not ask. }\n`;
  for (const [index, locale] of locales.entries()) for (const [name, data] of await pictures(index)) files[`content/blog/${locale}/${name}`] = data;
  for (let number = 0; number < posts; number++) {
    const { locale, slug, text } = postText(number, { terms });
    files[`content/blog/${locale}/${slug}.mdx`] = text;
  }
  for (let number = 0; number < terms; number++)
    for (const locale of locales) files[`content/glossary/${locale}/term-${number}.mdx`] = termText(number, locale);
  return files;
}

/** Changes the title and a sentence of a post, as an editor does. */
export function changePost(root: string, number: number): void {
  changeFile(root, `content/blog/${localeOf(number)}/post-${number}.mdx`, (text) =>
    text.replace(/^title: "/mu, 'title: "Again: ').concat('\nOne sentence more.\n'),
  );
}

/** Says otherwise what a term is, in one language. */
export function changeTerm(root: string, number: number): void {
  changeFile(root, `content/glossary/en/term-${number}.mdx`, (text) => text.replace(/^definition: ".*"$/mu, 'definition: "Said in other words than before."'));
}

/** @throws when nothing would be otherwise, since then nothing would be measured */
export function changeFile(root: string, path: string, change: (text: string) => string): void {
  const file = join(root, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} has not what was to be changed in it`);
  writeFileSync(file, after);
}
