/** Buckets of a signature: the error of the estimate is about 1/(2·√n), four hundredths. */
const buckets = 128;
/** Characters of a shingle: some three words, in any script. */
const shingle = 20;
/** A band of so many values makes two texts a pair to compare: nearly sure from 0.6 on, rare below 0.2. */
const rows = 4;

const empty = 0xffff;
/** Beyond every hash. */
const none = 0x7fffffff;
const base = 0x01000193;

/** `base` to the power of the shingle's length, modulo 2^32: what its oldest character counts. */
const oldest = Array.from({ length: shingle }).reduce((power: number) => Math.imul(power, base), 1);

/**
 * A text as 256 bytes, alike where the texts are alike: the least hash of the shingles in each of 128 buckets
 * (one-permutation MinHash, Li, Owen, Zhang 2012), as 16 bits. Case, marks and white space do not count. Takes one pass.
 */
export function textSignature(text: string): Uint16Array {
  const { letters, length } = lettersOf(text);
  const least = new Int32Array(buckets).fill(none);
  let rolling = 0;
  for (let index = 0; index < length; index++) {
    rolling = (Math.imul(rolling, base) + (letters[index] ?? 0)) | 0;
    if (index >= shingle) rolling = (rolling - Math.imul(oldest, letters[index - shingle] ?? 0)) | 0;
    if (index < shingle - 1) continue;
    // Signed numbers of 32 bits: others are slower.
    const hash = mixed(rolling);
    const bucket = hash >>> 25;
    const value = hash & 0x1ffffff;
    if (value < (least[bucket] ?? 0)) least[bucket] = value;
  }
  return Uint16Array.from(least, (value) => (value === none ? empty : mixed(value) & 0x7fff));
}

/** Letters of the text at hand: room that is used again for the next. */
let letters = new Uint16Array(16_384);

/** Letters and digits in lower case, with one space for whatever stands between them. Twice as fast as a regular expression. */
function lettersOf(text: string): { readonly letters: Uint16Array; readonly length: number } {
  const lower = text.toLowerCase();
  if (lower.length > letters.length) letters = new Uint16Array(lower.length);
  let length = 0;
  let afterLetter = false;
  for (let index = 0; index < lower.length; index++) {
    const unit = lower.charCodeAt(index);
    const letter = isLetter(unit);
    if (letter) letters[length++] = unit;
    // One space behind a word, however much stands there.
    else if (afterLetter) letters[length++] = 32;
    afterLetter = letter;
  }
  return { letters, length };
}

/** Beyond ASCII what is no mark of Latin, general or CJK punctuation is taken for a letter. */
function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  return !(unit <= 0xbf || (unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xff0f));
}

/** The last step of MurmurHash3, which spreads near numbers. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** How much of two texts is the same, from 0 to 1: shingles in both by shingles in either. */
export function likeness(a: Uint16Array, b: Uint16Array): number {
  let same = 0;
  let compared = 0;
  for (let index = 0; index < buckets; index++) {
    if (a[index] === empty && b[index] === empty) continue;
    compared++;
    if (a[index] === b[index]) same++;
  }
  return compared === 0 ? 0 : same / compared;
}

/** The most texts of one band that a further text is compared with: a thousand copies of one text stay a linear matter. */
const mostOfABand = 8;

/**
 * For each text the earlier one that it is most like, at least by `threshold`, among those that `isPair` lets pass.
 * Compares only texts that share a band of their signatures, so that the cost grows with the number of texts.
 */
export function* likestEarlier(
  signatures: readonly Uint16Array[],
  threshold: number,
  isPair: (index: number, earlier: number) => boolean,
): Iterable<{ readonly index: number; readonly earlier: number; readonly likeness: number }> {
  const candidates = new Map<number, Set<number>>();
  for (let start = 0; start < buckets; start += rows) gatherBand(signatures, start, candidates);
  for (const [index, signature] of signatures.entries()) {
    let best = { earlier: -1, likeness: 0 };
    for (const earlier of candidates.get(index) ?? []) {
      const other = signatures[earlier];
      const share = other === undefined ? 0 : likeness(signature, other);
      if (share >= threshold && share > best.likeness && isPair(index, earlier)) best = { earlier, likeness: share };
    }
    if (best.earlier >= 0) yield { index, ...best };
  }
}

/**
 * Adds the earlier texts that share a band to each text's candidates. One band at a time, in tables of numbers: maps of
 * lists for all of them would take most of the memory of a check of ten thousand pages.
 */
function gatherBand(signatures: readonly Uint16Array[], start: number, candidates: Map<number, Set<number>>): void {
  const keys = Int32Array.from(signatures, (signature) => bandKey(signature, start));
  const mask = 2 ** Math.ceil(Math.log2(signatures.length * 2 + 1)) - 1;
  // First text of each key, open addressing; and behind each text the next one of its key, up to the most of a band.
  const firsts = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(signatures.length).fill(-1);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    let slot = key & mask;
    for (let first = firsts[slot] ?? -1; first >= 0 && keys[first] !== key; first = firsts[slot] ?? -1) slot = (slot + 1) & mask;
    const first = firsts[slot] ?? -1;
    if (first < 0) {
      firsts[slot] = index;
      continue;
    }
    const alike = candidates.get(index) ?? new Set();
    candidates.set(index, alike);
    let last = first;
    let members = 0;
    for (let member = first; member >= 0; member = next[member] ?? -1) {
      alike.add(member);
      last = member;
      members++;
    }
    if (members < mostOfABand) next[last] = index;
  }
}

function bandKey(signature: Uint16Array, start: number): number {
  let key = 0;
  for (let index = start; index < start + rows; index++) key = (Math.imul(key, base) + (signature[index] ?? 0)) | 0;
  return mixed(key);
}
