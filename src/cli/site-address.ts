import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * The address that `--site` gives, without a slash at its end.
 * @throws UsageError for what is none
 */
export function addressOf(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  if (!/^https?:\/\//u.test(site) || !URL.canParse(site)) throw new UsageError(`--site "${site}" is no address, expected one such as https://www.example.org`);
  return site.replace(/\/+$/u, '');
}

/** The address that a folder gives away: GitHub's CNAME, or the canonical address of its home page. */
export async function guessAddress(path: string): Promise<string | undefined> {
  const read = (file: string) => readFile(join(path, file), 'utf8').catch(() => '');
  const host = (await read('CNAME')).trim();
  if (/^[\w.-]+$/u.test(host)) return `https://${host}`;
  const home = await read('index.html');
  const canonical = /<link\b[^>]*\brel=["']?canonical["']?[^>]*>/iu.exec(home)?.[0] ?? /<meta\b[^>]*\bproperty=["']?og:url["']?[^>]*>/iu.exec(home)?.[0];
  const address = /\b(?:href|content)=["']?(https?:\/\/[^"'\s>]+)/iu.exec(canonical ?? '')?.[1];
  return address?.replace(/\/index\.html$/u, '/');
}
