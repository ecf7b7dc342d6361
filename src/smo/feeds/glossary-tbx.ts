import { localizedText } from '../config.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { TermPage } from '../page.ts';
import type { Site } from '../site.ts';
import { xmlDocument, type XmlNode } from '../xml.ts';

/*
 * TBX-Basic 1.2 in DCA style of TBX version 3 (ISO 30042:2019): one concept for all translations of a term. Read with its
 * schemas at https://github.com/LTAC-Global/TBX-Basic_dialect (DCA/TBXcoreStructV03_TBX-Basic_integrated.rng and
 * TBX-Basic_DCA.sch) on 2026-11-22: a definition may stand at concepts and languages, a subject field at concepts only, an
 * administrative status at terms only; a date is a day.
 */

const namespace = 'urn:iso:std:iso:30042:ed-2';

/** What TBX calls a term by, where the thing itself has been renamed or is no more. */
export const administrativeStatus = { active: 'preferredTerm-admn-sts', renamed: 'supersededTerm-admn-sts', retired: 'deprecatedTerm-admn-sts' } as const;

/** Before our ids, which may start with a digit, as XML's cannot. */
export const conceptPrefix = 'term-';

/** The terms of some languages as TBX-Basic, for terminology and translation programs. */
export function glossaryTbx(site: Site, locales: readonly string[]): string {
  const { config } = site;
  const terms = locales.flatMap((locale) => site.of('term', locale));
  const concepts = Map.groupBy(terms, ({ id }) => id);
  const title = plainValue(`${config.name}: ${site.wordsOf(config.defaultLocale).glossary}`);
  return xmlDocument({
    tbx: {
      '@type': 'TBX-Basic',
      '@style': 'dca',
      '@xml:lang': config.defaultLocale,
      '@xmlns': namespace,
      tbxHeader: { fileDesc: { titleStmt: { title }, sourceDesc: { p: config.url } } },
      text: { body: { conceptEntry: [...concepts.values()].map((same) => concept(same, concepts, site)) } },
    },
  });
}

function concept(same: readonly TermPage[], known: ReadonlyMap<string, unknown>, site: Site): XmlNode {
  const [first] = same;
  if (!first) return {};
  // A reference has to lead to a concept of the same file; that one is the broader of two, TBX-Basic cannot say.
  const others = new Set([...first.broader, ...first.related].flatMap(({ path }) => site.at(path)?.id ?? []));
  const references = [...others].filter((id) => known.has(id));
  return {
    '@id': `${conceptPrefix}${first.id}`,
    descrip: first.topics.map(({ label }) => ({
      '@type': 'subjectField',
      '#text': plainValue(localizedText(label, site.config.defaultLocale, site.config.defaultLocale)),
    })),
    ref: references.map((id) => ({ '@type': 'crossReference', '@target': `${conceptPrefix}${id}`, '#text': id })),
    langSec: same.map((term) => languageSection(term, site)),
  };
}

function languageSection(term: TermPage, { config }: Site): XmlNode {
  const day = (instant: string) => new Intl.DateTimeFormat('en-CA', { timeZone: config.timeZone, dateStyle: 'short' }).format(Date.parse(instant));
  const transaction = (type: string, instant: string | undefined) =>
    instant === undefined ? [] : [{ transac: { '@type': 'transactionType', '#text': type }, date: day(instant) }];
  return {
    '@xml:lang': term.locale,
    transacGrp: [...transaction('origination', term.published), ...transaction('modification', term.updated)],
    descrip: { '@type': 'definition', '#text': plainValue(term.definition) },
    termSec: [
      {
        term: plainValue(term.title),
        termNote: notes(administrativeStatus[term.status ?? 'active'], term.title, 'fullForm'),
        xref: [
          { '@type': 'externalCrossReference', '@target': term.url, '#text': plainValue(term.title) },
          ...term.sources.map(({ title, url }) => ({ '@type': 'externalCrossReference', '@target': url, '#text': plainValue(title) })),
        ],
      },
      ...term.aliases.map((alias) => ({ term: plainValue(alias), termNote: notes('admittedTerm-admn-sts', alias, 'variant') })),
    ],
  };
}

function notes(status: string, name: string, type: 'fullForm' | 'variant'): XmlNode[] {
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(name);
  return [
    { '@type': 'administrativeStatus', '#text': status },
    { '@type': 'termType', '#text': isAcronym ? 'acronym' : type },
  ];
}
