import { Tokenizer, type Token } from 'parse5';

/**
 * Where an element stands in a page. Where its attributes stand is read when somebody asks: that is of few elements, and
 * would be most of what a page's tree weighs.
 */
export class ElementPlace implements Token.ElementLocation {
  readonly startOffset: number;
  readonly startTag: Token.Location;
  endOffset: number;
  endTag?: Token.Location;
  /** Not counted, as all lines and columns. */
  readonly startLine = -1;
  readonly startCol = -1;
  readonly endLine = -1;
  readonly endCol = -1;
  readonly #html: string;

  constructor(startTag: Token.Location, html: string) {
    this.startOffset = startTag.startOffset;
    this.endOffset = startTag.endOffset;
    this.startTag = startTag;
    this.#html = html;
  }

  /** By the names of the attributes. */
  get attrs(): Record<string, Token.Location> {
    const { startOffset, endOffset } = this.startTag;
    let found: Record<string, Token.Location> = {};
    const ignore = (): void => {};
    const tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: true },
      {
        onStartTag: ({ location }) => (found = location?.attrs ?? {}),
        onEndTag: ignore,
        onCharacter: ignore,
        onNullCharacter: ignore,
        onWhitespaceCharacter: ignore,
        onComment: ignore,
        onDoctype: ignore,
        onEof: ignore,
      },
    );
    tokenizer.preprocessor.droppedBufferSize = startOffset;
    tokenizer.write(this.#html.slice(startOffset, endOffset), true);
    return found;
  }
}
