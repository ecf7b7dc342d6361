import { stringify } from 'yaml';
import type { Problem } from '../problem.ts';
import { slugify } from '../text.ts';
import { defineImporter, type Imported } from './importer.ts';
import { pathOf } from './reading/addresses.ts';
import { plainText } from './reading/html-text.ts';
import { importProblem } from './reading/import-problem.ts';
import { readText } from './reading/read-text.ts';
import { childOf, childText, readXml, type XmlElement } from './reading/read-xml.ts';
import { filesNamed, startsLike } from './reading/recognise.ts';

/**
 * Disqus' export: a conversation for each page of the old site. They become files of `content/_conversations/`, which no
 * page shows: a folder that starts with `_` is left alone by the checks. What was deleted or held for spam stays away, and
 * so do e-mail addresses, IP addresses and links to people; the words stay, without markup.
 */
export const disqus = defineImporter({
  id: 'disqus',
  name: 'Disqus (XML)',
  how: 'In Disqus: Admin, Moderation, Export; give the .xml file, unpacked or not.',
  source: 'https://help.disqus.com/en/articles/1717164-comments-export',
  recognises: (given) => startsLike(given, ['.xml'], 1, /<disqus\b/u),
  async read(given): Promise<Imported> {
    const problems: Problem[] = [];
    const counted: Record<string, number> = {};
    const count = (what: string) => (counted[what] = (counted[what] ?? 0) + 1);
    const threads = new Map<string, Thread>();
    for (const file of filesNamed(given, '.xml')) {
      const text = await readText(file);
      const { elements, problems: faults } = readXml(text, ['thread', 'post']);
      problems.push(...text.problems, ...faults);
      for (const element of elements) if (element.name === 'thread') addThread(threads, element);
      for (const element of elements) {
        if (element.name !== 'post') continue;
        const thread = threads.get(childOf(element, 'thread')?.attributes['dsq:id'] ?? '');
        const what = judged(element, thread);
        count(what);
        if (what === 'comments') thread?.comments.push(commentOf(element));
        if (what === 'comments without a page')
          problems.push(
            importProblem('import-thread-missing', { file: file.path, line: element.line }, 'a comment belongs to no page of the export, and was left'),
          );
      }
    }
    return { documents: [], problems, counted, files: filesOf([...threads.values()]) };
  },
});

interface Comment {
  readonly id: string;
  readonly parent: string | undefined;
  readonly author: string;
  readonly written: string | undefined;
  readonly text: string;
}

interface Thread {
  readonly address: string;
  readonly title: string | undefined;
  readonly comments: Comment[];
}

function addThread(threads: Map<string, Thread>, element: XmlElement): void {
  const id = element.attributes['dsq:id'];
  const address = pathOf(childText(element, 'link')) ?? '/';
  if (id !== undefined) threads.set(id, { address, title: plainText(childText(element, 'title')), comments: [] });
}

function judged(post: XmlElement, thread: Thread | undefined): string {
  if (childText(post, 'isDeleted') === 'true') return 'deleted comments';
  if (childText(post, 'isSpam') === 'true') return 'spam';
  if (childText(post, 'isApproved') === 'false') return 'comments that nobody approved';
  if (!thread) return 'comments without a page';
  return plainText(childText(post, 'message')) === undefined ? 'empty comments' : 'comments';
}

const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

function commentOf(post: XmlElement): Comment {
  const author = childOf(post, 'author');
  const name = author && plainText(childText(author, 'name'));
  return {
    id: post.attributes['dsq:id'] ?? '',
    parent: childOf(post, 'parent')?.attributes['dsq:id'],
    author: name === undefined || name.includes('@') ? 'Anonymous' : name,
    written: childText(post, 'createdAt'),
    text: (plainText(childText(post, 'message')) ?? '').replaceAll(mail, '[e-mail]'),
  };
}

/** A page may have several threads, one for each way in which it was linked. */
function byAddress(threads: readonly Thread[]): readonly Thread[] {
  const pages = new Map<string, Thread>();
  for (const thread of threads) {
    const known = pages.get(thread.address);
    if (known) known.comments.push(...thread.comments);
    else pages.set(thread.address, thread);
  }
  return [...pages.values()];
}

/** One file for each page with comments, named after its address. */
function filesOf(threads: readonly Thread[]): { path: string; text: string }[] {
  const taken = new Set<string>();
  return byAddress(threads)
    .filter(({ comments }) => comments.length > 0)
    .map(({ address, title, comments }) => {
      const base = slugify(address.replace(/\.html?$/u, '')) || 'home';
      let name = base;
      for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
      taken.add(name);
      const sorted = comments.toSorted((a, b) => (a.written ?? '').localeCompare(b.written ?? '', 'en') || a.id.localeCompare(b.id, 'en'));
      return {
        path: `content/_conversations/${name}.yaml`,
        text: stringify({ address, ...(title !== undefined && { title }), comments: sorted.map(withoutGaps) }, { lineWidth: 0 }),
      };
    });
}

function withoutGaps(comment: Comment): Record<string, string> {
  return Object.fromEntries(Object.entries(comment).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
