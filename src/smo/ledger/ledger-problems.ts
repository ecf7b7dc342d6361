import { exists, type Entry } from '../entry.ts';
import { itemId } from '../feeds/tag-uri.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';
import type { Site } from '../site.ts';
import { normalAddress } from './address.ts';
import type { Ledger } from './ledger.ts';

const configFile = 'src/site/site.config.ts';

/** Aliases that no redirect can be made of, and those that two entries claim. */
export function aliasProblems(entries: readonly Entry[], site: Site): Problem[] {
  const owners = new Map<string, Entry>();
  return entries
    .filter((entry) => exists(entry, { now: site.now }))
    .flatMap((entry) =>
      entry.aliasPaths.flatMap((path, index): Problem[] => {
        const field = `aliases[${index}]`;
        const place = placeOf(entry, field);
        const normal = normalAddress(path);
        if ('reason' in normal)
          return [
            {
              rule: 'alias-invalid',
              severity: 'warn',
              field,
              message: `"${path}" ${normal.reason}, so no redirect can be made of it`,
              hint: 'take it out, or write a plain path such as /2019/old-name/',
              ...place,
            },
          ];
        const page = site.at(normal.address);
        if (page && !(page.id === entry.id && page.locale === entry.locale))
          return [
            {
              rule: 'redirect-shadowed',
              severity: 'warn',
              field,
              message: `"${path}" is the address of "${page.title}", which answers`,
              hint: 'take it out, or let that page move',
              ...place,
            },
          ];
        const owner = owners.get(normal.address);
        if (owner && owner !== entry)
          return [
            {
              rule: 'redirect-conflict',
              severity: 'error',
              field,
              message: `"${path}" is an old address of ${owner.source.file} as well`,
              hint: 'leave it in one of the two',
              ...place,
            },
          ];
        owners.set(normal.address, entry);
        return [];
      }),
    );
}

function placeOf({ source }: Entry, field: string): Pick<Problem, 'place'> {
  const position = source.fields[field] ?? source.fields['aliases'] ?? { line: 1, column: 1 };
  return { place: { file: source.file, ...position } };
}

/** Ids in feeds must stay, whatever moves: else every reader shows every item again. */
export function feedIdProblems(next: Ledger, site: Site, living: ReadonlyMap<string, Page>): Problem[] {
  const changed = [...living].flatMap(([key, page]) => {
    const known = next.entries.get(key)?.feed;
    const now = itemId(page, site.config);
    return known === undefined || known === now ? [] : [{ key, known, now }];
  });
  const [first] = changed;
  if (!first) return [];
  const [, authority, year] = /^tag:([^,]+),(\d+):/u.exec(first.known) ?? [];
  return [
    {
      rule: 'feed-id-changed',
      severity: 'error',
      field: 'feeds',
      page: configFile,
      message: `the permanent ids of ${changed.length} items in feeds have changed, for ${first.key} from ${first.known} to ${first.now}: feed readers would show all of them as new`,
      hint: authority === undefined ? 'give the site its former id back' : `write feeds: { authority: '${authority}', authorityYear: ${year} }`,
    },
  ];
}

/** What a build cannot do for an address that is not its own any more. */
export function siteMoveProblems({ sites: [former] }: Ledger, { config }: Pick<Site, 'config'>): Problem[] {
  const { configuredUrl, url } = config;
  if (former === undefined || former === configuredUrl || url !== configuredUrl) return [];
  const isSameHost = new URL(former).origin === new URL(configuredUrl).origin;
  return [
    {
      rule: 'site-moved',
      severity: 'warn',
      field: 'url',
      page: configFile,
      message: `the site was at ${former} and is at ${configuredUrl} now. ${isSameHost ? 'Its old addresses become redirects where the host takes them from a file; static pages cannot stand outside of the site' : 'Only its former host can send its old addresses on'}`,
      hint: `let ${new URL(former).host} send on all of them, one to one: ${former}/* ${configuredUrl}/:splat 301`,
    },
  ];
}
