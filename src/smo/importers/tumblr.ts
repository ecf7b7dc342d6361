import type { Problem } from '../problem.ts';
import { defineImporter, type Imported, type ImportedDocument, type ImportedPlace } from './importer.ts';
import { lastPart, pathOf } from './reading/addresses.ts';
import { unixDate, utcDate } from './reading/dates.ts';
import { importProblem } from './reading/import-problem.ts';
import { at, flagAt, lineFinder, listAt, readJson, textAt } from './reading/read-json.ts';
import { readText } from './reading/read-text.ts';
import { filesNamed, startsLike } from './reading/recognise.ts';
import { isReblog, tumblrText } from './reading/tumblr-post.ts';

/** Answers of Tumblr's interfaces, kept as files: the first (JSON and JSONP), the second with its old fields, and with blocks (NPF). */
export const tumblr = defineImporter({
  id: 'tumblr',
  name: 'Tumblr (JSON)',
  how: 'Save https://<name>.tumblr.com/api/read/json?num=50 page by page (start=0, 50, …), or the answers of /v2/blog/<name>/posts.',
  source: 'https://www.tumblr.com/docs/en/api/v2',
  recognises: (given) => startsLike(given, ['.json', '.js'], 0.95, /tumblr_api_read|"tumblelog"\s*:|tumblr\.com\/|"response"\s*:\s*\{\s*"(?:blog|posts)"/u),
  async read(given, options): Promise<Imported> {
    const documents: ImportedDocument[] = [];
    const problems: Problem[] = [];
    const counted: Record<string, number> = {};
    const kind = ({ blog: 'article', glossary: 'term', pages: 'page' } as const)[options.to];
    for (const file of filesNamed(given, '.json', '.js')) {
      const text = await readText(file);
      const json = readJson(text);
      problems.push(...text.problems, ...json.problems);
      if (json.data === undefined) continue;
      const posts = postsOf(json.data);
      if (posts.length === 0) problems.push(importProblem('import-form-unknown', { file: file.path }, 'the file holds no posts of Tumblr'));
      const lineOf = lineFinder(text.text);
      for (const post of posts) {
        const place = { file: file.path, line: lineOf(textAt(post, 'id') ?? textAt(post, 'slug') ?? '"content"') };
        if (isReblog(post)) {
          counted['reblogs'] = (counted['reblogs'] ?? 0) + 1;
          problems.push(
            importProblem(
              'import-reblog',
              place,
              `post ${textAt(post, 'id') ?? ''} is a reblog and was left: others wrote it`,
              'quote what you need of it in a text of your own',
            ),
          );
          continue;
        }
        const document = tumblrDocument(post, json.data, kind, place, problems);
        if (document) documents.push(document);
      }
    }
    return { documents, problems, counted };
  },
});

/** A post alone has its blocks itself. */
function postsOf(data: unknown): readonly unknown[] {
  const lists = [listAt(data, 'posts'), listAt(data, 'response', 'posts'), listAt(data, 'response')];
  return lists.find((list) => list.length > 0) ?? (listAt(data, 'content').length > 0 && textAt(data, 'content', 0, 'type') !== undefined ? [data] : []);
}

function tumblrDocument(post: unknown, data: unknown, kind: ImportedDocument['kind'], place: ImportedPlace, problems: Problem[]): ImportedDocument | undefined {
  const id = textAt(post, 'id') ?? textAt(post, 'id_string');
  const { title, html } = tumblrText(post, (what) => problems.push(importProblem('import-part-lost', place, `post ${id ?? ''}: left out ${what}`)));
  if (title === undefined && html.trim() === '') {
    problems.push(importProblem('import-empty', place, `post ${id ?? ''} has neither title nor text, and was left`));
    return undefined;
  }
  const address = pathOf(textAt(post, 'url-with-slug') ?? textAt(post, 'post_url') ?? textAt(post, 'url'));
  const short = pathOf(textAt(post, 'url'));
  const slug = textAt(post, 'slug') ?? lastPart(address);
  const state = textAt(post, 'state') ?? 'published';
  const draft = state !== 'published' || flagAt(post, 'private');
  const name =
    textAt(post, 'post_author') ??
    textAt(post, 'blog_name') ??
    textAt(post, 'tumblelog', 'name') ??
    textAt(data, 'response', 'blog', 'name') ??
    textAt(data, 'tumblelog', 'name');
  const markdown = textAt(post, 'format') === 'markdown' && !/<p\b/iu.test(html);
  return {
    place,
    kind,
    address: draft ? undefined : address,
    redirects: draft || short === undefined || short === address || textAt(post, 'type') === 'link' ? [] : [short],
    slug,
    title: title ?? (textAt(post, 'summary') === undefined ? undefined : firstLine(textAt(post, 'summary') ?? '')),
    published:
      unixDate(textAt(post, 'unix-timestamp') ?? textAt(post, 'timestamp')) ??
      utcDate((textAt(post, 'date-gmt') ?? textAt(post, 'date'))?.replace(/ GMT$/u, '')),
    draft,
    featured: flagAt(post, 'is_pinned') || undefined,
    authors: name === undefined ? [] : [{ key: name, name }],
    topics: listAt(post, 'tags').flatMap((tag) => (typeof tag === 'string' && tag.trim() !== '' ? [{ key: tag.trim(), label: tag.trim() }] : [])),
    body: { format: markdown ? 'markdown' : 'html', text: html, line: place.line ?? 1 },
    left: ['note_count', 'source_url'].filter((key) => at(post, key) !== undefined && at(post, key) !== 0).map(String),
  };
}

function firstLine(text: string): string | undefined {
  return text.split('\n')[0]?.trim() || undefined;
}
