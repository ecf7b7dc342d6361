import { z } from 'zod';
import type { BuiltPage, Span } from '../../built/built-page.ts';
import { nearMiss } from '../../text.ts';
import { baseOf, isWebAddress } from '../link-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule, type Finding } from '../rule.ts';
import { answeringFile } from '../site-files.ts';

/** What is kept of a page: its ids as one text, and its links into other pages. */
interface Kept {
  readonly ids: string;
  readonly links: readonly { readonly file: string; readonly hash: string; readonly href: string; readonly span: Span }[];
}

export const linkHashMissing = defineRule({
  id: 'link-hash-missing',
  group: 'links',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The place within a page that a link names is there.',
    why: 'Otherwise the reader lands at the top of a long page and looks for what was promised.',
    breaks: ['people'],
    source: 'https://github.com/harlan-zw/nuxt-link-checker',
  },
  options: z.strictObject({
    ignore: z
      .array(z.string())
      .default(['disqus_thread', 'comments', 'respond', 'giscus', 'utterances'])
      .describe('Places that scripts make. Default: those of common comment services.'),
  }),
  examples: {
    fails: { body: '<p>See <a href="#ten-reader">ten readers</a>.</p><h2 id="ten-readers">Ten readers</h2>' },
    passes: { body: '<p>See <a href="#ten-readers">ten readers</a>, or go <a href="#top">to the top</a>.</p><h2 id="ten-readers">Ten readers</h2>' },
  },
  collect(page, { site, options }): Kept {
    const base = baseOf(page);
    const links = page.anchors.flatMap(({ href, span }) => {
      if (!href?.includes('#')) return [];
      const hash = hashOf(href);
      if (hash === undefined || options.ignore.includes(hash) || !isWebAddress(href)) return [];
      const file = href.trim().startsWith('#') && page.base === undefined ? page.file : answeringFile(site, href.trim(), base);
      return file === undefined ? [] : [{ file, hash, href: href.trim(), span }];
    });
    return { ids: `\n${[...page.ids.keys(), ...formerAnchors(page)].join('\n')}\n`, links };
  },
  *judge(kept) {
    const wanted = new Set(kept.flatMap(({ fact }) => fact.links.map(({ file }) => file)));
    const idsOf = new Map(kept.filter(({ ref }) => wanted.has(ref.file)).map(({ ref, fact }) => [ref.file, fact.ids]));
    for (const { ref, fact } of kept) {
      const told = new Set<string>();
      for (const { file, hash, href, span } of fact.links) {
        const ids = idsOf.get(file);
        // A file that is no page has no ids to compare with.
        if (ids === undefined || told.has(href) || ids.includes(`\n${hash}\n`)) continue;
        told.add(href);
        yield { on: ref, ...missing(href, hash, ids, span) };
      }
    }
  },
});

function missing(href: string, hash: string, ids: string, at: Span): Finding {
  const near = nearMiss(hash, ids.split('\n').filter(Boolean));
  return {
    message: `the link ${quoted(href)} leads to "#${hash}", but no element there has that id`,
    hint: near === undefined ? 'take the part from # on away, or give the heading that id' : `did you mean "#${near}"?`,
    at,
    repair: [{ text: href }],
  };
}

/** The id that an address names; undefined for the top, for text fragments and for the routes of scripts. */
function hashOf(href: string | undefined): string | undefined {
  const raw = /#([^#]*)$/u.exec(href?.trim() ?? '')?.[1]?.replace(/:~:.*$/u, '');
  if (!raw || raw.toLowerCase() === 'top' || /^[!/]|=/u.test(raw)) return undefined;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** `<a name="…">`, as pages before HTML5 wrote it and many exports still do. */
function formerAnchors({ html }: BuiltPage): string[] {
  return /<a\s[^<>]*\bname\s*=/iu.test(html) ? Array.from(html.matchAll(/<a\s[^<>]*\bname\s*=\s*["']?([^"'\s<>]+)/giu), ([, name = '']) => name) : [];
}
