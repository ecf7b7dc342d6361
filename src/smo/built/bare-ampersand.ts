/**
 * Offset of the first `&` of an XML text that begins no reference: the commonest damage of a feed, which a parser only
 * notices where the text ends, since it waits for a semicolon.
 */
export function bareAmpersand(text: string): number | undefined {
  const marks = /<!\[CDATA\[|<!--|&/gu;
  const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_:][\w.:-]{0,60});/iuy;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    if (found[0] === '&') {
      reference.lastIndex = found.index;
      if (!reference.test(text)) return found.index;
      continue;
    }
    const end = text.indexOf(found[0] === '<!--' ? '-->' : ']]>', marks.lastIndex);
    if (end < 0) return undefined;
    marks.lastIndex = end;
  }
  return undefined;
}
