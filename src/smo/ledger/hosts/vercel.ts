import { asRequested } from '../address.ts';
import type { RedirectHost } from './host.ts';

/** Most redirects of a project. https://vercel.com/docs/redirects, 2026-11-22. */
const MOST = 2048;

/** Vercel's sources are patterns (path-to-regexp 6, strict, with case); what they read as signs is escaped, the last slash optional. */
function sourceOf(from: string): string {
  const literal = asRequested(from).replaceAll(/[(){}[\]*+?:.\\]/gu, String.raw`\$&`);
  return literal.endsWith('/') && literal !== '/' ? `${literal.slice(0, -1)}{/}?` : literal;
}

/** `vercel.json`, for a folder that is deployed as it is. It knows no 410. */
export const vercel: RedirectHost = {
  id: 'vercel',
  files: (redirects) => {
    const rules = redirects.slice(0, MOST).map(({ from, to }) => JSON.stringify({ source: sourceOf(from), destination: to, statusCode: 301 }));
    return rules.length === 0 ? [] : [{ path: 'vercel.json', text: `{ "redirects": [\n${rules.join(',\n')}\n] }\n` }];
  },
};
