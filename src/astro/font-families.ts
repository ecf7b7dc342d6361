import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontProviders } from 'astro/config';
import type { Theme } from '#smo';

type Files = Theme['fonts']['text']['files'];

/**
 * The theme's fonts as Astro's: self-hosted, with metric-matched fallbacks. A file that comes too late waits for the next
 * page (`optional`): a swap moves the text wherever the fallback's own font is missing, as on most telephones.
 * A font without files is the reader's own; `themeCss` names it.
 */
export function fontFamilies(theme: Theme, root: string) {
  return (['display', 'text'] as const).flatMap((role) => {
    const font = theme.fonts[role];
    const [first, ...rest] = variants(font.files, root);
    if (!first) return [];
    const family = {
      provider: fontProviders.local(),
      name: font.family,
      cssVariable: `--font-${role}` as const,
      display: 'optional' as const,
      fallbacks: font.fallbacks,
    };
    // The type asks for at least one variant.
    return [{ ...family, options: { variants: [first, ...rest] satisfies [typeof first, ...typeof rest] } }];
  });
}

function variants(files: Files, root: string) {
  return files.map(({ src, weight, style, unicodeRange }) => ({
    src: [fontFile(src, root)] satisfies [string],
    weight,
    style,
    ...(unicodeRange && { unicodeRange }),
  }));
}

/** A font's file: a path from the project's root, else one inside an installed package. */
function fontFile(src: string, root: string): string {
  const own = join(root, src);
  if (existsSync(own)) return own;
  return createRequire(import.meta.url).resolve(src);
}
