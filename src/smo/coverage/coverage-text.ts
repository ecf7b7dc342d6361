import type { Place } from '../problem.ts';
import { noteKinds, type CoverageNote, type GlossaryCoverage } from './glossary-coverage.ts';

const headings: Readonly<Record<CoverageNote['kind'], string>> = {
  circle: 'Broader terms in a circle',
  clash: 'One name, two terms',
  retired: 'Closed networks told as living',
  definition: 'Definitions to mend',
  'translation-missing': 'Not translated',
  'translation-old': 'Translations behind their original',
  review: 'Reviews that are due',
  unmentioned: 'Terms that no text uses',
};

export interface CoverageTextOptions {
  /** How many words and notes of a kind are shown. Default: 15. */
  readonly shown?: number;
}

/** The coverage of some languages as an editor reads it: what weighs most comes first. */
export function coverageText(coverages: readonly GlossaryCoverage[], { shown = 15 }: CoverageTextOptions = {}): string {
  return coverages.map((coverage) => languageText(coverage, shown)).join('\n\n\n');
}

function languageText({ locale, terms, texts, words, notes }: GlossaryCoverage, shown: number): string {
  const parts = [
    `Glossary (${locale}): ${counted(terms, 'term')}, ${counted(texts, 'text')}`,
    ...(words.length === 0 ? [] : [[`Words that texts use without a term (${words.length})`, ...limited(words.map(wordText), shown)].join('\n')]),
    ...noteKinds.flatMap((kind) => {
      const ofKind = notes.filter((note) => note.kind === kind);
      return ofKind.length === 0 ? [] : [`${headings[kind]} (${ofKind.length})\n${limited(ofKind.map(noteText), shown).join('\n')}`];
    }),
  ];
  return words.length + notes.length === 0 ? `${parts[0]}. Nothing to look at.` : parts.join('\n\n');
}

function wordText({ phrase, count, pages, places }: GlossaryCoverage['words'][number]): string {
  const where = places.map(({ page, place }) => (place ? placeText(place) : page)).join(', ');
  return `  ${String(count).padStart(4)} × ${phrase}  (${counted(pages.length, 'page')}: ${where})`;
}

function noteText({ message, hint, page, place }: CoverageNote): string {
  return `  ${place ? placeText(place) : page}  ${message}${hint ? `\n      ${hint}` : ''}`;
}

const placeText = ({ file, line }: Place): string => `${file}:${line}`;

function limited(lines: readonly string[], shown: number): string[] {
  return lines.length <= shown ? [...lines] : [...lines.slice(0, shown), `  … and ${lines.length - shown} more; --all shows them`];
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
