import type { Gone, Redirect } from '../redirect.ts';

/** A file of redirects in the build. */
export interface RedirectFile {
  /** Path from the folder of the build. */
  readonly path: string;
  readonly text: string;
  /** Which text stands, where the owner has such a file too: the first keeps it, the others put both into one. */
  readonly beside?: 'ours-first' | 'theirs-first' | undefined;
}

/** The form of one host. What it is given is sorted, listed and leads nowhere in circles. */
export interface RedirectHost {
  readonly id: string;
  files(redirects: readonly Redirect[], gone: readonly Gone[]): RedirectFile[];
}

/** Both forms of an address that ends in a slash, since links are copied with and without it. */
export function bothForms(from: string): string[] {
  return from.endsWith('/') && from !== '/' ? [from, from.slice(0, -1)] : [from];
}
