import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardFontFiles, loadCardFonts, type CardFonts, type CardFontSource } from '#smo/cards/index.ts';
import { themeSchema } from '#smo';
import theme from '#site/theme.ts';

const roots = ['node_modules', ...(process.env['CARD_FONTS'] ? [process.env['CARD_FONTS']] : [])];

/** The installed font files that cards use, with their hashes. `CARD_FONTS` names a further folder of packages. */
export function installedCardFonts(keep: (src: string) => boolean = () => true): CardFontSource[] {
  return cardFontFiles(themeSchema.parse(theme)).flatMap(({ src, ...file }) => {
    const path = roots.map((root) => join(root, src)).find(existsSync);
    if (!path || !keep(src)) return [];
    const bytes = readFileSync(path);
    return [{ ...file, digest: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes: () => bytes }];
  });
}

/** A Twemoji by its code points. */
export function twemoji(codePoints: string): string | undefined {
  const path = join('node_modules/@twemoji/svg', `${codePoints}.svg`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

export const testCardFonts = (keep?: (src: string) => boolean): Promise<CardFonts> => loadCardFonts(installedCardFonts(keep), twemoji);
