import { changeFields, isEmptyDiff, type FieldChange, type PageChange, type SnapshotDiff, type StaleNetwork } from './compare-snapshots.ts';

/** Entries of one kind that are written out; a comment of a pull request holds 65,536 characters. */
const LISTED = 40;

/** A comparison as Markdown, as a comment of a pull request shows it. */
export function diffMarkdown(diff: SnapshotDiff): string {
  if (isEmptyDiff(diff)) return '### What readers and networks will see\n\nNothing that others see has changed.\n';
  const { changed, added, vanished, newItems, repeated, lostFeeds, stale, url } = diff;
  const dead = vanished.filter(({ redirect }) => redirect === undefined);
  const moved = vanished.filter(({ redirect }) => redirect !== undefined);
  const page = (path: string) => `[\`${code(path)}\`](${url}${encodeURI(path)})`;
  return [
    '### What readers and networks will see',
    summary(diff),
    section('Addresses that lead nowhere now', dead, ({ path, title }) => `- ⚠️ \`${code(path)}\` ${plain(title)}`),
    section(
      'Feed items that subscribers see again',
      repeated,
      ({ title, why, feeds }) => `- ⚠️ **${plain(title)}**: ${plain(why)} (${feeds.map((path) => `\`${code(path)}\``).join(', ')})`,
    ),
    section('Feeds that are gone', lostFeeds, (path) => `- ⚠️ \`${code(path)}\``),
    section('Changed', changed, (change) => changeText(change, page)),
    section('New', added, ({ path, title }) => `- ${page(path)} ${plain(title)}`),
    section('Moved', moved, ({ path, redirect }) => `- \`${code(path)}\` → \`${code(redirect ?? '')}\``),
    section('New for subscribers', newItems, (title) => `- ${plain(title)}`),
    staleText(stale),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function summary({ changed, added, vanished, newItems, repeated }: SnapshotDiff): string {
  const counts: readonly (readonly [number, string])[] = [
    [changed.length, 'changed'],
    [added.length, 'new'],
    [vanished.length, 'vanished'],
    [newItems.length, 'new in feeds'],
    [repeated.length, 'repeated in feeds'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `**${count}** ${what}`)
    .join(' · ');
}

function section<T>(title: string, list: readonly T[], line: (item: T) => string): string {
  if (list.length === 0) return '';
  const more = list.length > LISTED ? [`- … and ${list.length - LISTED} more`] : [];
  return [`#### ${title} (${list.length})`, '', ...list.slice(0, LISTED).map(line), ...more].join('\n');
}

function changeText({ path, fields }: PageChange, page: (path: string) => string): string {
  // Digits say nothing to people.
  const told = fields.map((change) => (change.field === 'prose' ? '  - text' : fieldText(change)));
  return [`- ${page(path)}`, ...told].join('\n');
}

function fieldText({ field, before, after }: FieldChange): string {
  const value = (text: string | undefined) => (text === undefined ? '*none*' : `“${plain(text)}”`);
  return `  - ${changeFields[field]}: ${value(before)} → ${value(after)}`;
}

/** Networks that say the same of themselves stand in one line. */
function staleText(stale: readonly StaleNetwork[]): string {
  if (stale.length === 0) return '';
  const rows = stale.map(({ name, keeps = '–', refresh = '–', isCertain }) => `| ${name}${isCertain ? '' : ' ~'} | ${cell(keeps)} | ${cell(refresh)} |`);
  return [
    '<details><summary>Networks that still hold the former previews, and how they read again</summary>',
    '',
    '| Network | Keeps | To have it read anew |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '`~`: reported by third parties only.',
    '</details>',
  ].join('\n');
}

const cell = (text: string): string => plain(text).replaceAll('|', '\\|');
/** Text of editors, so that none of it is read as Markdown or HTML, and nobody is called by it. */
const plain = (text: string | undefined): string =>
  (text ?? '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\`*_[\]<>#|~]/gu, '\\$&')
    .replaceAll('@', '@\u{200b}');
const code = (text: string): string => text.replaceAll('`', '').replaceAll(/\s+/gu, ' ');
