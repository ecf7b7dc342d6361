import type { HeaderRule } from '../../security/host-headers.ts';
import type { Gone, Redirect } from '../redirect.ts';

/** A file in the build by which a host is told what to do. */
export interface HostFile {
  /** Path from the folder of the build. */
  readonly path: string;
  readonly text: string;
  /** Which text stands, where the owner has such a file too: the first keeps it, the others put both into one. */
  readonly beside?: 'ours-first' | 'theirs-first' | undefined;
  /** What stands above both, where what is said later counts. */
  readonly above?: string | undefined;
}

/** The form of one host. What it is given is sorted, listed and leads nowhere in circles. */
export interface Host {
  readonly id: string;
  /** @param headers what answers shall say besides; of two rules for an address the later counts */
  files(redirects: readonly Redirect[], gone: readonly Gone[], headers: readonly HeaderRule[]): HostFile[];
}

/** What of an address a rule for headers asks for, as a regular expression's source; folders may be asked for by their file. */
export function patternOf({ starts, ends }: Pick<HeaderRule, 'starts' | 'ends'>): string {
  const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const file = ends.endsWith('/') ? String.raw`(?:index\.html)?` : '';
  return `^${literal(starts)}${ends === '' ? '' : `.*${literal(ends)}${file}$`}`;
}

/** Both forms of an address that ends in a slash, since links are copied with and without it. */
export function bothForms(from: string): string[] {
  return from.endsWith('/') && from !== '/' ? [from, from.slice(0, -1)] : [from];
}
