import type { HeaderRule } from '../../security/host-headers.ts';
import { bothForms, patternOf, type Host, type HostFile } from './host.ts';

/** A word of nginx's configuration in quotes. */
const quoted = (text: string): string => `"${text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`;

/** A pattern that is this address alone, with and without its last slash. */
const exactly = (from: string): string => `~^${from.replace(/\/$/u, '').replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}${from.endsWith('/') ? '/?' : ''}$`;

/**
 * Two maps to include. `$uri` is decoded; plain words of a map are compared without case, so an address that differs from
 * a living one in that only is a pattern, which has case. https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export const nginx: Host = {
  id: 'nginx',
  files: (redirects, gone, headers) => {
    if (redirects.length === 0 && gone.length === 0) return headerFiles(headers);
    const words = ({ from, caseOnly }: { from: string; caseOnly?: boolean }) => (caseOnly ? [quoted(exactly(from))] : bothForms(from).map(quoted));
    const moved = redirects.flatMap((redirect) => words(redirect).map((word) => `  ${word} ${quoted(redirect.to)};`));
    const lost = gone.flatMap((address) => words(address).map((word) => `  ${word} 1;`));
    const text = [
      '# http { include redirects.nginx.conf; }',
      '# server { if ($smo_gone) { return 410; } if ($smo_redirect) { return 301 $smo_redirect; } }',
      '# Long addresses may need: map_hash_bucket_size 1024; many of them: map_hash_max_size 65536;',
      'map $uri $smo_redirect {',
      '  default "";',
      ...moved,
      '}',
      'map $uri $smo_gone {',
      '  default 0;',
      ...lost,
      '}',
    ];
    return [{ path: 'redirects.nginx.conf', text: `${text.join('\n')}\n` }, ...headerFiles(headers)];
  },
};

/**
 * A map for each header, and what a server says with them. A map takes the first pattern that fits, so the last rule comes
 * first; a header without a value is not sent. A type is set where the file is served, since nginx would send two of them.
 */
function headerFiles(rules: readonly HeaderRule[]): HostFile[] {
  if (rules.length === 0) return [];
  const lastFirst = rules.toReversed();
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== 'Content-Type');
  const variable = (name: string) => `$smo_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.flatMap((name) => [
    `map $uri ${variable(name)} {`,
    '  default "";',
    ...lastFirst.flatMap((rule) => {
      const value = rule.headers[name];
      return value === undefined ? [] : [`  ${quoted(`~${patternOf(rule)}`)} ${quoted(value)};`];
    }),
    '}',
  ]);
  const types = lastFirst.flatMap((rule) => {
    const type = rule.headers['Content-Type'];
    return type === undefined ? [] : [`location ~ ${quoted(patternOf(rule))} { types { } default_type ${quoted(type)}; }`];
  });
  return [
    { path: 'headers.nginx.conf', text: `${['# http { include headers.nginx.conf; server { include headers.server.nginx.conf; } }', ...maps].join('\n')}\n` },
    { path: 'headers.server.nginx.conf', text: `${[...names.map((name) => `add_header ${name} ${variable(name)} always;`), ...types].join('\n')}\n` },
  ];
}
