import { isScalar } from 'yaml';
import { networks, type Network } from '../networks/index.ts';
import { fieldsOf, placeOf, type Fixer } from './fixer.ts';

/** An account written as an address, or with white space or a misplaced `@`, becomes the handle that accounts are written by. */
export const handles: Fixer = {
  id: 'handles',
  *fixes(file) {
    if (file.kind !== 'author') return;
    for (const { path, value } of fieldsOf(file)) {
      if (path.length !== 2 || path[0] !== 'accounts' || !isScalar(value) || typeof value.value !== 'string') continue;
      const handle = handleOf(path[1] ?? '', value.value);
      const place = placeOf(file, value);
      if (handle !== undefined && handle !== value.value && place) yield { ...place, text: JSON.stringify(handle), why: `accounts.${path[1]} is a handle` };
    }
  },
};

/** The handle that is meant; undefined where that is not plain. */
function handleOf(network: string, written: string): string | undefined {
  const text = written.trim();
  if (network === 'mastodon') return mastodonHandle(text);
  const known: readonly Network[] = Object.values(networks);
  const profile = known.find(({ id }) => id === network)?.profile;
  if (!profile) return undefined;
  if (!/^https?:/iu.test(text)) return /\s/u.test(text) ? undefined : text.replace(/^@{2,}/u, '@');
  const url = URL.parse(text);
  const parts = url?.pathname.split('/').filter(Boolean) ?? [];
  const name = parts.at(-1);
  if (!url || name === undefined) return undefined;
  // The way back must lead to the same page, or the address is more than a handle.
  return [`@${name.replace(/^@/u, '')}`, name, parts.join('/')].find((handle) => samePage(profile.href(handle), url));
}

function samePage(address: string | undefined, url: URL): boolean {
  const profile = address === undefined ? null : URL.parse(address);
  const plain = ({ host, pathname }: URL) =>
    `${host.replace(/^(?:www|m|mobile)\./u, '').replace(/^twitter\.com$/u, 'x.com')}${pathname.replace(/\/+$/u, '')}`.toLowerCase();
  return profile !== null && plain(profile) === plain(url);
}

function mastodonHandle(text: string): string | undefined {
  const address = /^https:\/\/([a-z0-9.-]+)\/@([^@/\s]+)\/?$/iu.exec(text);
  if (address) return `@${address[2]}@${address[1]}`;
  const handle = /^@*([^@\s/]+)@([a-z0-9.-]+)$/iu.exec(text);
  return handle ? `@${handle[1]}@${handle[2]}` : undefined;
}
