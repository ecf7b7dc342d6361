import { bothForms, type RedirectHost } from './host.ts';

/** A word of nginx's configuration in quotes. */
const quoted = (text: string): string => `"${text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`;

/** A pattern that is this address alone, with and without its last slash. */
const exactly = (from: string): string => `~^${from.replace(/\/$/u, '').replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}${from.endsWith('/') ? '/?' : ''}$`;

/**
 * Two maps to include. `$uri` is decoded; plain words of a map are compared without case, so an address that differs from
 * a living one in that only is a pattern, which has case. https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export const nginx: RedirectHost = {
  id: 'nginx',
  files: (redirects, gone) => {
    if (redirects.length === 0 && gone.length === 0) return [];
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
    return [{ path: 'redirects.nginx.conf', text: `${text.join('\n')}\n` }];
  },
};
