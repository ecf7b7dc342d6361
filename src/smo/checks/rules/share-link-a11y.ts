import { defineRule, noOptions } from '../rule.ts';
import { shareLinksOf } from '../share-links.ts';
import { rawAttribute } from '../start-tag.ts';

const href = 'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fnotes.example.org%2Fblog%2Fquiet-launch%2F';

export const shareLinkA11y = defineRule({
  id: 'share-link-a11y',
  group: 'links',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A share link is a plain link with a name, closed to the page behind it, and no script of a third party draws it.',
    why: 'An icon without a name says nothing to a screen reader, a button by script fails without it, and widgets tell the network of every visit.',
    breaks: ['people'],
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html',
  },
  options: noOptions,
  examples: {
    fails: { body: `<a href="${href}" target="_blank" rel="opener"><svg viewBox="0 0 16 16" aria-hidden="true"></svg></a>` },
    passes: { body: `<a href="${href}" target="_blank" rel="noopener" aria-label="Share on LinkedIn"><svg viewBox="0 0 16 16" aria-hidden="true"></svg></a>` },
  },
  *page(page) {
    for (const { network, anchor } of shareLinksOf(page)) {
      const { span: at, text, rel, hidden } = anchor;
      if (hidden) continue;
      const name = text || (rawAttribute(page, at, 'title') ?? '') || (rawAttribute(page, at, 'aria-labelledby') ?? '');
      // An icon drawn by CSS or SVG may name itself (<title>), which counts as text already.
      if (name === '')
        yield { message: `the share link for ${network.name} has no name`, hint: `aria-label="Share on ${network.name}"`, at, networks: [network.id] };
      // Browsers take target="_blank" for noopener since 2021; only who asks for the opener gives the page away.
      if (rel.includes('opener'))
        yield {
          message: `the share link for ${network.name} lets the network's page reach this one (rel="opener")`,
          hint: 'rel="noopener"',
          at,
          networks: [network.id],
        };
    }
    for (const { url, tag, span: at } of page.loads) {
      const widget = tag === 'script' ? widgetAt(url) : undefined;
      if (widget) yield { message: `a script of ${widget} draws share buttons: "${url}"`, hint: 'take the script away and write plain links', at };
    }
    const scripted = page.html.includes('onclick') ? scriptedShare.exec(page.html) : null;
    if (scripted)
      yield {
        message: 'a share button works by script alone (onclick), expected a link with the address in href',
        hint: '<a href="https://…">',
        at: { start: scripted.index, end: scripted.index + scripted[0].length },
      };
  },
});

/** Scripts whose one duty is a row of share buttons. */
const widgets: Readonly<Record<string, string>> = {
  'addthis.com': 'AddThis, which closed in 2023',
  'addtoany.com': 'AddToAny',
  'sharethis.com': 'ShareThis',
  'shareaholic.net': 'Shareaholic',
  'assets.pinterest.com/js/pinit': 'Pinterest',
  'platform.linkedin.com/in.js': 'LinkedIn',
  'apis.google.com/js/plusone': 'Google+, which is closed',
};

function widgetAt(address: string): string | undefined {
  const url = URL.parse(address, 'https://page.invalid/');
  const place = url ? `${url.hostname}${url.pathname}` : '';
  return Object.entries(widgets).find(([host]) => place.startsWith(host) || place.includes(`.${host}`))?.[1];
}

/** A button, not a link whose own address is a share address already. */
const scriptedShare = /<(?:button|span|div|li)\b[^<>]{0,300}\sonclick\s*=\s*["'][^<>]{0,200}(?:sharer\.php|intent\/tweet|share-offsite|shareArticle)/iu;
