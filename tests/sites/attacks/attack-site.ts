import { stringify } from 'yaml';
import { attacks as bodies } from '../../smo/mdx/attacks.ts';
import { page, picture, post, term, type SiteFiles } from '../../support/site-folder.ts';
import { hostileTexts } from './hostile-texts.ts';

/** Where the text of a hostile entry stands, and what it says. */
export interface HostileEntry {
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

const at = (index: number): string => hostileTexts[index % hostileTexts.length] ?? '';
const short = (index: number): string => at(index).slice(0, 100);
/** The next text that may be another form of a term: words without tags. */
const formAt = (index: number): string => {
  const fits = (text: string) => text.length <= 100 && !/<\/?[a-z]/iu.test(text) && /\p{L}{3}/u.test(text);
  return [...hostileTexts.slice(index % hostileTexts.length), ...hostileTexts].find(fits) ?? '';
};
const named = (index: number): string => `n${index}`;

/** Texts without anything forbidden, but with everything near it; those that need files of their own or lead to other entries are left out. */
const soundBodies = bodies
  .filter(({ expect, source }) => expect === 'harmless' && !/\.(?:jpg|png|webp)|(?:post|term|page|topic|author):|^---|\0/u.test(source))
  .map(({ source }) => source);
const bodyAt = (index: number) => soundBodies[index % soundBodies.length] ?? '';

/** A component of each kind, its attributes full of hostile text. */
function componentsOf(index: number): string {
  const attribute = (offset: number) =>
    short(index + offset)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll(/\s+/gu, ' ');
  return [
    `<Callout title="${attribute(0)}">\n\nWords.\n\n</Callout>`,
    `<Quote cite="${attribute(1)}" source="https://example.org/?q=${encodeURIComponent(short(index))}">\n\nWords.\n\n</Quote>`,
    `<FAQ>\n<Question q="${attribute(2)}">\n\nWords.\n\n</Question>\n</FAQ>`,
    `<Stat value="${attribute(3)}" label="${attribute(4)}" />`,
    `<Video url="https://youtu.be/BK1Irk0n2w4" title="${attribute(5)}" description="${attribute(6)}" />`,
    `<Post url="https://mastodon.social/@a/1" author="${attribute(7)}" title="${attribute(8)}">\n\nWords.\n\n</Post>`,
    `<Table caption="${attribute(9)}">\n\n| a |\n| --- |\n| b |\n\n</Table>`,
    `<abbr title="${attribute(10)}">abbr</abbr>`,
  ].join('\n\n');
}

function shareOf(index: number) {
  return {
    title: at(index + 3),
    description: at(index + 4),
    alt: at(index + 5),
    networks: { x: { title: at(index + 6), text: at(index + 7) }, mastodon: { text: at(index + 8) } },
  };
}

const sourcesOf = (index: number) => [{ title: at(index + 9), url: `https://example.org/?q=${encodeURIComponent(at(index))}#"><script>canary(1)</script>` }];

interface Written extends HostileEntry {
  readonly file: string;
  readonly text: string;
}

/** One file for each hostile text: it is the title of one entry, and stands in other fields of the entries around it. */
function entryOf(index: number): Written {
  const id = named(index);
  const [title, description] = [at(index), at(index + 1)];
  const body = `${bodyAt(index)}\n\n${index % 4 === 0 ? componentsOf(index) : ''}`;
  const common = { id, title, share: shareOf(index) };
  if (index % 3 === 0) {
    const aliases = [`/old/${encodeURI(short(index)).replaceAll(/[?#]/gu, '')}/`, `/old-${index}/"><script>canary(1)</script>/`];
    const fields = {
      ...common,
      description,
      authors: [`a${index % 12}`],
      topics: [`t${index % 12}`],
      series: `s${index % 3}`,
      aliases,
      sources: sourcesOf(index),
    };
    const cover = index % 30 === 0 ? { cover: { image: './cover.jpg', alt: at(index + 2), credit: at(index + 3) } } : {};
    return { file: `content/blog/en/${id}/index.mdx`, path: `/blog/${id}/`, title, description, text: post({ ...fields, ...cover }, body) };
  }
  if (index % 3 === 1) {
    const fields = {
      ...common,
      definition: description,
      aliases: [formAt(index + 2), formAt(index + 90)],
      topics: [`t${index % 12}`],
      sources: sourcesOf(index),
    };
    return { file: `content/glossary/en/${id}.mdx`, path: `/glossary/${id}/`, title, description, text: term(fields, body) };
  }
  return {
    file: `content/pages/en/${id}.mdx`,
    path: `/${id}/`,
    title,
    description,
    text: page({ ...common, description, aliases: [`/was/${id}/'onclick='canary(1)/`] }, body),
  };
}

const written = hostileTexts.map((_, index) => entryOf(index));

/** What the attack site shows, for who looks whether it shows it as it stands. */
export const hostileEntries: readonly HostileEntry[] = written;

/** Share cards are one colour: words that no card has room for are refused, and pictures of words run nothing. */
const config = `import { defineCardTemplate } from '../../../../../src/smo/cards/index.ts';
const plain = defineCardTemplate({ id: 'plain', version: 1, format: 'jpeg', render: (_, { size }) => ({ ground: \`<rect width="\${size.width}" height="\${size.height}" fill="#b3361b"/>\`, slots: [] }) });
export default {
  name: 'Field notes', url: 'https://field.example.org', description: { en: 'What we saw outside.' }, publisher: { name: 'Field Ltd' }, demo: true, failOn: 'never',
  share: ['x', 'linkedin', 'facebook', 'whatsapp', 'telegram', 'mastodon', 'bluesky', 'threads', 'reddit', 'pinterest', 'tumblr', 'hacker-news', 'email'],
  redirects: { hosts: ['static', 'netlify', 'vercel', 'nginx', 'apache', 'json'] },
  cards: { article: plain, term: plain, topic: plain, author: plain, list: plain, home: plain, page: plain },
};
`;

const localizedAt = (index: number) => ({ en: at(index) });

/** A whole site in which every text that an editor may write is hostile. All of it is sound, so all of it is built. */
export async function attackSite(): Promise<SiteFiles> {
  const cover = await picture();
  const authors = Array.from({ length: 12 }, (_, index) => {
    const [name, role, bio] = [at(index * 11), localizedAt(index * 7 + 1), localizedAt(index * 5 + 2)];
    const accounts = { mastodon: at(index * 3 + 3), x: at(index * 2 + 4), github: at(index + 5) };
    const url = `https://example.org/"><script>canary(${index})</script>`;
    return [`content/authors/a${index}.yaml`, stringify({ name, role, bio, accounts, url })] as const;
  });
  const topics = Array.from({ length: 12 }, (_, index) => ({ id: `t${index}`, label: localizedAt(index * 9 + 4), description: localizedAt(index * 4 + 6) }));
  const series = Array.from({ length: 3 }, (_, index) => ({ id: `s${index}`, title: localizedAt(index), description: localizedAt(index + 50) }));
  return {
    'src/site/site.config.ts': config,
    'astro.config.mjs': `import { passaparola } from '../../../src/astro/index.ts';\nimport site from './src/site/site.config.ts';\nexport default { integrations: passaparola(site) };\n`,
    ...Object.fromEntries(written.map(({ file, text }) => [file, text])),
    ...Object.fromEntries(written.filter(({ text }) => text.includes('./cover.jpg')).map(({ file }) => [file.replace('index.mdx', 'cover.jpg'), cover])),
    ...Object.fromEntries(authors),
    'content/topics.yaml': stringify([{ id: 'garden', label: { en: 'Garden' }, description: { en: 'Garden' } }, ...topics]),
    'content/series.yaml': stringify(series),
  };
}
