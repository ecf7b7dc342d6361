/**
 * Pieces of a text that mean something to another programme alone (`{{ page.excerpt }}`): kept aside while the text is
 * read as Markdown and HTML, and put back as code. What stands for them is made of characters that no text holds.
 */
export class LeftOvers {
  readonly #pieces: string[] = [];

  /** Keeps a piece; what is given stands for it. */
  keep(piece: string): string {
    this.#pieces.push(piece);
    return `\u{fdd0}${this.#pieces.length - 1}\u{fdd1}`;
  }

  /** The text with its pieces as they were. */
  restored(text: string): string {
    return text.replace(marks, (_, index: string) => this.#pieces[Number(index)] ?? '');
  }

  /** The text cut where a piece stands. */
  parts(text: string): readonly ({ readonly text: string } | { readonly piece: string })[] {
    return text.split(marks).flatMap((part, index) => (index % 2 === 1 ? { piece: this.#pieces[Number(part)] ?? '' } : part === '' ? [] : { text: part }));
  }

  isIn(text: string): boolean {
    return text.includes('\u{fdd0}');
  }
}

const marks = /\u{fdd0}(\d+)\u{fdd1}/gu;
