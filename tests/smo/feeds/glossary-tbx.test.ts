import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { glossaryTbx } from '#smo/feeds/index.ts';
import { aConfig, aSite, aTermEntry, aTopic } from '../../support/a-site.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A document as its elements. @throws where it is not well-formed */
function elementsOf(xml: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [root] = open[0]?.children ?? [];
  if (!root) throw new Error('there is no element');
  return root;
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
/** An element as `name[type]=text`, with what stands in it. */
const brief = ({ name, attributes, text, children }: Element): string =>
  [`${name}${attributes['type'] ? `[${attributes['type']}]` : ''}${attributes['target'] ? `→${attributes['target']}` : ''}`, text, ...children.map(brief)]
    .filter(Boolean)
    .join(' ');

const entries = [
  aTermEntry({
    id: 'reach',
    title: 'Reach & range',
    description: 'How many <people> see a post.',
    aliases: ['OTS', 'ranges'],
    topics: ['previews'],
    related: ['open-graph'],
    broader: ['open-graph'],
    status: 'retired',
    published: '2026-03-01T23:30:00Z',
    updated: '2026-04-01T10:00:00Z',
    sources: [{ title: 'Handbook', url: 'https://example.org/?a=1&b=2' }],
  }),
  aTermEntry({ id: 'reach', locale: 'it', title: 'Portata', description: 'Quante persone vedono un post.' }),
  aTermEntry({ status: 'renamed' }),
];
const site = aSite({ content: { entries, topics: [aTopic()] }, config: aConfig({ timeZone: 'Europe/Rome' }) });

describe('glossaryTbx', () => {
  const root = elementsOf(glossaryTbx(site, ['en', 'it']));
  const concepts = all(root).filter(({ name }) => name === 'conceptEntry');

  it('is TBX-Basic in DCA style, with a header', () => {
    expect(root.attributes).toEqual({ type: 'TBX-Basic', style: 'dca', 'xml:lang': 'en', xmlns: 'urn:iso:std:iso:30042:ed-2' });
    expect(root.children.map(({ name }) => name)).toEqual(['tbxHeader', 'text']);
    expect(brief(root.children[0] ?? root)).toBe('tbxHeader fileDesc titleStmt title Notes: Glossary sourceDesc p https://notes.example.org');
  });

  it('has one concept for all translations of a term, with days, definitions, names, status, sources and references', () => {
    expect(concepts.map(({ attributes }) => attributes['id'])).toEqual(['term-open-graph', 'term-reach']);
    const concept = concepts[1];
    expect(concept?.children.map((child) => `${child.attributes['xml:lang'] ?? ''} ${brief(child)}`.trim())).toEqual([
      'descrip[subjectField] Link previews',
      'ref[crossReference]→term-open-graph open-graph',
      'en langSec transacGrp transac[transactionType] origination date 2026-03-02 transacGrp transac[transactionType] modification date 2026-04-01 descrip[definition] How many <people> see a post. ' +
        'termSec term Reach & range termNote[administrativeStatus] deprecatedTerm-admn-sts termNote[termType] fullForm xref[externalCrossReference]→https://notes.example.org/glossary/reach/ Reach & range ' +
        'xref[externalCrossReference]→https://example.org/?a=1&b=2 Handbook ' +
        'termSec term OTS termNote[administrativeStatus] admittedTerm-admn-sts termNote[termType] acronym termSec term ranges termNote[administrativeStatus] admittedTerm-admn-sts termNote[termType] variant',
      'it langSec descrip[definition] Quante persone vedono un post. termSec term Portata termNote[administrativeStatus] preferredTerm-admn-sts termNote[termType] fullForm ' +
        'xref[externalCrossReference]→https://notes.example.org/it/glossary/reach/ Portata',
    ]);
  });

  // What TBX-Basic_DCA.sch and the schema of the dialect ask: where a category may stand, and which values it may have.
  it('puts every category where the dialect has it, with values that it knows', () => {
    const parents: Readonly<Record<string, string>> = {
      subjectField: 'conceptEntry',
      definition: 'langSec',
      crossReference: 'conceptEntry',
      externalCrossReference: 'termSec',
      administrativeStatus: 'termSec',
      termType: 'termSec',
      transactionType: 'transacGrp',
    };
    const values: Readonly<Record<string, RegExp>> = {
      administrativeStatus: /^(?:preferred|admitted|deprecated|superseded)Term-admn-sts$/u,
      termType: /^(?:fullForm|acronym|abbreviation|shortForm|variant|phrase)$/u,
      transactionType: /^(?:origination|modification)$/u,
    };
    const placed = all(root).flatMap((parent) => parent.children.map((child) => ({ parent: parent.name, type: child.attributes['type'], text: child.text })));
    const typed = placed.filter(({ type }) => type !== undefined && type !== 'TBX-Basic');
    expect(new Set(typed.map(({ type }) => type))).toEqual(new Set(Object.keys(parents)));
    expect(typed.filter(({ type = '', parent }) => parents[type] !== parent)).toEqual([]);
    expect(typed.filter(({ type = '', text }) => values[type]?.test(text) === false)).toEqual([]);
    const ids = new Set(concepts.map(({ attributes }) => attributes['id']));
    expect(all(root).filter(({ name, attributes }) => name === 'ref' && !ids.has(attributes['target'] ?? ''))).toEqual([]);
  });

  it('leads to no concept that is not in the file', () => {
    expect(glossaryTbx(site, ['it'])).not.toContain('crossReference');
  });
});
