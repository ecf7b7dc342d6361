/** One round of the bench `glossary`, in a process of its own: terms, posts. */
import { parseHtml } from '#smo';
import { hasProse, Glossary, type ProsePage } from '#smo/glossary/index.ts';
import { glossaryLinks } from '#smo/finish/glossary-links.ts';
import { readPage } from '#smo/finish/read-page.ts';
import { glossarySite } from './glossary-texts.ts';

export interface WayResult {
  /** Milliseconds of CPU, of the whole glossary. */
  readonly table: number;
  /** Milliseconds of CPU a post. */
  readonly source: number;
  readonly page: number;
  readonly links: number;
}

const [termCount, postCount] = process.argv.slice(2).map(Number);
if (!termCount || !postCount) throw new Error('expected the numbers of terms and posts');
const { site, html } = glossarySite(termCount, postCount);
const posts = site.all.filter(hasProse).filter((page) => page.kind === 'article');

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const known = site.glossary('en');
const glossary = new Glossary(known.terms, 'en', site.config.glossary);
const table = cpu(() => void glossary.matcher);
let links = 0;
const read = (page: ProsePage) => (links += glossary.linksOf(page, page.body.passages, site).links.length);
const source = cpu(() => posts.forEach(read));
const pages = posts.flatMap((page) => {
  const index = Number(page.id.slice(2));
  const text = html[index] ?? '';
  const parsed = readPage(text, parseHtml(text), { site, page, words: site.wordsOf('en') });
  return parsed ? [parsed] : [];
});
const page = cpu(() => pages.forEach((parsed) => glossaryLinks(parsed)));
const result: WayResult = { table, source: source / posts.length, page: page / pages.length, links: links / posts.length };
console.log(JSON.stringify(result));
