import { networks } from '../../networks/index.ts';
import { canonicalOf } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const urlExtensionTrap = defineRule({
  id: 'url-extension-trap',
  group: 'address',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The address of a page does not end like a file: /glossary/node.js/ instead of /glossary/node.js.',
    why: 'Bluesky looks at the ending and does not fetch the page: no card.',
    breaks: ['bluesky'],
    source: 'https://github.com/bluesky-social/social-app src/lib/link-meta/link-meta.ts',
  },
  options: noOptions,
  examples: {
    fails: { file: 'glossary/node.js.html', head: { canonical: '<link rel="canonical" href="https://notes.example.org/glossary/node.js">' } },
    passes: { file: 'glossary/node.js/index.html', head: { canonical: '<link rel="canonical" href="https://notes.example.org/glossary/node.js/">' } },
  },
  *page(page) {
    const endings: readonly string[] = networks.bluesky.preview.extensions.value;
    if (!isShared(page)) return;
    const canonical = canonicalOf(page);
    const path = URL.parse(canonical?.address ?? page.url, page.url)?.pathname ?? '';
    const ending = /[^/]\.([a-z\d]+)$/iu.exec(path)?.[1]?.toLowerCase();
    if (ending === undefined || !endings.includes(ending)) return;
    yield {
      message: `the address ${quoted(path)} ends in .${ending}, as a file does: Bluesky shows no card`,
      hint: `serve it as ${path}/`,
      at: canonical?.span,
    };
  },
});
