/* oxlint-disable no-underscore-dangle -- so parse5 calls what may be overridden */
import { InsertionMode, Token, Tokenizer, type DefaultTreeAdapterTypes, type Parser } from 'parse5';

/**
 * parse5's tokenizer, which reads letter by letter. Where a run of letters means nothing but itself (prose, names, quoted
 * values), this one takes it as a whole; all else is left to parse5, letter by letter, so that the tokens are the same.
 * The places of attributes are not told, and lines are not counted.
 */
export class PlainTokenizer extends Tokenizer {
  readonly #parser: Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>;

  constructor(parser: Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>) {
    super(parser.options, parser);
    this.#parser = parser;
    // What has been read stays: it is a part of one text that stands there anyway.
    this.preprocessor.bufferWaterline = Infinity;
  }

  protected override _stateData(letter: number): void {
    super._stateData(letter);
    this.#takeText();
  }

  protected override _stateRcdata(letter: number): void {
    super._stateRcdata(letter);
    this.#takeText();
  }

  protected override _stateAttributeValueDoubleQuoted(letter: number): void {
    super._stateAttributeValueDoubleQuoted(letter);
    this.#takeRun(untilQuote);
  }

  protected override _stateTagName(letter: number): void {
    const token = this.currentToken;
    if (!isSmall(letter) || !token || !('tagName' in token)) return super._stateTagName(letter);
    token.tagName += this.#takeName();
    while (this.#takeAttribute());
  }

  protected override _createAttr(name: string): void {
    this._flushRun('');
    this.currentAttr = { name, value: '' };
  }

  /** Takes the attribute that follows the present letter if it is written ` name` or ` name="value"`. */
  #takeAttribute(): boolean {
    const { preprocessor } = this;
    const { html, pos } = preprocessor;
    if (html.charCodeAt(pos + 1) !== space || !isSmall(html.charCodeAt(pos + 2))) return false;
    preprocessor.pos = pos + 2;
    const name = this.#takeName();
    const afterName = preprocessor.pos + 1;
    plainValue.lastIndex = afterName;
    if (!plainValue.test(html)) {
      preprocessor.pos = pos;
      return false;
    }
    const end = plainValue.lastIndex;
    this._createAttr(name);
    this._leaveAttrName();
    if (end > afterName) {
      this.runStart = afterName + 2;
      this.runEnd = end - 1;
      this._flushRun('');
    }
    preprocessor.pos = end - 1;
    return true;
  }

  /** Takes the small letters of a name from the present one on. */
  #takeName(): string {
    const { html, pos } = this.preprocessor;
    let end = pos;
    let sum = 0;
    for (let letter = html.charCodeAt(end); isOfName(letter); letter = html.charCodeAt(++end)) sum = (sum * 31 + letter) | 0;
    this.preprocessor.pos = end - 1;
    return nameAt(html, pos, end, sum & (names.length - 1));
  }

  /** Takes the rest of the text whose first letter has just been read. */
  #takeText(): void {
    const type = this.currentCharacterToken?.type;
    if (type === Token.TokenType.WHITESPACE_CHARACTER) this.#takeRun(untilNoSpace);
    // Elsewhere the parser looks at white space for itself.
    else if (type === Token.TokenType.CHARACTER) this.#takeRun(inProse.has(this.#parser.insertionMode) ? untilTag : untilSpace);
  }

  /** Takes what follows the present letter, if that has become a part of a text or value, until a letter that may mean something. */
  #takeRun(until: RegExp): void {
    const { html, pos } = this.preprocessor;
    // The parser has to see what follows a carriage return.
    if (this.runEnd !== pos + 1 || html.charCodeAt(pos) === carriageReturn) return;
    until.lastIndex = pos + 1;
    this.runEnd = until.test(html) ? until.lastIndex - 1 : html.length;
    this.preprocessor.pos = this.runEnd - 1;
  }
}

const carriageReturn = 0x0d;
const space = 0x20;
const isSmall = (letter: number): boolean => letter >= 0x61 && letter <= 0x7a;
/** Small letters, digits, the colon and the hyphen. */
const isOfName = (letter: number): boolean => isSmall(letter) || (letter >= 0x30 && letter <= 0x3a) || letter === 0x2d;

// What is not taken as it stands: references, line ends of Windows, what is no character.
const untilTag = /[<&\r\0]/g;
const untilSpace = /[<&\r\0 \n\t\f]/g;
const untilNoSpace = /[^ \n\t\f]/g;
const untilQuote = /["&\r\0]/g;
/** What stands behind the name of an attribute; what follows cannot belong to it. */
const plainValue = /(?:="[^"&\r\0]*")?(?=[/>]| [^\s=])/y;

/** Where the parser makes one text of letters and white space. */
const inProse: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.TEXT,
  InsertionMode.IN_CELL,
  InsertionMode.IN_CAPTION,
  InsertionMode.IN_TEMPLATE,
]);

/** The last name for each sum of letters. Names that stand everywhere are one string, which is compared in no time. */
const names: string[] = Array.from({ length: 1024 }, () => '');

function nameAt(html: string, start: number, end: number, slot: number): string {
  const known = names[slot];
  if (known?.length === end - start && html.startsWith(known, start)) return known;
  // As long as a slice of a page is known, all of the page is.
  return (names[slot] = ` ${html.slice(start, end)}`.slice(1));
}
