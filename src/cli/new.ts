import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { defineCommand } from 'citty';
import { formatProblem, type Problem } from '#smo';
import { clockFrom } from '../astro/clock.ts';
import { askRequest, type Asker } from './new/ask.ts';
import { planFile, type NewFile, type Request } from './new/plan.ts';
import { openProject, type Project } from './project.ts';

export interface Written {
  /** Path of the new file from the project's root. */
  readonly path: string;
  readonly notes: readonly string[];
}

/** Writes the scaffold of a file into content/; an existing file is never touched. */
export async function writeNew(request: Request, project: Project, today: string): Promise<Written | { problems: readonly Problem[] }> {
  const { content } = await project.reader.read();
  const plan = planFile(request, { ...project, content, today });
  if ('problems' in plan) return plan;
  const taken = plan.places.find((path) => existsSync(join(project.root, path)));
  if (taken !== undefined) return { problems: [takenProblem(request, taken)] };
  return write(plan, project.root);
}

async function write({ path, text, notes }: NewFile, root: string): Promise<Written> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text, { flag: 'wx' });
  return { path, notes };
}

async function startNew(given: Request, project: Project): Promise<Written | { problems: readonly Problem[] } | undefined> {
  const today = dayIn(project.config.timeZone, clockFrom(process.env).now);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  // Loaded when it is needed: most commands ask nothing.
  const asker = isTerminal ? (await import('./new/terminal-asker.ts')).terminalAsker : undefined;
  const request = await completeRequest(given, project, today, asker);
  return !request || 'problems' in request ? request : writeNew(request, project, today);
}

function takenProblem({ kind }: Request, path: string): Problem {
  return {
    rule: 'file-exists',
    severity: 'error',
    page: path,
    message: 'the file exists, and nothing is overwritten',
    hint: `edit it, or give the new ${kind} another address: --slug another-name`,
  };
}

/** What the command line leaves out: asked for at a terminal, told where nobody can be asked. Undefined when the one who is asked stops. */
export async function completeRequest(
  request: Request,
  project: Project,
  today: string,
  asker: Asker | undefined,
): Promise<Request | { problems: readonly Problem[] } | undefined> {
  if (request.kind !== '' && request.title !== '') return request;
  if (asker) return askRequest(request, { ...project, content: (await project.reader.read()).content, today }, asker);
  if (request.kind !== '') return request;
  const message = 'is missing, and nobody can be asked: this is no terminal';
  return {
    problems: [
      { rule: 'kind-missing', severity: 'error', page: 'new', field: 'kind', message, hint: 'npm run smo -- new post "A title" (or term, page, author)' },
    ],
  };
}

/** The calendar day of an instant in a zone, `2026-03-31`. */
export function dayIn(timeZone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(Date.parse(instant));
  const part = (type: 'year' | 'month' | 'day') => parts.find((item) => item.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** `npm run smo -- new` asks what to start; `npm run smo -- new post "A title"` does not. Either writes the file with its id and every field explained, as a draft. */
export const newCommand = defineCommand({
  meta: { name: 'new', description: 'Start a post, a term, a page or an author' },
  args: {
    kind: { type: 'positional', description: 'post, term, page or author (default: asks)', required: false },
    title: { type: 'positional', description: 'The title, the term or the name', required: false },
    locale: { type: 'string', description: 'Language (default: the site’s own)' },
    slug: { type: 'string', description: 'Last part of the address (default: from the title)' },
    topic: { type: 'string', description: 'Ids of topics, with commas between them (default: the first topic)' },
    author: { type: 'string', description: 'Ids of authors, with commas between them (default: the first author)' },
    'translation-of': { type: 'string', description: 'Id of the entry that this one translates' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const project = await openProject(args.root);
    // A title without quotes comes in as several words.
    const request: Request = { ...args, kind: args.kind ?? '', title: args._.slice(1).join(' '), translationOf: args['translation-of'] };
    const result = 'problems' in project ? project : await startNew(request, project);
    if (!result) return;
    if ('problems' in result) {
      console.error(result.problems.map(formatProblem).join('\n\n'));
      process.exitCode = 1;
      return;
    }
    console.log(result.path);
    for (const note of result.notes) console.error(`note  ${note}`);
  },
});
