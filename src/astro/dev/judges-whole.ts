/** Rules that ask for files or pages which are there only after a build. While a site is written they would find fault with all of it. */
export const judgesWhole: ReadonlySet<string> = new Set(['hreflang-valid']);
