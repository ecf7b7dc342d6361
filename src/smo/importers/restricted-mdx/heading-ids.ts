import rehypeSlug from 'rehype-slug';
import type { Element } from 'hast';

/** The ids that headings with these words get on one page. */
export function headingIds(titles: readonly string[]): string[] {
  const headings = titles.map((value): Element => ({ type: 'element', tagName: 'h2', properties: {}, children: [{ type: 'text', value }] }));
  rehypeSlug()({ type: 'root', children: headings });
  return headings.map(({ properties }) => String(properties['id'] ?? ''));
}
