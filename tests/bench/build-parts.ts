import { at, type Prose } from './build-prose.ts';

/** A passage that is more than prose, as MDX with the components of the product, and in what Markdown alone can say. */
interface Part {
  readonly mdx: string;
  readonly markdown: string;
}

type PartMaker = (prose: Prose, number: number, terms: number) => Part;

const quoted = (text: string): string => text.replaceAll(/^/gmu, '> ');
const wrapped = (open: string, inner: string, name: string): string => `<${open}>\n\n${inner}\n\n</${name}>`;

const makers: readonly PartMaker[] = [
  (prose, number) => {
    const text = prose.paragraph();
    return { mdx: wrapped(`Callout type="${at(['tip', 'note', 'warning', 'example'], number)}"`, text, 'Callout'), markdown: quoted(text) };
  },
  (prose) => {
    const text = prose.sentence();
    return { mdx: wrapped('Quote cite="A reader of many years"', text, 'Quote'), markdown: quoted(text) };
  },
  (prose, number) => {
    const label = `${prose.thing()}, ${prose.tail()}`;
    const value = `${(number % 89) + 4} %`;
    return { mdx: `<Stat value="${value}" label="${label}" source="https://example.com/report-${number % 7}/" />`, markdown: `**${value}** ${label}` };
  },
  (prose) => {
    const list = [1, 2, 3].map((step) => `${step}. ${prose.sentence()}`).join('\n');
    return { mdx: wrapped('Steps', list, 'Steps'), markdown: list };
  },
  (prose) => {
    const questions = [0, 1].map((index) => ({ q: `${prose.heading(index + 2)}?`, answer: prose.paragraph() }));
    const mdx = questions.map(({ q, answer }) => wrapped(`Question q="${q}"`, answer, 'Question')).join('\n\n');
    return { mdx: wrapped('FAQ', mdx, 'FAQ'), markdown: questions.map(({ q, answer }) => `**${q}**\n\n${answer}`).join('\n\n') };
  },
  (prose) => {
    const table = tableOf(prose);
    return { mdx: wrapped(`Table caption="${prose.heading(1)}"`, table, 'Table'), markdown: table };
  },
  () => {
    const path = 'Company > Reader (now a sender) > Reader, Reader';
    return { mdx: `<Flow path="${path}" />`, markdown: `\`${path}\`` };
  },
  (_, number, terms) => ({ mdx: `<Definition term="term-${number % terms}" />`, markdown: `[term-${number % terms}](/glossary/)` }),
  (prose) => {
    const title = prose.heading(6);
    const url = 'https://www.youtube.com/watch?v=BK1Irk0n2w4';
    return { mdx: `<Video url="${url}" title="${title}" />`, markdown: `[${title}](${url})` };
  },
  (prose, number) => {
    const text = prose.sentence();
    const url = `https://mastodon.social/@Mastodon/1150000000000${number % 10_000}`;
    return { mdx: wrapped(`Post url="${url}" author="A reader" date="2026-03-10"`, text, 'Post'), markdown: `${quoted(text)}\n>\n> ${url}` };
  },
];

/** Three of them, others in each of ten posts. */
export const partsOf = (prose: Prose, number: number, terms: number): readonly Part[] =>
  [0, 3, 7].map((step) => makers[(number + step) % makers.length]?.(prose, number, terms) ?? { mdx: '', markdown: '' });

export function tableOf(prose: Prose): string {
  const row = () => `| ${prose.thing()} | ${prose.thing()} | ${prose.tail()} |`;
  return `${row()}\n| --- | --- | --- |\n${[row(), row(), row(), row()].join('\n')}`;
}

const code: readonly ((number: number, title: string) => string)[] = [
  (number, title) => `\`\`\`html
<meta property="og:title" content="${title}">
<meta property="og:image" content="https://example.com/cards/${number}.jpg">
<link rel="canonical" href="https://example.com/blog/post-${number}/">
\`\`\``,
  (number) => `\`\`\`js
const posts = await readPosts('./content');
const recent = posts.filter(({ published }) => published > ${2000 + (number % 26)});
// Oldest first: a feed reader shows what comes last.
for (const post of recent.toReversed()) console.log(\`\${post.title}: \${post.words}\`);
\`\`\``,
  (number) => `\`\`\`bash
curl --silent --head https://example.com/cards/${number}.jpg | grep -i content-length
\`\`\``,
  (number, title) => `\`\`\`json
{
  "version": "https://jsonfeed.org/version/1.1",
  "items": [{ "id": "post-${number}", "title": "${title}" }]
}
\`\`\``,
];

export const codeOf = (number: number, title: string): string => code[number % code.length]?.(number, title) ?? '';
