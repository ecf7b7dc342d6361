/*
 * Whether a text names a closed network as something that was. It is decided by sentences:
 * - A sentence tells history when it holds a word of ending (closed, shut down, retired, no longer…), a past tense of to
 *   be or to have, or a year.
 * - A page that tells history of a network in one sentence knows that it is gone: whatever else it says of it is no fault.
 * - A sentence that asks to follow, like or share is none of it, whatever its tense: "Follow us on Google+, since 2011".
 */

/** Words of ending and past, in the languages that such pages are written in; a word may go on where a dash ends it. */
const past: Readonly<Record<string, string>> = {
  en: "closed closing closure shut shuts shutting retire- discontinu- defunct dead died gone ended withdrawn no_longer former- used_to obsolete sunset replaced outlived fail- was were had isn't aren't",
  it: "chius- chiud- dismess- ritirat- scompars- sparit- cessat- defunt- non_esist- non_c'è_più non_ci_sono_più non_è_più ha_smesso era erano fu furono morto morta morti finit-",
  de: 'eingestellt- geschlossen- schloss abgeschaltet- ehemalig- früher- nicht_mehr gibt_es_nicht war waren wurde- beendet-',
  fr: "ferm- dispar- arrêt- n'exist- ancien- abandonn- était étaient fut a_été",
  es: 'cerr- desaparec- retirad- ya_no antigu- fue fueron',
  pt: 'encerr- fechou fechad- extint- descontinu- já_não antig- foi foram',
  nl: 'gesloten gestopt opgeheven stopgezet voormalig- bestaat_niet niet_meer werd',
};
const pastWords = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.values(past)
    .flatMap((words) => words.split(' '))
    .map(wordPattern)
    .join('|')})|(?<!\\d)(?:19[89]|20[0-4])\\d(?!\\d)`,
  'iu',
);

function wordPattern(word: string): string {
  const plain = word.replaceAll('_', ' ').replaceAll("'", "['’]");
  return plain.endsWith('-') ? plain.slice(0, -1) : `${plain}(?![\\p{L}\\p{N}])`;
}

/** What a page says that wants its reader there. */
const invitation =
  /(?<![\p{L}\p{N}])(?:follow us|find us|join us|add us|like us|call us|share (?:this|it)? ?on|seguici|seguimi|ci trovi|condividi su|chiamaci|folge[nt]? (?:uns|sie uns)|folgt uns|teilen auf|suivez-nous|retrouvez-nous|partagez sur|síguenos|compartir en|siga-nos|compartilh\p{L}+ n\p{L}|volg ons|deel op)/iu;

export function tellsHistory(sentence: string): boolean {
  return !invitation.test(sentence) && pastWords.test(sentence);
}

/** The sentences of a text that hold a name. */
export function sentencesWith(text: string, name: RegExp, locale: string): string[] {
  return Array.from(segmenterFor(locale).segment(text), ({ segment }) => segment.trim()).filter((sentence) => name.test(sentence));
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? makeSegmenter(locale);
  segmenters.set(locale, known);
  return known;
}

function makeSegmenter(locale: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
