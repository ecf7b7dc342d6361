import { utf8ToBytes } from '@noble/hashes/utils.js';

/** The longest name of a file that common file systems take, in bytes. */
const LONGEST_PART = 255;
/** The longest line that Cloudflare reads in `_redirects` is 1000 characters; https://developers.cloudflare.com/pages/configuration/redirects/, 2026-11-22. */
const LONGEST_ADDRESS = 400;

/**
 * A path in the one form in which addresses are compared and kept: decoded, single slashes, and a slash at its end unless
 * its last part has an ending (`/old.html`). `/old`, `//old/` and `/old/index.html` are `/old/`.
 * @returns the address, or why the path is none that a static host could answer
 */
export function normalAddress(path: string): { readonly address: string } | { readonly reason: string } {
  // Nearly all are in this form already.
  if (path.length < LONGEST_PART && /^\/(?:[\w-]+\/)*$/u.test(path)) return { address: path };
  if (!path.startsWith('/')) return { reason: 'does not start with a slash' };
  if (/[?#]/u.test(path)) return { reason: 'has a query or a fragment, which static hosts do not look at' };
  if (/%2f|%5c/iu.test(path)) return { reason: 'has an encoded slash' };
  const decoded = decoded1(path);
  if (decoded === undefined) return { reason: 'is wrongly percent-encoded' };
  // oxlint-disable-next-line no-control-regex -- these are what is refused
  if (/[\u0000-\u001f\u007f-\u009f\\]/u.test(decoded) || !decoded.isWellFormed()) return { reason: 'has a control character or a backslash' };
  const parts = decoded.split('/').filter(Boolean);
  if (parts.some((part) => part === '.' || part === '..')) return { reason: 'climbs with dots' };
  if (decoded.length > LONGEST_ADDRESS || parts.some((part) => utf8ToBytes(part).length > LONGEST_PART)) return { reason: 'is too long for a file' };
  if (/^index\.html?$/u.test(parts.at(-1) ?? '')) parts.pop();
  if (parts.length === 0) return { address: '/' };
  const isFile = !decoded.endsWith('/') && /\.[A-Za-z0-9]{1,5}$/u.test(parts.at(-1) ?? '');
  return { address: `/${parts.join('/')}${isFile ? '' : '/'}` };
}

/** The address of a path that is known to be one; undefined for others. */
export function addressOf(path: string): string | undefined {
  const normal = normalAddress(path);
  return 'address' in normal ? normal.address : undefined;
}

function decoded1(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** An address as browsers ask for it: `/caff%C3%A8/`. What they leave as it is stays: hosts compare letter by letter. */
export function asRequested(address: string): string {
  return new URL(`https://a${address.replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll('#', '%23')}`).pathname;
}

/** An address or URL to send to, with all encoded that any host's configuration might read as its own signs. */
export function asTarget(address: string): string {
  return address.replaceAll(/[!'"()*:;$`\\<>{}|^[\]\s]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
