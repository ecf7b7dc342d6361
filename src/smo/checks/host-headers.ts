import type { BuiltSite } from '../built/built-site.ts';
import { oncePerSite } from '../built/once-per-site.ts';

interface HeaderRule {
  readonly path: RegExp;
  readonly name: string;
  readonly value: string;
}

/** Values of a header that the host sends with a path (`/blog/x/`), as the folder's `_headers` file asks of Netlify and Cloudflare. */
export function headersOf(site: BuiltSite, path: string, name: string): string[] {
  const rules = rulesOf(site);
  return rules.length === 0 ? [] : rules.filter((rule) => rule.name === name.toLowerCase() && rule.path.test(path)).map(({ value }) => value);
}

const rulesOf = oncePerSite(({ texts }) => readRules(texts.get('_headers') ?? ''));

function readRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  let path: RegExp | undefined;
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (/^\S/u.test(line)) {
      path = patternOf(line.trim());
      continue;
    }
    const colon = line.indexOf(':');
    if (path && colon > 0) rules.push({ path, name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
  }
  return rules;
}

/** A path pattern of `_headers`: `*` stands for anything, `:name` for one part; a host in front of it is dropped. */
function patternOf(pattern: string): RegExp {
  const path = pattern.replace(/^https?:\/\/[^/]+/iu, '').replace(/\*{2,}/gu, '*');
  const source = path.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(/:\w+/gu, '[^/]+');
  return new RegExp(`^${source.replaceAll('*', '.*')}$`, 'u');
}
