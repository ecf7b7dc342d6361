import type { HeaderRule } from '../../security/host-headers.ts';
import { patternOf, type Host } from './host.ts';

/** A word of Apache's configuration in quotes, in which it takes `\\` and `\"` for their last sign. */
const quoted = (text: string): string => `"${text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`;

/** A pattern that is this address alone, with and without its last slash; mod_alias compares decoded addresses, with case. */
const exactly = (from: string): string => `^${from.replace(/\/$/u, '').replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}${from.endsWith('/') ? '/?' : ''}$`;

/**
 * mod_alias encodes the path of what it sends to, so it gets it decoded; in that `$` and `&` stand for matches.
 * @returns undefined for a target in which something stays encoded, which it would encode again
 */
function targetOf(to: string): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/u.exec(to) ?? [];
  const decoded = decodedPath(path);
  // oxlint-disable-next-line no-control-regex -- a configuration is read by lines
  if (decoded === undefined || /[%?#\u0000-\u001f]/u.test(decoded)) return undefined;
  return `${decoded}${rest}`.replaceAll(/[\\$&]/gu, String.raw`\$&`);
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Sections of mod_headers, which is not in every Apache; of two that fit the later counts. https://httpd.apache.org/docs/2.4/mod/core.html#if */
function headerLines(rules: readonly HeaderRule[]): string {
  const sections = rules.flatMap((rule) => [
    `  <If "%{REQUEST_URI} =~ m#${patternOf(rule).replaceAll('#', String.raw`\#`)}#">`,
    ...Object.entries(rule.headers).map(([name, value]) =>
      name === 'Content-Type' ? `    ForceType ${quoted(value)}` : `    Header always set ${name} ${quoted(value)}`,
    ),
    '  </If>',
  ]);
  return ['<IfModule mod_headers.c>', ...sections, '</IfModule>', ''].join('\n');
}

/** `.htaccess` with mod_alias, which every Apache has. https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirectmatch */
export const apache: Host = {
  id: 'apache',
  files: (redirects, gone, headers) => {
    const lines = [
      ...redirects.flatMap(({ from, to }) => {
        const target = targetOf(to);
        return target === undefined ? [] : [`RedirectMatch 301 ${quoted(exactly(from))} ${quoted(target)}`];
      }),
      ...gone.map(({ from }) => `RedirectMatch 410 ${quoted(exactly(from))}`),
    ];
    const above = headers.length === 0 ? undefined : headerLines(headers);
    const text = lines.map((line) => `${line}\n`).join('');
    return lines.length === 0 && above === undefined ? [] : [{ path: '.htaccess', text, beside: 'theirs-first', above }];
  },
};
