import { changed, combined, type Endings } from './endings.ts';

interface Language {
  /** From here on a name does not change. */
  readonly prepositions: RegExp;
  readonly plurals: Endings;
  readonly singulars: Endings;
}

/** Words on a consonant or an accent do not change. */
const italian: Language = {
  prepositions:
    /^(?:di|da|in|con|su|per|tra|fra|a|ad|al|allo|alla|ai|agli|alle|del|dello|della|dei|degli|delle|dal|dalla|dai|dalle|nel|nella|nei|nelle|sul|sulla|sui|sulle|e|ed|o|dell|all|nell|sull|d|un|una|uno)$/u,
  plurals: [
    [/io$/u, 'i'],
    [/([cg])o$/u, '$1hi', '$1i'],
    [/([cg])a$/u, '$1he', '$1hi'],
    [/ista$/u, 'isti', 'iste'],
    [/o$/u, 'i'],
    [/a$/u, 'e'],
    [/e$/u, 'i'],
  ],
  singulars: [
    [/([cg])hi$/u, '$1o'],
    [/([cg])he$/u, '$1a'],
    [/i$/u, 'o', 'e'],
    [/e$/u, 'a'],
  ],
};

/** Words on -en are stressed before it, which their plural has to write: imagen – imágenes. */
const stressed = ['aá', 'eé', 'ií', 'oó', 'uú'].map(([plain = '', accented = '']) => ({ plain, accented }));

const spanish: Language = {
  prepositions: /^(?:de|del|en|con|sin|por|para|a|al|ante|bajo|desde|entre|hacia|hasta|según|sobre|como|y|e|o|u)$/u,
  plurals: [
    [/[sx]$/u, '$&'],
    [/z$/u, 'ces'],
    [/án$/u, 'anes'],
    [/én$/u, 'enes'],
    [/ín$/u, 'ines'],
    [/ón$/u, 'ones'],
    [/ún$/u, 'unes'],
    ...stressed.map(({ plain, accented }) => [new RegExp(`${plain}([^aeiouáéíóú]{1,2})en$`, 'u'), `${accented}$1enes`] as const),
    [/[íú]$/u, '$&es', '$&s'],
    [/[aeiouáéó]$/u, '$&s'],
    [/\p{L}$/u, '$&es', '$&s'],
  ],
  singulars: [
    [/ces$/u, 'z', 'ce'],
    [/iones$/u, 'ión'],
    ...stressed.map(({ plain, accented }) => [new RegExp(`${accented}([^aeiouáéíóú]{1,2})enes$`, 'u'), `${plain}$1en`] as const),
    [/ones$/u, 'ón', 'one'],
    [/([dlrnj])es$/u, '$1', '$1e'],
    [/(?:[iusáéíóú])s$/u, '$&'],
    [/s$/u, ''],
  ],
};

const portuguese: Language = {
  prepositions: /^(?:de|do|da|dos|das|d|em|no|na|nos|nas|com|sem|por|pelo|pela|para|a|à|ao|aos|às|até|entre|sobre|sob|como|e|ou)$/u,
  plurals: [
    [/s$/u, '$&'],
    [/ão$/u, 'ões', 'ãos', 'ães'],
    [/m$/u, 'ns'],
    [/([au])l$/u, '$1is'],
    [/el$/u, 'eis', 'éis'],
    [/ol$/u, 'óis', 'ois'],
    [/il$/u, 'is', 'eis'],
    [/[rzn]$/u, '$&es'],
    [/\p{L}$/u, '$&s'],
  ],
  singulars: [
    [/(?:ões|ãos|ães)$/u, 'ão'],
    [/ns$/u, 'm', 'n'],
    [/([au])is$/u, '$1l'],
    [/[eé]is$/u, 'el', 'il'],
    [/[oó]is$/u, 'ol'],
    [/([rz])es$/u, '$1', '$1e'],
    [/(?:[iusáêéíóú])s$/u, '$&'],
    [/s$/u, ''],
  ],
};

/** Of the many words that end in s, those that seem plurals and are none keep it: cours, temps, univers. */
const french: Language = {
  prepositions: /^(?:de|du|des|d|à|au|aux|en|par|pour|sur|sous|avec|sans|dans|entre|vers|chez|comme|et|ou)$/u,
  plurals: [
    [/[sxz]$/u, '$&'],
    [/[ae]u$/u, '$&x'],
    [/al$/u, 'aux', 'als'],
    [/\p{L}$/u, '$&s'],
  ],
  singulars: [
    [/eaux$/u, 'eau'],
    [/aux$/u, 'al', 'au'],
    [/eux$/u, '$&', 'eu'],
    [/(?:[iusè]s|ours|ps|vers)$/u, '$&'],
    [/s$/u, ''],
  ],
};

const languages: Readonly<Record<string, Language>> = { it: italian, es: spanish, pt: portuguese, fr: french };

/** The plurals and singulars of all words up to the first preposition, and of the first word alone (`años base`). */
export function romanceForms(name: string, language: string): string[] {
  const rules = languages[language];
  if (!rules) return [];
  const parts = name.split(/([\s'’-]+)/u);
  const preposition = parts.findIndex((part, index) => index > 0 && rules.prepositions.test(part.toLowerCase()));
  const formsBy = (endings: Endings, changing: number) =>
    combined(parts.map((part, index) => (index < changing && index % 2 === 0 ? changed(part, endings) : [part])));
  const ends = [preposition < 0 ? parts.length : preposition, 1];
  return [rules.plurals, rules.singulars].flatMap((endings) => ends.flatMap((end) => formsBy(endings, end))).filter((form) => form !== name);
}
