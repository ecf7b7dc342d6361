import type { PreviewLayout } from '../layout.ts';
import { appleMessages } from './apple-messages.ts';
import { bluesky } from './bluesky.ts';
import { discord } from './discord.ts';
import { discourse } from './discourse.ts';
import { facebook } from './facebook.ts';
import { google } from './google.ts';
import { googleDiscover } from './google-discover.ts';
import { instagram } from './instagram.ts';
import { kakaotalk } from './kakaotalk.ts';
import { lemmy } from './lemmy.ts';
import { line } from './line.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { matrix } from './matrix.ts';
import { mattermost } from './mattermost.ts';
import { misskey } from './misskey.ts';
import { pinterest } from './pinterest.ts';
import { reddit } from './reddit.ts';
import { signal } from './signal.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tumblr } from './tumblr.ts';
import { whatsapp } from './whatsapp.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';

/** Every layout, in the order in which a gallery shows them: those that most people meet first. */
export const previewLayouts: readonly PreviewLayout[] = [
  facebook,
  instagram,
  threads,
  whatsapp,
  x,
  linkedin,
  google,
  googleDiscover,
  appleMessages,
  telegram,
  signal,
  slack,
  discord,
  teams,
  mastodon,
  bluesky,
  reddit,
  pinterest,
  tumblr,
  line,
  kakaotalk,
  misskey,
  lemmy,
  matrix,
  mattermost,
  discourse,
  wordpress,
];
