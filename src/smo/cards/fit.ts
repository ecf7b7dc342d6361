/** A text measured once, in ems: what fitting needs and nothing of fonts. */
export interface MeasuredText {
  readonly text: string;
  /** Places where a line may end, ascending; not the text's own end. */
  readonly breaks: readonly number[];
  /** Width of the text before each index. */
  readonly widthBefore: ArrayLike<number>;
}

export interface FitRange {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Type sizes in pixels, the largest first tried. */
  readonly max: number;
  readonly min: number;
  /** Multiple of the type size from one line to the next. */
  readonly lineHeight: number;
  readonly maxLines: number;
}

export interface Line {
  readonly start: number;
  readonly end: number;
}

export interface Fit {
  readonly size: number;
  readonly lines: readonly Line[];
}

/** Sizes go down in steps of two pixels: fewer sizes, so that glyphs drawn for one card serve the next. */
const STEP = 2;
/** How much smaller the type may become to be rid of a lonely last word or of lines of very unlike length. */
const EVENNESS_COST = 0.8;
/** Least share of the longest line that the others shall have, and the last one. */
const EVEN = 0.5;
const LAST = 0.34;

/**
 * The largest type size at which the whole text stands in the box, its lines balanced, no short word alone on a
 * line where a slightly smaller size avoids it; undefined where even the smallest size is too large.
 */
export function fit(measured: MeasuredText, range: FitRange): Fit | undefined {
  const places = linePlaces(measured);
  let uneven: Fit | undefined;
  for (let size = range.max; size >= range.min; size -= STEP) {
    if (uneven && size < uneven.size * EVENNESS_COST) return uneven;
    const most = Math.min(range.maxLines, Math.floor(range.height / (size * range.lineHeight) + 1e-6));
    const needed = linesNeeded(places, range.width / size);
    if (needed === undefined || needed > most) continue;
    const lines = balanced(places, range.width / size, needed);
    if (isEven(lines.map(({ from, to }) => places.width(from, to)))) return { size, lines: linesOf(places, lines) };
    uneven ??= { size, lines: linesOf(places, lines) };
  }
  return uneven;
}

function isEven(widths: readonly number[]): boolean {
  const longest = Math.max(...widths);
  return widths.every((width, index) => width >= longest * (index === widths.length - 1 ? LAST : EVEN));
}

/** The pieces between possible breaks. */
interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Width of pieces `from` to `to`, both included, without the space after them. */
  width(from: number, to: number): number;
}

function linePlaces({ text, breaks, widthBefore }: MeasuredText): Places {
  const starts = [0, ...breaks];
  const ends = [...breaks, text.length].map((end, index) => (starts[index] ?? 0) + text.slice(starts[index], end).trimEnd().length);
  return { starts, ends, width: (from, to) => (widthBefore[ends[to] ?? 0] ?? 0) - (widthBefore[starts[from] ?? 0] ?? 0) };
}

/** Lines that a first-fit setting takes; undefined where a piece is wider than a line. */
function linesNeeded({ starts, width }: Places, limit: number): number | undefined {
  let lines = 1;
  let from = 0;
  for (let piece = 0; piece < starts.length; piece++) {
    if (width(piece, piece) > limit) return undefined;
    if (width(from, piece) <= limit) continue;
    lines++;
    from = piece;
  }
  return lines;
}

/** Pieces of a line, both included. */
interface PieceLine {
  readonly from: number;
  readonly to: number;
}

const linesOf = ({ starts, ends }: Places, lines: readonly PieceLine[]): Line[] =>
  lines.map(({ from, to }) => ({ start: starts[from] ?? 0, end: ends[to] ?? 0 }));

/** The setting in so many lines whose widths differ least (least squares, by dynamic programming). */
function balanced(places: Places, limit: number, count: number): PieceLine[] {
  const pieces = places.starts.length;
  const ideal = places.width(0, pieces - 1) / count;
  // Of pieces 0 to p in n + 1 lines: the least cost, and the first piece of the last line.
  const costs = Array.from({ length: count }, () => new Float64Array(pieces).fill(Infinity));
  const firsts = Array.from({ length: count }, () => new Int32Array(pieces));
  for (const [n, cost] of costs.entries()) {
    for (let to = n; to < pieces; to++) {
      for (let from = n === 0 ? 0 : to; from >= n; from--) {
        const width = places.width(from, to);
        if (width > limit) break;
        const total = (n === 0 ? 0 : (costs[n - 1]?.[from - 1] ?? Infinity)) + (width - ideal) ** 2;
        if (total < (cost[to] ?? Infinity)) {
          cost[to] = total;
          firsts[n]?.fill(from, to, to + 1);
        }
        if (n === 0) break;
      }
    }
  }
  const lines: PieceLine[] = [];
  for (let n = count - 1, to = pieces - 1; n >= 0; n--) {
    const from = firsts[n]?.[to] ?? 0;
    lines.unshift({ from, to });
    to = from - 1;
  }
  return lines;
}
