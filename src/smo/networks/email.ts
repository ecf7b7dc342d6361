import { foldSpace } from '../text.ts';
import { defineNetwork, withQuery } from './network.ts';

/** Opens the reader's own mail program. Spaces are `%20` and line breaks `%0D%0A`; a subject has none. */
export const email = defineNetwork({
  id: 'email',
  name: 'Email',
  status: 'active',
  source: 'https://www.rfc-editor.org/rfc/rfc6068',
  checkedOn: '2026-11-22',
  share: {
    href: ({ title, text, url }) => withQuery('mailto:', { subject: foldSpace(title), body: `${text}\n\n${url}`.replaceAll('\n', '\r\n') }),
  },
});
