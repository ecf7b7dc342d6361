/**
 * What a ledger of many entries costs a build: read, compared with the site, planned, written.
 * `npm run bench -- ledger [--entries 20000] [--rounds 3] [--results <folder>]`
 */
import { createHash } from 'node:crypto';
import { makeSite } from '#smo';
import { emptyLedger, ledgerText, planRedirects, readLedger } from '#smo/ledger/index.ts';
import en from '#site/i18n/en.ts';
import { aBody, aConfig, aContent, aPageEntry } from '../support/a-site.ts';
import { asked, tellWays } from './table-measure.ts';

const { entries: count, rounds, results } = asked({ entries: 20_000, rounds: 3 });

const prose = 'A link is a promise that somebody else keeps for you. '.repeat(55);
const entries = Array.from({ length: count }, (_, index) =>
  aPageEntry({ id: `page-${index}`, slug: `page-${index}`, title: `Page ${index}`, body: aBody({ text: `${index} ${prose}` }) }),
);
const moved = entries.map((entry, index) => (index % 20 === 0 ? { ...entry, slug: `moved-${index}` } : entry));
const config = aConfig();
const siteOf = (list: typeof entries, now: string) => makeSite({ content: aContent({ entries: list }), config, words: { en }, clock: { now } });
const before = siteOf(entries, '2026-06-01T12:00:00Z');
const after = siteOf(moved, '2026-07-01T12:00:00Z');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const options = { content: aContent({ entries }), cardOf: () => 'en-a-0000000000000000.jpg', isFile: () => false, lineOf: () => 1, sha256 };
const text = ledgerText(planRedirects({ ...options, ledger: emptyLedger, site: before }).next);

await tellWays({
  bench: 'ledger',
  size: { entries: count },
  rounds,
  ways: ['ours'],
  measure: () => {
    const start = process.threadCpuUsage();
    ledgerText(planRedirects({ ...options, ledger: readLedger(text).ledger, site: after }).next);
    const { user, system } = process.threadCpuUsage(start);
    return { ms: (user + system) / 1000, megabytes: text.length / 1e6 };
  },
  results,
});
