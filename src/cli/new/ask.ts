import { contentPlace, slugify } from '#smo';
import { kindNamed, kinds, type Kind } from './kinds.ts';
import type { Request, Surroundings } from './plan.ts';
import { plainLine } from './yaml.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Somebody who can be asked; undefined from any of them means that they would rather stop. */
export interface Asker {
  /** A line of words; `refuse` says why one will not do. */
  readonly words: (question: string, refuse: (answer: string) => string | undefined) => Promise<string | undefined>;
  readonly oneOf: (question: string, choices: readonly Choice[]) => Promise<string | undefined>;
  /** One or more; none where `optional`. */
  readonly someOf: (question: string, choices: readonly Choice[], optional: boolean) => Promise<readonly string[] | undefined>;
}

const kindChoices: readonly Choice[] = [
  { value: 'post', label: 'Post: an article of the blog' },
  { value: 'term', label: 'Term: an entry of the glossary' },
  { value: 'page', label: 'Page: such as “About” or the imprint' },
  { value: 'author', label: 'Author: somebody who writes' },
];

/** The request, with what it lacks asked for. What the command line gave is never asked again; where there is one answer only, neither. */
export async function askRequest(given: Request, around: Surroundings, asker: Asker): Promise<Request | undefined> {
  const kind = kindNamed(given.kind) ?? kindNamed((await asker.oneOf('What do you start?', kindChoices)) ?? '');
  if (!kind) return undefined;
  const title =
    plainLine(given.title) ||
    (await asker.words(kind === 'author' ? 'What is the name?' : kind === 'term' ? 'Which term?' : 'What is its title?', refuseTitle));
  if (title === undefined) return undefined;
  const slug = given.slug ?? (slugify(title) === '' ? await asker.words('Latin letters and digits for its address?', refuseSlug(around.locales)) : undefined);
  if (given.slug === undefined && slugify(title) === '' && slug === undefined) return undefined;
  const locale = given.locale ?? (await chosenLocale(kind, around, asker));
  if (locale === undefined) return undefined;
  const topic = await chosen('topic', kind, given, around, asker);
  const author = topic === undefined ? undefined : await chosen('author', kind, given, around, asker);
  if (topic === undefined || author === undefined) return undefined;
  return { ...given, kind, title, slug, locale: locale || undefined, topic: topic || undefined, author: author || undefined };
}

function refuseTitle(answer: string): string | undefined {
  return plainLine(answer) === '' ? 'Some words, please.' : undefined;
}

function refuseSlug(locales: readonly string[]): (answer: string) => string | undefined {
  return (answer) =>
    contentPlace(`content/blog/${locales[0] ?? ''}/${answer}.mdx`, locales).kind === 'blog'
      ? undefined
      : 'Lower-case letters, digits and single hyphens, such as a-name.';
}

/** Empty where there is nothing to choose. */
async function chosenLocale(kind: Kind, { locales }: Surroundings, asker: Asker): Promise<string | undefined> {
  if (locales.length < 2 || kind === 'author') return '';
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return asker.oneOf(
    'In which language?',
    locales.map((locale) => ({ value: locale, label: `${names.of(locale) ?? locale} (${locale})` })),
  );
}

/** Ids with commas between them; empty where the kind has none, or there is nothing to choose. */
async function chosen(what: 'topic' | 'author', kind: Kind, given: Request, { content, locales }: Surroundings, asker: Asker): Promise<string | undefined> {
  if (given[what] !== undefined) return given[what];
  if (!kinds[kind].options.includes(`--${what}`) || given.translationOf !== undefined) return '';
  const known =
    what === 'author'
      ? content.authors.map(({ id, name }) => ({ value: id, label: name }))
      : content.topics.map(({ id, label }) => ({ value: id, label: label[locales[0] ?? ''] ?? id }));
  const isOptional = kind !== 'post';
  if (known.length === 0 || (known.length === 1 && !isOptional)) return '';
  const ids = await asker.someOf(what === 'author' ? 'Who writes it?' : 'What is it about?', known, isOptional);
  return ids?.join(',');
}
