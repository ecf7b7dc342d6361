import type { Content, Entry } from '#smo';

/** What a new file is filled with. All of it is checked. */
export interface Scaffold {
  readonly id: string;
  readonly title: string;
  /** Ids; empty where the kind has none. */
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  /** The entry in another language that this one translates. */
  readonly original?: Entry | undefined;
  /** The closed lists to choose from. */
  readonly content: Content;
  /** The languages that an author is presented in. */
  readonly locales: readonly string[];
  /** The day in the site's zone, `2026-03-31`. */
  readonly today: string;
}

/** Comment above an id. */
export const idComment = '# Permanent. Translations share it, feeds and redirects hang on it: never change it, not even with the title.';

/** How dates are written. */
export const dateComment = '# A date, or a time with its zone: 2026-03-31T09:00:00+02:00.';

/** The fields at the end of every entry. A field behind a `#` without a space is one to take the `#` from. */
export function closingFields(today: string): string {
  return `# The day of the last change that readers should know of.
#updated: ${today}
# From this day on the page is gone.
#expires: ${Number(today.slice(0, 4)) + 1}-12-31
# Kept out of lists, feeds, search and search engines; who has the address can read it.
#unlisted: true
# What link previews show where it differs from the above; each line is optional.
#share:
#  title: "A title for previews"
#  description: "A description for previews."
#  image: ./share.jpg
#  alt: "What the picture shows"
#  card: article
#  networks:
#    bluesky: { title: "…", description: "…", text: "The words that a share link starts with" }
#  ignore:
#    - { rule: og-title-length, reason: "why this page may" }
`;
}

export const sourcesField = `# What the text relies on.
#sources:
#  - { title: "Name of the source", url: "https://example.org/" }
`;
