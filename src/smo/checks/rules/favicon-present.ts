import { isAtRoot } from '../page-address.ts';
import { iconSets, pageIcons, usersOf } from '../page-icons.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

export const faviconPresent = defineRule({
  id: 'favicon-present',
  group: 'icons',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Every page links to an icon that is there, and the host has a /favicon.ico.',
    why: "Misskey, Slack and Google put it beside the site's name; bots that read no link ask for /favicon.ico.",
    breaks: ['misskey', 'slack', 'google'],
    source: 'https://github.com/misskey-dev/summaly',
  },
  options: noOptions,
  examples: {
    fails: { head: { icon: '' }, files: { 'favicon.ico': null } },
    passes: {},
  },
  collect: (page, { site }) => pageIcons(page, site),
  *judge(kept, { site }) {
    const root = isAtRoot(site);
    const ico = site.files.has('favicon.ico');
    const link = '<link rel="icon" href="/favicon.ico" sizes="32x32">';
    for (const set of iconSets(kept)) {
      const icons = set.icons.filter(({ kind }) => kind === 'icon');
      const place = { on: set.on, repair: [{ file: 'public/favicon.ico' }] };
      if (icons.length === 0)
        yield {
          ...place,
          message: `${usersOf(set, 'links', 'link')} to no icon${ico ? '' : ', and there is no /favicon.ico'}`,
          hint: `add ${link}`,
          severity: ico ? 'warn' : undefined,
        };
      for (const { href, there, span } of icons)
        if (there === false) yield { ...place, message: `the icon ${quoted(href)} is not there`, hint: 'publish the file, or take the link out', at: span };
    }
    // Where pages link to icons, only bots that read no links miss it.
    const linked = kept.flatMap(({ fact }) => fact.filter(({ kind }) => kind === 'icon'));
    const told = linked.some(({ href, there }) => there === false && href.endsWith('/favicon.ico'));
    if (root && !ico && !told && linked.length > 0)
      yield {
        message: 'the site has no /favicon.ico',
        hint: 'add an icon of 32×32 pixels as public/favicon.ico',
        severity: 'warn',
        repair: [{ file: 'public/favicon.ico' }],
      };
  },
});
