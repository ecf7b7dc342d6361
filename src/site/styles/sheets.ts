/** The style sheets of this folder as the build minifies them, by their file's name. */
const files = import.meta.glob<string>('./*.css', { query: '?inline', import: 'default', eager: true });

/**
 * Which sheets a page wears: all that stand beside one of its elements or classes, those beside none in every page. A later
 * sheet goes over an earlier one. A new sheet is a new line here.
 */
const sheets: readonly (readonly [sheet: string, ...uses: string[]])[] = [
  ['base'],
  ['frame'],
  ['hero', '.hero'],
  ['cards', '.post-card'],
  ['entry', '.entry'],
  ['prose', '.prose'],
  ['term', '.term-header'],
  ['terms', '.term-list'],
  ['form', 'input'],
  ['glossary', '.glossary'],
  ['search', '.search'],
  ['follow', '.follow'],
  ['callout', '.callout', '.definition'],
  ['quote', '.quote'],
  ['steps', '.steps'],
  ['faq', 'details'],
  ['stat', '.stat'],
  ['table', '.table'],
  ['flow', '.flow'],
  ['figure', '.figure', '.gallery'],
  ['embeds', '.embed'],
  ['download', '.download', '.audio'],
  ['code', 'pre'],
  ['tips', '.tip'],
];

/** The styles of a page, by its HTML. */
export function sheetsFor(body: string): string {
  return sheetNames(body)
    .map((sheet) => files[`./${sheet}.css`] ?? '')
    .join('');
}

/** The sheets that a page wears, in their order. */
export function sheetNames(body: string): string[] {
  const found = usesIn(body);
  return sheets.filter(([, ...uses]) => uses.length === 0 || uses.some((use) => found.has(use))).map(([sheet]) => sheet);
}

/** Elements as `pre`, classes as `.callout`. */
function usesIn(body: string): ReadonlySet<string> {
  const elements = Array.from(body.matchAll(/<([a-z][a-z0-9]*)/gu), ([, name = '']) => name);
  const classes = Array.from(body.matchAll(/\sclass="([^"]*)"/gu), ([, names = '']) => names.split(/\s+/u));
  return new Set([...elements, ...classes.flat().map((name) => `.${name}`)]);
}
