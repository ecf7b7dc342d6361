import { rawAttribute } from '../start-tag.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace } from '../social-tags.ts';

export const ogPrefixClean = defineRule({
  id: 'og-prefix-clean',
  group: 'document',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'Open Graph is declared by `prefix`, in the form that RDFa asks for, or not at all.',
    why: 'Networks know og: without a declaration; xmlns:og is a leftover of 2010, and a prefix without pairs tells other readers nothing.',
    breaks: ['readers'],
    source: 'https://ogp.me/',
  },
  options: noOptions,
  examples: {
    fails: {
      html: '<!DOCTYPE html><html lang="en" xmlns:og="http://opengraphprotocol.org/schema/"><head><meta charset="utf-8"><title>A quiet launch</title></head><body></body></html>',
    },
    passes: {
      html: '<!DOCTYPE html><html lang="en" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8"><title>A quiet launch</title></head><body></body></html>',
    },
  },
  *page(page) {
    if (!isShared(page)) return;
    const start = page.html.slice(0, 8192);
    if (!/xmlns:og|prefix=/iu.test(start)) return;
    for (const tag of start.matchAll(/<(?:html|head)\b[^>]*>/giu)) {
      const at = { start: tag.index, end: tag.index + tag[0].length };
      const repair = [layoutPlace];
      if (rawAttribute(page, at, 'xmlns:og') !== undefined)
        yield { message: 'xmlns:og is obsolete', hint: 'delete it, or write prefix="og: https://ogp.me/ns#"', at, repair };
      const prefix = rawAttribute(page, at, 'prefix');
      if (prefix !== undefined && !isSound(prefix))
        yield { message: `prefix=${quoted(prefix)} does not declare Open Graph`, hint: 'write prefix="og: https://ogp.me/ns#", or delete it', at, repair };
    }
  },
});

/** Whether a prefix is made of pairs (`name: address`), with og, where it is declared, at its own address. */
function isSound(prefix: string): boolean {
  const words = prefix.split(/\s+/u).filter(Boolean);
  if (words.length % 2 !== 0) return false;
  return words.every((word, index) => {
    if (index % 2 === 0) return /^[\w.-]+:$/u.test(word);
    return words[index - 1] !== 'og:' || /^https?:\/\/ogp\.me\/ns#?$/u.test(word);
  });
}
