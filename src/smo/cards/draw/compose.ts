import type { Place, Problem } from '../../problem.ts';
import type { CardFonts } from '../fonts/fonts.ts';
import type { CardPlan } from '../plan.ts';
import type { TextSlot } from '../template.ts';
import { isEmoji } from '../text/emoji.ts';
import { packageFor, scriptOf, scripts } from '../text/script.ts';
import { layText, type LaidText } from './lay-text.ts';

/** A card's texts, set; and what stands in the way of drawing it. */
export interface Composition {
  readonly texts: readonly LaidText[];
  readonly problems: readonly Problem[];
}

/** Sets all texts of a card. Costs less than a millisecond once the fonts are warm. */
export function composeCard(plan: CardPlan, fonts: CardFonts): Composition {
  const texts = new Map<string, LaidText>();
  const problems: Problem[] = [];
  for (const slot of plan.design.slots) {
    if (slot.kind !== 'text') continue;
    const above = slot.below && texts.get(slot.below.slot);
    const outcome = layText(slot, above ? above.bottom + (slot.below?.gap ?? 0) : slot.box.y, { fonts, locale: plan.locale, dir: plan.dir });
    if (!outcome) continue;
    if ('laid' in outcome) texts.set(slot.id, outcome.laid);
    else if ('missing' in outcome) problems.push(...outcome.missing.map((grapheme) => missingGlyph(grapheme, slot, plan)));
    else problems.push(tooLong(outcome.unfit, slot, plan));
  }
  return { texts: [...texts.values()], problems };
}

/** What stands in the way of a page's card: characters that no font has, a title that does not fit. Empty: it can be drawn. */
export function cardProblems(plan: CardPlan, fonts: CardFonts): readonly Problem[] {
  return composeCard(plan, fonts).problems;
}

function missingGlyph(grapheme: string, slot: TextSlot, plan: CardPlan): Problem {
  const points = Array.from(grapheme, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  const emoji = isEmoji(grapheme);
  const script = Array.from(grapheme)
    .map(scriptOf)
    .find((found) => found !== undefined);
  return {
    rule: 'card-missing-glyph',
    severity: 'error',
    message: `the share card cannot show “${grapheme}” (${points.join(' ')}): no configured font has it`,
    hint: emoji
      ? 'choose another emoji: this one is newer than the emoji pictures in @twemoji/svg'
      : script
        ? `npm install ${packageFor(script, plan.locale)} (draws ${scripts[script].name}; cards find it by themselves)`
        : 'write the text without this character, or install a font package that has it: npm install @fontsource/noto-sans-symbols',
    ...placeOf(slot, plan),
  };
}

function tooLong(text: string, slot: TextSlot, plan: CardPlan): Problem {
  const longest = text.split(/\s+/u).toSorted((a, b) => b.length - a.length)[0] ?? '';
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return {
    rule: 'card-title-too-long',
    severity: 'error',
    message: `“${shown}” (${text.length} characters, longest word ${longest.length}) does not fit its share card (${plan.width}×${plan.height}) at the smallest legible size, ${slot.fit.min} px`,
    hint: 'keep the title and give the card a shorter one:\nshare:\n  title: …',
    ...placeOf(slot, plan),
  };
}

function placeOf({ field = 'title' }: TextSlot, { source, page }: CardPlan): Pick<Problem, 'field' | 'place' | 'page'> {
  const names = field === 'title' ? ['share.title', 'title', 'name'] : [field];
  const name = names.find((candidate) => source?.fields[candidate]);
  const position = name === undefined ? undefined : source?.fields[name];
  const place: Place | undefined = source && { file: source.file, line: position?.line ?? 1, column: position?.column ?? 1 };
  return { field: name ?? field, page, ...(place && { place }) };
}
