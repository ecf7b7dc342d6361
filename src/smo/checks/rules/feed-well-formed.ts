import type { BuiltFeed } from '../../built/built-feed.ts';
import { defineRule, noOptions } from '../rule.ts';
import { quoted } from '../quoted.ts';
import { feedExample } from '../feed-example.ts';

export const feedWellFormed = defineRule({
  id: 'feed-well-formed',
  group: 'feeds',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'A feed can be parsed: well-formed XML in the encoding that it declares, without control characters and undefined entities, or sound JSON.',
    why: 'A reader’s parser stops at the first fault, and all who follow the feed get nothing from then on.',
    breaks: ['readers'],
    source: 'https://github.com/w3c/feedvalidator',
  },
  options: noOptions,
  examples: { fails: feedExample({ title: 'Salt & Pepper' }), passes: feedExample({ title: 'Salt &amp; Pepper' }) },
  *feed({ damage, text, items, title, format }) {
    if (damage) {
      const { offset, message } = damage;
      const hint = /entity|&/iu.test(message)
        ? 'write & as &amp;, and other entities as the characters themselves'
        : 'write the feed by a library that escapes, instead of by a template';
      yield {
        message: `the feed cannot be parsed: ${message}, near ${quoted(text.slice(Math.max(0, offset - 30), offset + 10))}`,
        hint,
        at: { start: offset, end: offset + 1 },
      };
      return;
    }
    const control = controlIn(text, format);
    if (control)
      yield {
        message: `the feed holds the control character ${quoted(control[0])}`,
        hint: 'take it out of the text: XML forbids it',
        at: { start: control.index, end: control.index + control[0].length },
      };
    if (format !== 'unknown' && !title)
      yield { message: 'the feed has no title', hint: 'give it the name under which it is followed', at: { start: 0, end: 1 } };
    if (format === 'unknown' && items.length === 0)
      yield {
        severity: 'warn',
        message: 'the feed is of a format older than RSS 2.0 and Atom 1.0',
        hint: 'publish it as RSS 2.0 or Atom 1.0',
        at: { start: 0, end: 1 },
      };
  },
});

/**
 * What no parser has stopped at: the names of control characters, and in JSON the two that it lets stand. Not looked for by
 * one expression, which would be tried at each letter of the feed.
 */
function controlIn(text: string, format: BuiltFeed['format']): RegExpExecArray | null {
  const name = /&#x(?:0?[0-8b-cB-C]|1[0-9a-fA-F]);/u.exec(text);
  const letter = format === 'json' && (text.includes('\ufffe') || text.includes('\uffff')) ? /[\ufffe\uffff]/u.exec(text) : null;
  return name && letter && letter.index < name.index ? letter : (name ?? letter);
}
