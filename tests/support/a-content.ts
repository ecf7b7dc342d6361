import { mdxToMdast } from 'satteri';
import { checkContent, components, formatProblem, type CheckedContent, type ContentFile, type ContentOptions, type Problem } from '#smo';

/** Front matter of a sound post; `over` replaces or (undefined) removes fields, as YAML text. */
export function aPost(over: Readonly<Record<string, string | undefined>> = {}, body = 'Text.'): string {
  return withFrontMatter(
    { id: 'a-post', title: 'A post', description: 'What the reader gets.', published: '2026-03-31', authors: '[ada]', topics: '[previews]', ...over },
    body,
  );
}

export function aTerm(over: Readonly<Record<string, string | undefined>> = {}, body = 'Text.'): string {
  return withFrontMatter({ id: 'a-term', title: 'A term', definition: 'One sentence.', ...over }, body);
}

function withFrontMatter(fields: Readonly<Record<string, string | undefined>>, body: string): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}`));
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** The lists that every sound content has. */
export const lists = {
  'content/topics.yaml':
    '- { id: previews, label: { en: Previews }, description: { en: About previews } }\n- { id: social, label: { en: Social }, description: { en: About networks } }\n',
  'content/series.yaml': '- { id: basics, title: { en: Basics }, description: { en: From the start } }\n',
  'content/authors/ada.yaml': 'name: Ada\n',
};

/** Checks files given as text or bytes, on top of the lists; pictures are known by their size, `unreadable` by none. */
export function checked(
  files: Readonly<Record<string, string | Uint8Array>>,
  pictures: Readonly<Record<string, { width: number; height: number } | 'unreadable'>> = {},
  options: Partial<ContentOptions> = {},
): CheckedContent {
  const all: ContentFile[] = Object.entries({ ...lists, ...files }).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  const names = [...all.map((file) => file.path), ...Object.keys(pictures)];
  return checkContent(
    all,
    { timeZone: 'Europe/Rome', defaultLocale: 'en', locales: ['en', 'it'], components, trusted: [], ...options },
    {
      parseMdx: (source) => mdxToMdast(source),
      pictureSize: (path) => {
        const size = pictures[path];
        if (size === 'unreadable') throw new Error('no picture');
        return size;
      },
      fileExists: (path) => names.includes(path),
      filesBeside: (folder) => names.filter((name) => name.startsWith(`${folder}/`)).map((name) => name.slice(folder.length + 1)),
    },
  );
}

/** The problems as an editor reads them. */
export function printed(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}
