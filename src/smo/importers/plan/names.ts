import { slugify } from '../../text.ts';

/** Longest id and slug that an import gives; ids may have 64 characters, and one may still be numbered. */
const longest = 56;

/** Hash of a text, in hex. */
export type Hash = (text: string) => string;

/** An id of ASCII letters for a name in any script; the same for the same name. */
export function idOf(name: string, hash: Hash, prefix: string): string {
  const slug = cut(slugify(name));
  // What is left of a name in another script, such as the `2` of a title, would be the id of many.
  return /[a-z]/u.test(slug) ? slug : `${prefix}-${slug ? `${slug}-` : ''}${hash(name).slice(0, 8)}`;
}

/** The last part of an address in the letters of its language: `share-cards`, `社会的`. */
export function slugOf(name: string): string {
  const ascii = slugify(name);
  const hasOnlyLatin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name);
  if (ascii !== '' && hasOnlyLatin) return cut(ascii);
  return cut(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/gu, ''),
  );
}

function cut(slug: string): string {
  if (slug.length <= longest) return slug;
  const end = slug.slice(0, longest + 1).lastIndexOf('-');
  return slug.slice(0, end > longest / 2 ? end : longest).replace(/-+$/u, '');
}

/** The name itself, or with the first number that makes it new. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name}-${number}`;
  return free;
}
