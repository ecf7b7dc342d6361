import type { Network } from './network.ts';
import type { Figure, Size } from './preview.ts';

const NONE = '–';

/**
 * The table of networks in the README: what each reads of a page, which pictures it takes, how long it keeps what it has
 * read. Every figure leads to where it was read; `~` marks those that only third parties report.
 */
export function networksTable(networks: readonly Network[]): string {
  const rows = networks.map(({ name, status, preview, source, checkedOn }) => {
    const pictures = preview?.pictures;
    const cells = [
      named(name, status),
      cell(preview?.bytes, bytes),
      cell(pictures?.maxBytes, bytes),
      cell(pictures?.min, size),
      cell(pictures?.large, size),
      cell(preview?.cache, capital),
      cell(preview?.refresh, capital),
      `[${oldest([checkedOn, preview?.bytes?.checkedOn, preview?.cache?.checkedOn, pictures?.maxBytes?.checkedOn])}](${source})`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| Network | Reads | Picture at most | At least | Large from | Keeps | To have it read anew | Checked on |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The names of networks whose previews are not known of, by status: for profiles, share links and embeds, or as dead. */
export function otherNetworks(networks: readonly Network[]): string {
  const listOf = (list: readonly Network[]) => list.map(({ name, source }) => `[${name}](${source})`).join(', ');
  const [living = [], retired = []] = [networks.filter(({ status }) => status !== 'retired'), networks.filter(({ status }) => status === 'retired')];
  return [
    `Without a preview of their own, known for share links, profiles or embeds: ${listOf(living)}.`,
    `Closed, and found in links, accounts and \`sameAs\`: ${listOf(retired)}.`,
  ].join('\n\n');
}

const named = (name: string, status: Network['status']): string => (status === 'active' ? name : `${name} (${status})`);

/** A figure as a link to its source. */
function cell<T>(figure: Figure<T> | undefined, text: (value: T) => string): string {
  if (!figure) return NONE;
  const shown = `${figure.certain ? '' : '~ '}${escaped(text(figure.value))}`;
  return URL.canParse(figure.source) ? `[${shown}](${figure.source})` : shown;
}

/** Bytes in the unit that shows them exactly: 32 KiB, 300 KB. */
function bytes(value: number): string {
  const [step, units] = value % 1024 === 0 ? [1024, ['bytes', 'KiB', 'MiB']] : [1000, ['bytes', 'KB', 'MB']];
  let unit = 0;
  let left = value;
  while (unit < units.length - 1 && left >= step && left % step === 0) {
    left /= step;
    unit += 1;
  }
  return `${left} ${units[unit]}`;
}

const size = ({ width, height }: Size): string => (height <= 1 ? `${width} wide` : `${width}×${height}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/u, '');
const escaped = (text: string): string => text.replaceAll(/[|\][]/gu, String.raw`\$&`);
const oldest = (dates: readonly (string | undefined)[]): string => dates.flatMap((date) => date ?? []).toSorted()[0] ?? NONE;
