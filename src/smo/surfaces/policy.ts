import type { Schema } from 'hast-util-sanitize';
import { namesIn } from './hast-tree.ts';

type PropertyDefinition = NonNullable<Schema['attributes']>[string][number];

/** Elements that go with all they hold: programmes, forms, what is drawn by scripts, and what only a browser can show. */
export const droppedElements: ReadonlySet<string> = new Set(
  namesIn(`
  script style template link meta base title head frame frameset noframes noembed embed param portal form button select option optgroup
  datalist textarea dialog menuitem map area track canvas svg
`),
);

/** MathML Core, without what holds HTML or foreign pictures. https://www.w3.org/TR/mathml-core/ */
export const mathElements: ReadonlySet<string> = new Set(
  namesIn(`
  math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover
  munderover mmultiscripts mprescripts none mtable mtr mtd
`),
);

const textElements = namesIn(`
  p h1 h2 h3 h4 h5 h6 blockquote pre hr div section aside figure figcaption ul ol li dl dt dd table caption thead tbody tfoot tr th td
  colgroup col a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr input
  img picture source audio video iframe
`);

const mathAttributes = ['display', 'mathvariant', 'stretchy', 'fence', 'separator', 'accent', 'accentunder', 'linethickness', 'columnalign', 'width', 'height'];

/**
 * What may stand in an article outside of its page: the elements and attributes that carry meaning. No script, style,
 * class (but the language of code), form or handler; nothing that a page around the article could be confused by.
 */
export const policy: Schema = {
  strip: [...droppedElements],
  tagNames: [...textElements, ...mathElements],
  clobber: [],
  clobberPrefix: '',
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    poster: ['http', 'https'],
    cite: ['http', 'https'],
  },
  required: { input: { type: 'checkbox', disabled: true }, audio: { controls: true }, video: { controls: true } },
  attributes: {
    '*': ['id', 'lang', 'dir'],
    a: ['href', 'hrefLang', 'title', 'dataFootnoteRef', 'dataFootnoteBackref'],
    abbr: ['title'],
    audio: ['src', 'title'],
    blockquote: ['cite'],
    code: [['className', /^language-[\w+#.-]{1,40}$/u]],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    dfn: ['title'],
    iframe: ['src', 'title', 'width', 'height', 'allowFullScreen'],
    img: ['src', 'srcSet', 'sizes', 'alt', 'title', 'width', 'height'],
    input: [['type', 'checkbox'], 'checked', ['disabled', true]],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['start', 'type'],
    q: ['cite'],
    section: ['dataFootnotes'],
    source: ['src', 'srcSet', 'sizes', 'type', 'media', 'width', 'height'],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align', 'scope'],
    time: ['dateTime'],
    video: ['src', 'poster', 'title', 'width', 'height'],
    annotation: ['encoding'],
    math: ['display', 'alttext'],
    ...Object.fromEntries(
      [...mathElements].filter((name) => name !== 'math' && name !== 'annotation').map((name) => [name, mathAttributes] satisfies [string, string[]]),
    ),
  },
};

/** Names of attributes as HTML writes them, by element; of every element by `*`. */
const attributes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(policy.attributes ?? {}).map(([tagName, definitions]) => [
    tagName,
    new Set([...definitions, ...(policy.attributes?.['*'] ?? [])].map(attributeOf)),
  ]),
);
const everywhere: ReadonlySet<string> = attributes.get('*') ?? new Set();

/** The attributes that an element may have. */
export function attributesOf(tagName: string): ReadonlySet<string> {
  return attributes.get(tagName) ?? everywhere;
}

function attributeOf(definition: PropertyDefinition): string {
  const property = typeof definition === 'string' ? definition : definition[0];
  if (property === 'className') return 'class';
  return property.startsWith('data') ? property.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`) : property.toLowerCase();
}
