import type { HeaderRule } from '../../security/host-headers.ts';
import { asRequested } from '../address.ts';
import type { Host } from './host.ts';

/** Most redirects of a project. https://vercel.com/docs/redirects, 2026-11-22. */
const MOST = 2048;

const escaped = (text: string): string => text.replaceAll(/[(){}[\]*+?:.\\]/gu, String.raw`\$&`);

/** Vercel's sources are patterns (path-to-regexp 6, strict, with case); what they read as signs is escaped, the last slash optional. */
function sourceOf(from: string): string {
  const literal = escaped(asRequested(from));
  return literal.endsWith('/') && literal !== '/' ? `${literal.slice(0, -1)}{/}?` : literal;
}

/** Of two rules that set one header Vercel takes the last. https://vercel.com/docs/project-configuration/vercel-json#headers */
function headerOf({ starts, ends, headers }: HeaderRule): string {
  const end = ends.endsWith('/') ? `${escaped(ends.slice(0, -1))}{/}?` : escaped(ends);
  return JSON.stringify({ source: `${escaped(starts)}(.*)${end}`, headers: Object.entries(headers).map(([key, value]) => ({ key, value })) });
}

/** `vercel.json`, for a folder that is deployed as it is. It knows no 410. */
export const vercel: Host = {
  id: 'vercel',
  files: (redirects, _gone, headers) => {
    const rules = redirects.slice(0, MOST).map(({ from, to }) => JSON.stringify({ source: sourceOf(from), destination: to, statusCode: 301 }));
    const lists = { redirects: rules, headers: headers.map(headerOf) };
    const parts = Object.entries(lists).flatMap(([name, list]) => (list.length === 0 ? [] : [`"${name}": [\n${list.join(',\n')}\n]`]));
    return parts.length === 0 ? [] : [{ path: 'vercel.json', text: `{ ${parts.join(', ')} }\n` }];
  },
};
