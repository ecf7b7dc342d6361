import type { Author, Entry, Series, Topic } from '../entry.ts';
import type { InternalLink } from '../mdx/mdx-references.ts';
import type { Problem } from '../problem.ts';
import { nearMiss } from '../text.ts';
import { lineOf } from './front-matter.ts';
import { fieldProblem, type Checked } from './schema-problems.ts';

/** A file as far as it could be read: what it is, what it points to, and the entry, where the file is sound by itself. */
export interface Draft {
  readonly kind: Entry['kind'];
  readonly locale: string;
  readonly slug: string;
  readonly entry: Entry | undefined;
  readonly checked: Checked;
  readonly links: readonly InternalLink[];
}

interface Lists {
  readonly authors: readonly Author[];
  readonly topics: readonly Topic[];
  readonly series: readonly Series[];
}

const schemes = { article: 'post', term: 'term', page: 'page' } as const;

/** What no file can know alone: duplicate ids and addresses, and references to what does not exist. */
export function checkReferences(drafts: readonly Draft[], lists: Lists): { problems: Problem[]; unsound: ReadonlySet<Draft> } {
  const problems: Problem[] = [];
  const unsound = new Set<Draft>();
  const report = (draft: Draft, problem: Problem) => {
    problems.push(problem);
    unsound.add(draft);
  };
  checkIdentity(drafts, report);
  const known = {
    author: lists.authors.map((author) => author.id),
    topic: lists.topics.map((topic) => topic.id),
    series: lists.series.map((series) => series.id),
    post: idsOf(drafts, 'article'),
    term: idsOf(drafts, 'term'),
    page: idsOf(drafts, 'page'),
  };
  for (const draft of drafts) {
    for (const { field, id, kind } of fieldReferences(draft)) {
      if (!known[kind].includes(id)) report(draft, fieldProblem(draft.checked, field, unknownProblem(kind, id, known[kind])));
      if (kind === 'term' && id === idOf(draft))
        report(draft, fieldProblem(draft.checked, field, { rule: 'reference-self', message: `"${id}" is the term itself`, hint: 'remove it' }));
    }
    for (const link of draft.links) {
      if (known[link.scheme].includes(link.id)) continue;
      const place = { file: draft.checked.file, line: link.line, column: link.column };
      report(draft, {
        severity: 'error',
        ...unknownProblem(link.scheme, link.id, known[link.scheme]),
        place,
        excerpt: { text: lineOf(draft.checked.text, link.line), length: link.scheme.length + link.id.length + 1 },
      });
    }
  }
  return { problems, unsound };
}

function idsOf(drafts: readonly Draft[], kind: Entry['kind']): string[] {
  return [...new Set(drafts.filter((draft) => draft.kind === kind).flatMap((draft) => idOf(draft) ?? []))];
}

/** The id as it is written, also where the rest of the file is not sound: one fault shall not make others. */
function idOf(draft: Draft): string | undefined {
  const { data } = draft.checked;
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : undefined;
}

/** One id names one thing: in a language it stands once, and its translations are of the same kind. */
function checkIdentity(drafts: readonly Draft[], report: (draft: Draft, problem: Problem) => void): void {
  const byId = new Map<string, Draft>();
  const byAddress = new Map<string, Draft>();
  for (const draft of drafts) {
    const { locale, kind, slug } = draft;
    const id = idOf(draft);
    const address = `${locale} ${kind} ${slug}`;
    const neighbour = byAddress.get(address);
    if (neighbour)
      report(
        draft,
        fieldProblem(draft.checked, '', {
          rule: 'slug-duplicate',
          message: `the address of this file is also that of ${neighbour.checked.file}`,
          hint: 'rename one of the two',
        }),
      );
    byAddress.set(address, neighbour ?? draft);
    if (id === undefined) continue;
    const kindOwner = byId.get(id);
    const owner = byId.get(`${locale} ${id}`);
    if (owner) {
      report(
        draft,
        fieldProblem(draft.checked, 'id', {
          rule: 'id-duplicate',
          message: `"${id}" is already the id of ${owner.checked.file}`,
          hint: `give this one an id of its own: id: ${id}-2`,
        }),
      );
    } else if (kindOwner && kindOwner.kind !== kind) {
      report(
        draft,
        fieldProblem(draft.checked, 'id', {
          rule: 'id-duplicate',
          message: `"${id}" is the id of a ${schemes[kindOwner.kind]} (${kindOwner.checked.file}), and this is a ${schemes[kind]}`,
          hint: `ids are one namespace: id: ${id}-${schemes[kind]}`,
        }),
      );
    }
    byId.set(`${locale} ${id}`, owner ?? draft);
    byId.set(id, kindOwner ?? draft);
  }
}

type ReferenceKind = 'author' | 'topic' | 'series' | 'term' | 'post' | 'page';

/** The fields that hold ids, by kind of entry, and what the ids are of. */
const referenceFields = {
  article: { authors: 'author', topics: 'topic', series: 'series' },
  term: { topics: 'topic', related: 'term', broader: 'term' },
  page: {},
} as const satisfies Record<Entry['kind'], Readonly<Record<string, ReferenceKind>>>;

function fieldReferences({ kind, checked }: Draft): { field: string; id: string; kind: ReferenceKind }[] {
  const { data } = checked;
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(referenceFields[kind]).flatMap(([field, of]) => {
    const value: unknown = Reflect.get(data, field);
    if (typeof value === 'string') return [{ field, id: value, kind: of }];
    if (!Array.isArray(value)) return [];
    return value.flatMap((id: unknown, index) => (typeof id === 'string' ? [{ field: `${field}[${index}]`, id, kind: of }] : []));
  });
}

function unknownProblem(kind: ReferenceKind, id: string, known: readonly string[]): Pick<Problem, 'rule' | 'message' | 'hint'> {
  const near = nearMiss(id, known);
  const list = known.length > 0 && known.length <= 12 ? `use one of ${known.join(', ')}` : undefined;
  const where = {
    author: `add content/authors/${id}.yaml`,
    topic: 'add it to content/topics.yaml',
    series: 'add it to content/series.yaml',
    term: `write it: npm run smo -- new term "${id}"`,
    post: 'link to an article that exists',
    page: 'link to a page that exists',
  }[kind];
  return {
    rule: `${kind}-unknown`,
    message: `unknown ${kind} "${id}".${near ? ` Did you mean "${near}"?` : ''}`,
    hint: near ? `write ${near}` : [list, where].filter(Boolean).join(', or '),
  };
}
