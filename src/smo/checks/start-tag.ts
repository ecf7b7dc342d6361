import type { BuiltPage, Span } from '../built/built-page.ts';

/** Of few names; to make such an expression takes longer than to run it. */
const forms = new Map<string, RegExp>();

function formOf(name: string): RegExp {
  const form = forms.get(name) ?? new RegExp(`[\\s"'/]${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))|(?=[\\s/>]))`, 'iu');
  forms.set(name, form);
  return form;
}

/**
 * An attribute that the page's facts do not hold, read from the start tag as it is written, entities unresolved;
 * empty for one without a value, undefined where there is none.
 */
export function rawAttribute(page: Pick<BuiltPage, 'html'>, { start, end }: Span, name: string): string | undefined {
  const tag = page.html.slice(start, Math.min(end, start + 4000));
  const match = formOf(name).exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : undefined;
}
