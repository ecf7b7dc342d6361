import type { SaxesParser } from 'saxes';

/** What a parser need not read. */
interface Passing {
  /** Text of the element that is open, as it stands. */
  readonly words: (words: string) => void;
  /** What the item holds that has just been opened, where it is known: gives its length, else 0. */
  readonly item: (start: number, innerStart: number) => number;
}

/** Gives the text to the parser; returns when all of it is read. */
export type Write = (parser: SaxesParser<{ xmlns: true }>, text: string, pass: Passing) => void;

const [sectionStart, sectionEnd] = ['<![CDATA[', ']]>'];

/**
 * Keeps from the parser, which reads letter by letter, what no letter of can change: the content of CDATA sections, and
 * items that have been read before. In the feeds of a site with whole texts that is nearly all. From the first thing on
 * that asks for a closer look, the parser gets everything.
 */
export const writeAroundKnown: Write = (parser, text, pass) => {
  const marks = /<!\[CDATA\[|<(?:item|entry)>/gu;
  // What the parser has, and from where on the markup holds no section.
  let [written, plain] = [0, 0];
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const from = marks.lastIndex;
    if (found[0] !== sectionStart) {
      parser.write(text.slice(written, from));
      const length = pass.item(found.index, from);
      written = from + length;
      if (length > 0) marks.lastIndex = plain = written;
      continue;
    }
    const end = text.indexOf(sectionEnd, from);
    const words = end < 0 ? '' : text.slice(from, end);
    if (end < 0 || !endsInText(text.slice(plain, found.index)) || !isTakenAsItStands(words)) break;
    parser.write(text.slice(written, from));
    pass.words(words);
    marks.lastIndex = written = plain = end;
  }
  parser.write(text.slice(written));
};

/** Whether what follows stands in no comment, instruction or document type, where a section is none. */
function endsInText(markup: string): boolean {
  const isOver = (start: string, end: string) => {
    const last = markup.lastIndexOf(start);
    return last < 0 || markup.indexOf(end, last + start.length) >= 0;
  };
  return isOver('<!--', '-->') && isOver('<?', '?>') && !markup.includes('<!D');
}

/** Whether a parser changes nothing of it and finds no fault: whole characters of XML 1.0 and 1.1, no line ends but line feeds. */
function isTakenAsItStands(words: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return words.isWellFormed() && !/[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028\ufffe\uffff]/u.test(words);
}
