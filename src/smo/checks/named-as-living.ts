import { retiredNetworks, type RetiredNetwork } from './retired-networks.ts';
import { sentencesWith, tellsHistory } from './told-as-history.ts';

export interface NamedAsLiving {
  readonly network: RetiredNetwork;
  /** The name as the text writes it. */
  readonly name: string;
  /** The first sentence that holds it. */
  readonly sentence: string;
}

export interface NamingText {
  readonly text: string;
  readonly locale: string;
  /** What else the page says of itself, and may tell the end in. */
  readonly description?: string | undefined;
  /** Milliseconds since the epoch; a text from a network's lifetime says so by its date. */
  readonly published?: number | undefined;
}

/** The closed networks that a text names as if they were open: each once, with the first sentence that does. */
export function namedAsLiving({ text, locale, description = '', published = NaN }: NamingText): NamedAsLiving[] {
  return retiredNetworks.flatMap((network): NamedAsLiving[] => {
    // Most pages hold no such name: to look for it as it is spares the rest.
    if (!network.names.some((name) => text.includes(name)) || (network.closed !== undefined && published < Date.parse(network.closed))) return [];
    const pattern = namePattern(network.names);
    const sentences = sentencesWith(text, pattern, locale);
    const [first] = sentences;
    if (first === undefined || [...sentences, description].some((told) => pattern.test(told) && tellsHistory(told))) return [];
    return [{ network, name: network.names.find((name) => first.includes(name)) ?? network.name, sentence: first }];
  });
}

/** As they are written: a periscope is no Periscope. */
function namePattern(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}+])`, 'u');
}
