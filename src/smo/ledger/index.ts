/** The ledger's door: what has been published, what a publication changes, and where old addresses lead. */
export { addressOf } from './address.ts';
export { changesText, ledgerChanges, type LedgerChange } from './compare-ledgers.ts';
export { hostFiles } from './hosts/index.ts';
export type { HostFile } from './hosts/host.ts';
export { emptyLedger, ledgerFile, ledgerText, type Ledger, type LedgerEntry } from './ledger.ts';
export { manifestEntries, manifestPath, manifestText, readManifest } from './manifest.ts';
export { mergeLedger } from './merge-ledger.ts';
export { planRedirects, type PlannedLedger } from './plan-redirects.ts';
export { readLedger, type ReadLedger } from './read-ledger.ts';
export { identityOf, watchedPages } from './watched.ts';
