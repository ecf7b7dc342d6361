import { foldSpace } from '../text.ts';
import { accountUrl, defineNetwork, withQuery } from './network.ts';

export const tumblr = defineNetwork({
  id: 'tumblr',
  name: 'Tumblr',
  status: 'active',
  source: 'https://github.com/nygardk/react-share',
  checkedOn: '2026-11-22',
  share: { href: ({ text, url }) => withQuery('https://www.tumblr.com/widgets/share/tool', { canonicalUrl: url, title: foldSpace(text), posttype: 'link' }) },
  profile: { href: (handle) => accountUrl(handle, (name) => `https://www.tumblr.com/${name}`) },
});
