import type { Lookup } from '../networks/preview.ts';
import type { Tag } from './page-index.ts';
import { otherHost, pass, rely, told, unseen, type Reader } from './reader.ts';
import type { Found } from './look-up.ts';
import type { Passed } from './unfurl.ts';

/** Tags of a key that the network recognises and sees; the others are passed over with their reason. */
export function seenTags(reader: Reader, part: Passed['part'], lookup: Extract<Lookup, { from: 'meta' }>): Tag[] {
  const { preview, network, index } = reader;
  const seen: Tag[] = [];
  for (const tag of index.tags.get(lookup.key) ?? []) {
    const why = whyNot(tag);
    if (why === undefined) seen.push(tag);
    else pass(reader, part, told(tag.key, tag.text), why, tag.span);
  }
  return seen;

  function whyNot(tag: Tag): string | undefined {
    const forms: readonly string[] = lookup.forms ?? ['property', 'name'];
    if (!forms.includes(tag.form)) return `is written with ${tag.form}=; ${network.name} knows it by ${forms.map((form) => `${form}=`).join(' or ')}`;
    if (!tag.exact && preview.caseSensitive) return `is not in lower case, as ${network.name} looks for it`;
    const hidden = unseen(reader, tag);
    if (hidden) return hidden;
    if (preview.dropsMany && lookup.key.startsWith(preview.dropsMany.value.prefix) && tooManyKeys(reader, preview.dropsMany.value)) {
      return `is one of too many: with more than ${preview.dropsMany.value.keys} ${preview.dropsMany.value.prefix} tags ${network.name} drops them all`;
    }
    if (preview.dropsLonger && tag.content.length > preview.dropsLonger.value) {
      return `has ${tag.content.length} characters; above ${preview.dropsLonger.value} ${network.name} drops a value`;
    }
    return undefined;
  }
}

export function pickTag(reader: Reader, part: Passed['part'], lookup: Extract<Lookup, { from: 'meta' }>): Found | undefined {
  const { preview, network } = reader;
  const seen = seenTags(reader, part, lookup);
  if (seen.length === 0) return undefined;
  const skipsBlanks = (preview.blanks?.value ?? 'skipped') === 'skipped';
  const candidates = skipsBlanks ? seen.filter(({ text }) => text !== '') : seen;
  const pick = lookup.pick ?? preview.duplicates.value;
  const won = pick === 'first' ? candidates[0] : candidates.at(-1);
  for (const tag of seen) {
    if (tag === won) continue;
    if (tag.text === '') pass(reader, part, told(tag.key, ''), 'is empty', tag.span);
    else if (tag.text !== won?.text) {
      if (!lookup.pick) rely(reader, preview.duplicates, 'duplicates');
      pass(reader, part, told(tag.key, tag.text), `is one of several; for ${network.name} the ${pick} counts`, tag.span);
    }
  }
  if (!won) return undefined;
  if (won.text === '') {
    if (preview.blanks) rely(reader, preview.blanks, 'blanks');
    pass(reader, part, told(won.key, ''), preview.blanks?.value === 'wins' ? 'is empty, and leaves nothing to show' : 'is empty', won.span);
    return preview.blanks?.value === 'wins' ? { text: '', at: won.span } : undefined;
  }
  if (lookup.except?.includes(won.text)) {
    pass(reader, part, told(won.key, won.text), 'is taken for nothing', won.span);
    return undefined;
  }
  if (lookup.sameHost && otherHost(reader, won.text)) {
    pass(reader, part, told(won.key, won.text), `is on another host than the page; ${network.name} leaves it aside`, won.span);
    return undefined;
  }
  return { text: won.text, at: won.span };
}

/** Whether one more tag follows once so many distinct keys have been read. */
function tooManyKeys({ index }: Reader, { prefix, keys }: { readonly prefix: string; readonly keys: number }): boolean {
  if (index.tags.size < keys) return false;
  const read = [...index.tags].filter(([key]) => key.startsWith(prefix)).map(([, tags]) => tags.filter(({ form, text }) => form === 'property' && text !== ''));
  const distinct = read.filter((tags) => tags.length > 0).length;
  return distinct > keys || (distinct === keys && read.some((tags) => tags.length > 1));
}
