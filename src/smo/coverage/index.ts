/** What the glossary covers and what not: the door of the stage. */
export { coverageText } from './coverage-text.ts';
export { frequencyLimits, frequentPhrases, type CountedText, type FrequentPhrase } from './frequent-phrases.ts';
export { glossaryCoverage, noteKinds, type CoverageNote, type CoverageOptions, type GlossaryCoverage } from './glossary-coverage.ts';
