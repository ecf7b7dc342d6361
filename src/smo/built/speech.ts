/**
 * Gathers the texts of elements that may stand in one another, white space collapsed, in one pass: each is a stretch of
 * the text of the outermost, so that a page with a thousand nested headings costs no more than one with a single one.
 */
export class Speech {
  #text = '';
  #endsInSpace = false;
  readonly #open: { readonly to: { text: string }; readonly start: number }[] = [];
  #closed: { readonly to: { text: string }; readonly start: number; readonly end: number }[] = [];

  /** Whether somebody listens. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  say(words: string): void {
    if (!this.isOpen) return;
    const folded = words.replace(/\s{2,}|[^\S ]/gu, ' ');
    const addition = this.#endsInSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (addition === '') return;
    this.#text += addition;
    this.#endsInSpace = addition.endsWith(' ');
  }

  /** From here on, what is said is also the text of `to`; it is there when the outermost has closed. */
  open(to: { text: string }): void {
    this.#open.push({ to, start: this.#text.length });
  }

  close(): void {
    const closed = this.#open.pop();
    if (!closed) return;
    this.#closed.push({ ...closed, end: this.#text.length });
    if (this.isOpen) return;
    for (const { to, start, end } of this.#closed) to.text = this.#text.slice(start, end).trim();
    this.#text = '';
    this.#endsInSpace = false;
    this.#closed = [];
  }
}
