import { asRequested } from '../address.ts';
import type { RedirectHost } from './host.ts';

/** Plain data, for hosts that somebody else writes a programme for. Always there, so that the programme finds it. */
export const json: RedirectHost = {
  id: 'json',
  files: (redirects, gone) => {
    const moved = redirects.map(({ from, to }) => JSON.stringify({ from: asRequested(from), to, status: 301 }));
    const lost = gone.map(({ from }) => JSON.stringify({ from: asRequested(from), status: 410 }));
    return [{ path: 'redirects.json', text: `{ "version": 1, "redirects": [\n${[...moved, ...lost].join(',\n')}\n] }\n` }];
  },
};
