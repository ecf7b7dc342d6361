import { fediverseAccount } from '../metadata/fediverse.ts';
import { defineNetwork, encoded, textWithUrl } from './network.ts';

/** The project's own picker asks for the reader's server; the message is a fragment, so no server is sent it before. */
export const mastodon = defineNetwork({
  id: 'mastodon',
  name: 'Mastodon',
  status: 'active',
  source: 'https://blog.joinmastodon.org/2026/03/a-new-share-button',
  checkedOn: '2026-11-22',
  share: { limit: 500, href: (message) => `https://share.joinmastodon.org/#text=${encoded(textWithUrl(message))}` },
  profile: { href: (handle) => fediverseAccount({ mastodon: handle.trim() })?.profile },
});
