import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFeedSnapshot, readPageSnapshot, snapshotOf, snapshotSchema, type FeedSnapshot, type PageSnapshot, type Snapshot } from '#smo/diff/index.ts';
import { openDist } from '../../astro/read-dist.ts';
import { addressOf, guessAddress } from '../site-address.ts';
import { UsageError } from '../usage-error.ts';

/** Where a report keeps what it has seen. */
const snapshotFile = 'snapshot.json';

/** What others see of a built folder, of any generator. */
async function readSnapshot(folder: string, url: string): Promise<Snapshot> {
  const dist = await openDist(folder, url);
  const pages: PageSnapshot[] = [];
  const feeds: FeedSnapshot[] = [];
  for await (const page of dist.pages()) {
    const snapshot = readPageSnapshot(page, dist.site);
    // Cards that other sites put into frames are part of a page, not one.
    if (snapshot.redirect !== undefined || !/\bnoindex\b/u.test(snapshot.robots ?? '') || !page.path.endsWith('/embed/')) pages.push(snapshot);
  }
  for await (const feed of dist.feeds()) feeds.push(readFeedSnapshot(feed));
  return snapshotOf(url, pages, feeds);
}

/**
 * The state of a site in a built folder, or as a report has kept it.
 * @throws UsageError where there is neither
 */
export async function snapshotIn(folder: string, site: string | undefined): Promise<Snapshot> {
  const path = resolve(folder);
  if (!existsSync(path) || !statSync(path).isDirectory()) throw new UsageError(`there is no folder ${folder}; name a built folder or a report`);
  const kept = join(path, snapshotFile);
  if (existsSync(kept)) return keptSnapshot(readFileSync(kept, 'utf8'), join(folder, snapshotFile));
  const url = addressOf(site) ?? (await guessAddress(path));
  if (url === undefined) throw new UsageError(`nothing in ${folder} says where it is served; add --site https://www.example.org`);
  return readSnapshot(path, url.replace(/\/+$/u, ''));
}

function keptSnapshot(text: string, file: string): Snapshot {
  const broken = (why: string) => new UsageError(`${file} cannot be read: ${why}; build the report again`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw broken(error instanceof Error ? error.message : String(error));
  }
  const parsed = snapshotSchema.safeParse(value);
  if (!parsed.success) throw broken(parsed.error.issues[0]?.message ?? 'it has another form');
  return parsed.data;
}
