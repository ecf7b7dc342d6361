/** Letters of text that stand above a picture on the first screen, roughly. */
const near = 700;

/**
 * A text whose first picture is not put off when it stands near the beginning: it may be what decides how fast the page
 * seems, and a picture that waits for the layout comes last.
 */
export function withFirstPicture(html: string): string {
  const start = html.indexOf('<img');
  const before = html.slice(0, start);
  if (start < 0 || before.includes('<details') || before.replaceAll(/<[^>]*>/gu, '').length > near) return html;
  const end = html.indexOf('>', start);
  return before + html.slice(start, end).replace('loading="lazy"', 'loading="eager" fetchpriority="high"') + html.slice(end);
}
