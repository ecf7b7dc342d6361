import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCommand } from 'citty';
import { formatProblems, type Page, type Problem } from '#smo';
import { changesText, ledgerChanges, ledgerFile, ledgerText, manifestEntries, mergeLedger, planRedirects, watchedPages } from '#smo/ledger/index.ts';
import { openCardKit } from '../astro/card-kit.ts';
import { readLedgerFile, readLedgerText, sha256 } from '../astro/read-ledger.ts';
import { publishedAt } from './ledger/published-at.ts';
import { openProject, siteOf } from './project.ts';
import { UsageError } from './usage-error.ts';

/**
 * `npm run smo -- ledger`: what the next publication would change of what has been published; `--write` writes it down,
 * `--against` compares with what is live, `--merge` resolves what a merge has left. Exit code 1 where the next build
 * would stop.
 */
export const ledgerCommand = defineCommand({
  meta: { name: 'ledger', description: 'Show what the next publication changes of published addresses, and write it down' },
  args: {
    write: { type: 'boolean', default: false, description: `Write it to ${ledgerFile}` },
    against: { type: 'string', description: 'Compare with what is live: an address, a built folder, or a git ref' },
    merge: { type: 'boolean', default: false, description: 'Resolve the conflicts that a merge has left, keeping both histories' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    if ([args.write, args.against !== undefined, args.merge].filter(Boolean).length > 1)
      throw new UsageError('--write, --against and --merge are three commands; give one of them');
    if (args.merge) return merge(args.root);
    const rehearsal = ['SMO_NOW', 'SMO_DRAFTS'].find((name) => process.env[name]);
    if (args.write && rehearsal) throw new UsageError(`${rehearsal} is set: the ledger holds what is published, not what will be; run --write without it`);
    const { plan, living, known } = await planned(args.root);
    const isLiving = (key: string) => living.has(key);
    const live = args.against === undefined ? undefined : await publishedAt(args.against, args.root);
    const after = live?.isManifest ? new Map(manifestEntries(plan.next, isLiving)) : plan.next.entries;
    console.log(changesText(ledgerChanges({ before: live?.pages ?? known, after, isLiving }), living.size));
    if (plan.problems.length > 0) console.log(`\n${formatProblems(plan.problems)}`);
    if (isStopped(plan.problems)) process.exitCode = 1;
    if (!args.write) return;
    await replace(args.root, ledgerText(plan.next));
    console.log(`\n${ledgerFile} is written; commit it with what it tells of`);
  },
});

const isStopped = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === 'error');

/** The publication that the next build would make. A file that cannot be read is never written over. */
async function planned(root: string) {
  const { ledger, lineOf, problems } = await readLedgerFile(root);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  const project = await openProject(root);
  if ('problems' in project) throw new Error(formatProblems(project.problems));
  const site = await siteOf(project);
  if ('problems' in site) throw new Error(formatProblems(site.problems));
  const { content } = await project.reader.read();
  const kit = openCardKit(project.root, fileURLToPath(new URL('../../', import.meta.url)), site.config.theme);
  const names = new Map<Page, string>();
  for (const page of site.all) {
    const path = (await kit.sharePlan(page, site))?.path;
    if (path !== undefined) names.set(page, path.slice(path.lastIndexOf('/') + 1));
  }
  const plan = planRedirects({ ledger, lineOf, site, content, cardOf: (page) => names.get(page), isFile: fileIn(project.root), sha256 });
  return { plan, known: ledger.entries, living: watchedPages(site) };
}

/** Nothing is built, so only the owner's own files are seen; what has an ending is taken for one that a build makes. */
function fileIn(root: string): (address: string) => boolean {
  return (address) => /\.\w+$/u.test(address) || existsSync(join(root, 'public', address, 'index.html'));
}

async function merge(root: string): Promise<void> {
  const text = await readLedgerText(root);
  if (text === undefined) throw new UsageError(`there is no ${ledgerFile} to merge`);
  const { ledger, problems } = mergeLedger(text);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  const merged = ledgerText(ledger);
  if (merged === text) return console.log(`${ledgerFile} has no conflict`);
  await replace(root, merged);
  console.log(
    `${ledgerFile} is merged: ${ledger.entries.size} entries. \`npm run smo -- ledger\` shows how it differs from what is here; then git add ${ledgerFile}`,
  );
}

/** The former file stays whole until the new one is. What starts with a dot is no content, should it be left behind. */
async function replace(root: string, text: string): Promise<void> {
  const next = join(root, 'content/.ledger.json.next');
  await writeFile(next, text);
  await rename(next, join(root, ledgerFile));
}
