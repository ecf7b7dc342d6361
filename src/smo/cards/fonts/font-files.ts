import type { Theme } from '../../config.ts';
import { scripts, type Script } from '../text/script.ts';
import { SCRIPT_RANKS, type CardFontSource } from './fonts.ts';

/** A file that cards would use if it is installed. */
export interface CardFontFile extends Omit<CardFontSource, 'digest' | 'bytes'> {
  /** Inside an installed package. Example: `@fontsource/literata/files/literata-greek-700-normal.woff`. */
  readonly src: string;
}

/** Parts into which Fontsource cuts families; a family has some of them. */
const subsets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];
const weights = { display: [700], text: [400, 600] } as const;

/** The part of a Noto package that holds its script, where it is not called after the package. */
const notoParts: Readonly<Record<string, { part: string; languages?: readonly string[] }>> = {
  'noto-sans-jp': { part: 'japanese', languages: ['ja'] },
  'noto-sans-kr': { part: 'korean', languages: ['ko'] },
  'noto-sans-sc': { part: 'chinese-simplified', languages: ['zh'] },
  'noto-sans-tc': { part: 'chinese-traditional', languages: ['zh-Hant', 'zh-TW', 'zh-MO'] },
  'noto-sans-hk': { part: 'chinese-hongkong', languages: ['zh-HK', 'zh-Hant-HK'] },
};

/**
 * The font files that cards look for, in the order of preference: the theme's families, Literata for Greek and Cyrillic,
 * then a family for each further script. The caller keeps those that are installed: to add a script, its owner installs
 * the package and does nothing else.
 */
export function cardFontFiles(theme: Theme): CardFontFile[] {
  const own = (['display', 'text'] as const).map((role) => ({ family: theme.fonts[role].family, slug: slugOf(theme.fonts[role].files) }));
  const bases = unique([...own, { family: 'Bricolage Grotesque', slug: 'bricolage-grotesque' }, { family: 'Literata', slug: 'literata' }]);
  const display = own[0]?.slug ?? 'bricolage-grotesque';
  const text = own[1]?.slug ?? 'literata';
  return [
    ...bases.flatMap(({ family, slug }, order) => [
      ...filesOf(family, slug, subsets, [...new Set([...weights.display, ...weights.text])], {
        display: slug === display ? 0 : slug === text ? 1 : order + 2,
        text: slug === text ? 0 : order + 2,
      }),
    ]),
    ...scriptFamilies().flatMap(({ family, slug, part, scripts, languages }, order) =>
      filesOf(family, slug, [part], [400, 600, 700], { display: 2 * SCRIPT_RANKS + order, text: 2 * SCRIPT_RANKS + order }, scripts, languages),
    ),
  ];
}

function filesOf(
  family: string,
  slug: string,
  parts: readonly string[],
  sizes: readonly number[],
  rank: CardFontFile['rank'],
  scripts?: readonly Script[],
  languages?: readonly string[],
): CardFontFile[] {
  return parts.flatMap((part) =>
    sizes.map((weight) => {
      const src = `@fontsource/${slug}/files/${slug}-${part}-${weight}-normal.woff`;
      return { family, weight, rank, src, origin: src, ...(scripts && { scripts }), ...(languages && { languages }) };
    }),
  );
}

/** The name under which Fontsource keeps a theme's family, from the address of one of its files. */
function slugOf(files: Theme['fonts']['text']['files']): string | undefined {
  return files.map(({ src }) => /^@fontsource\/([^/]+)\//u.exec(src)?.[1]).find((slug) => slug !== undefined);
}

function unique(families: readonly { family: string; slug: string | undefined }[]): { family: string; slug: string }[] {
  const known = new Map(families.flatMap(({ family, slug }) => (slug === undefined ? [] : [[slug, { family, slug }] as const])));
  return [...known.values()];
}

function scriptFamilies() {
  const byPackage = Map.groupBy(Object.entries(scripts), ([, script]): string => script.package);
  byPackage.delete('@fontsource/literata');
  const packages = [...byPackage.keys(), '@fontsource/noto-sans-tc', '@fontsource/noto-sans-hk'];
  return packages.map((name) => {
    const slug = name.replace('@fontsource/', '');
    const noto = notoParts[slug];
    const own = (byPackage.get(name) ?? []).flatMap(([code]) => (isScript(code) ? [code] : []));
    const han: readonly Script[] = noto ? ['Hani'] : [];
    const family = slug
      .split('-')
      .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
      .join(' ');
    return { family, slug, part: noto?.part ?? slug.replace('noto-sans-', ''), scripts: [...new Set([...own, ...han])], languages: noto?.languages };
  });
}

const isScript = (code: string): code is Script => code in scripts;
