import type { HeaderRule } from '../../security/host-headers.ts';
import type { HostFile } from './host.ts';

/**
 * `_headers` of Netlify and Cloudflare. Netlify lets the later of two rules set a header. Cloudflare puts both values into
 * one, unless the later rule takes the first away (`! Name`), a line that Netlify does not read; it takes one `*` a rule.
 * https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/, 2026-11-22.
 */
export function headersFile(rules: readonly HeaderRule[]): HostFile[] {
  const said = new Set<string>();
  const blocks = rules.map(({ starts, ends, headers }) => {
    const names = Object.keys(headers);
    const again = names.filter((name) => said.has(name));
    for (const name of names) said.add(name);
    const lines = [...again.map((name) => `! ${name}`), ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
    return `${starts}*${ends}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  });
  return blocks.length === 0 ? [] : [{ path: '_headers', text: blocks.join('') }];
}
