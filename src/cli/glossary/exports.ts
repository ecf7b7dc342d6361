import type { Site } from '#smo';
import { glossaryData, glossaryTable, glossaryTbx } from '#smo/feeds/index.ts';

/** The formats in which the terms of some languages are handed on, by the ending of their files. One language gives the same CSV and JSON that the site publishes. */
export const glossaryExports: Readonly<Record<string, (site: Site, locales: readonly string[]) => string>> = {
  csv: glossaryTable,
  json: (site, locales) => {
    const glossaries = locales.flatMap((locale) => glossaryData(site, locale) ?? []);
    return `${JSON.stringify(glossaries.length === 1 ? glossaries[0] : glossaries, undefined, 2)}\n`;
  },
  tbx: glossaryTbx,
};
