import { asRequested } from '../address.ts';
import type { Host } from './host.ts';

/** Plain data, for hosts that somebody else writes a programme for. Always there, so that the programme finds it. */
export const json: Host = {
  id: 'json',
  files: (redirects, gone, headers) => {
    const moved = redirects.map(({ from, to }) => JSON.stringify({ from: asRequested(from), to, status: 301 }));
    const lost = gone.map(({ from }) => JSON.stringify({ from: asRequested(from), status: 410 }));
    const said = headers.map(({ starts, ends, headers }) => JSON.stringify({ path: `${starts}*${ends}`, headers }));
    return [
      { path: 'redirects.json', text: `{ "version": 1, "redirects": [\n${[...moved, ...lost].join(',\n')}\n] }\n` },
      { path: 'headers.json', text: `{ "version": 1, "headers": [\n${said.join(',\n')}\n] }\n` },
    ];
  },
};
