import type { Passage, PassageLink } from '../entry.ts';

/** A piece of a passage's text, and what it was read from. */
export interface PassagePiece<Origin> {
  /** Where it begins in the passage. */
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
  /** Whether white space at its beginning was left out, since some stood before it. */
  readonly isJoined: boolean;
}

/** A passage with the pieces that it was put together from, and the origins of its links. */
export interface TracedPassage<Origin> extends Passage {
  readonly pieces: readonly PassagePiece<Origin>[];
  readonly linkOrigins: readonly Origin[];
}

const internalAddress = /^(?:(?:post|term|page|topic|author):|\/(?![/\\]))/iu;

/**
 * Puts passages together from the parts of a text, whichever tree it is read from: white space is folded, and a passage
 * that holds no free word and no link to the site is left out.
 */
export class PassageBuilder<Origin> {
  readonly #passages: TracedPassage<Origin>[] = [];
  #text = '';
  #free: [number, number][] = [];
  #links: PassageLink[] = [];
  #linkOrigins: Origin[] = [];
  #pieces: PassagePiece<Origin>[] = [];
  #section = 0;
  /** Depth of elements in which nothing is linked. */
  #fixed = 0;
  /** Whether an element has begun or ended since the last text. */
  #isParted = true;
  #openLink: { href: string; start: number; origin: Origin } | undefined;

  /** Text of a line. */
  text(value: string, origin: Origin): void {
    const folded = foldEach(value);
    const isJoined = folded.startsWith(' ') && (this.#text === '' || this.#text.endsWith(' '));
    const added = isJoined ? folded.slice(1) : folded;
    if (added === '') return;
    const start = this.#text.length;
    this.#text += added;
    const end = this.#text.length;
    this.#pieces.push({ start, end, origin, isJoined });
    if (this.#fixed > 0) return;
    const last = this.#free.at(-1);
    if (last && !this.#isParted && last[1] === start) last[1] = end;
    else this.#free.push([start, end]);
    this.#isParted = false;
  }

  /** White space that is no text: a line break. */
  space(): void {
    if (this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' ';
    this.part();
  }

  /** An element begins or ends within a line. */
  part(): void {
    this.#isParted = true;
  }

  /** An element begins in which nothing is linked; each wants its `unfix`. */
  fix(): void {
    this.#fixed++;
    this.part();
  }

  unfix(): void {
    this.#fixed--;
    this.part();
  }

  /** A link begins. One that stands where nothing is linked is not looked at. */
  openLink(href: string | undefined, origin: Origin): void {
    if (this.#fixed === 0 && href !== undefined && internalAddress.test(href)) this.#openLink = { href, start: this.#text.length, origin };
    this.fix();
  }

  closeLink(): void {
    this.unfix();
    const link = this.#openLink;
    if (!link || this.#fixed > 0) return;
    this.#openLink = undefined;
    if (this.#text.length === link.start) return;
    this.#links.push({ start: link.start, end: this.#text.length, href: link.href });
    this.#linkOrigins.push(link.origin);
  }

  /** A block begins or ends. */
  block(): void {
    const text = this.#text.trimEnd();
    const clip = ([start, end]: readonly [number, number]): [number, number][] => (start < text.length ? [[start, Math.min(end, text.length)]] : []);
    const free = this.#free.flatMap(clip);
    const links = this.#links.map((link) => ({ ...link, end: Math.min(link.end, text.length) }));
    if (links.length > 0 || free.some(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))) {
      const traces = { pieces: this.#pieces, linkOrigins: this.#linkOrigins };
      this.#passages.push({ text, section: this.#section, free, ...(links.length > 0 && { links }), ...traces });
    }
    this.#text = '';
    this.#free = [];
    this.#links = [];
    this.#linkOrigins = [];
    this.#pieces = [];
    this.#openLink = undefined;
    this.part();
  }

  /** A heading begins. */
  heading(): void {
    this.block();
    this.#section++;
  }

  end(): readonly TracedPassage<Origin>[] {
    this.block();
    return this.#passages;
  }
}

const foldedSpaces = ['  ', '\n', '\u00A0', '\t', '\r', '\f'] as const;

/** Line breaks, no-break spaces and runs of spaces folded to single spaces, those at the ends kept. Most texts have none: to look for them by a pattern costs more. */
function foldEach(text: string): string {
  return foldedSpaces.some((space) => text.includes(space)) ? text.replace(/[ \t\n\f\r\u00A0]+/g, ' ') : text;
}

const isFolded = (character: string): boolean => /[ \t\n\f\r\u00A0]/.test(character);

/** Where a place in a folded text stands in the text before it was folded. */
export function unfoldedOffset(text: string, offset: number, isJoined: boolean): number {
  let place = 0;
  if (isJoined) while (isFolded(text.charAt(place))) place++;
  if (!/[ \t\n\f\r\u00A0]{2}/.test(text)) return place + offset;
  for (let left = offset; left > 0; left--) {
    place++;
    if (isFolded(text.charAt(place - 1))) while (isFolded(text.charAt(place))) place++;
  }
  return place;
}
