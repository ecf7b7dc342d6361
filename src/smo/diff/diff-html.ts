import { escapeHtml } from '../finish/attribute-edits.ts';
import { changeFields, isEmptyDiff, type FieldChange, type PageChange, type SnapshotDiff } from './compare-snapshots.ts';
import { diffStyle } from './diff-style.ts';

/** Where the pictures of both states can be shown from, by their addresses; undefined where there is none. */
export interface DiffPictures {
  readonly before: (address: string) => string | undefined;
  readonly after: (address: string) => string | undefined;
}

/** A comparison as one page of HTML without anything around it: opens from disk, loads what `pictures` names. */
export function diffHtml(diff: SnapshotDiff, pictures: DiffPictures): string {
  const { changed, added, vanished, newItems, repeated, lostFeeds, stale, url } = diff;
  const body = isEmptyDiff(diff)
    ? '<p class="quiet">Nothing that others see has changed.</p>'
    : [
        list(
          'Addresses that lead nowhere now',
          vanished.filter(({ redirect }) => redirect === undefined),
          ({ path, title }) => `<code>${escapeHtml(path)}</code> ${escapeHtml(title ?? '')}`,
          'bad',
        ),
        list(
          'Feed items that subscribers see again',
          repeated,
          ({ title, why, feeds }) => `<strong>${escapeHtml(title)}</strong>: ${escapeHtml(why)} <small>${escapeHtml(feeds.join(', '))}</small>`,
          'bad',
        ),
        list('Feeds that are gone', lostFeeds, (path) => `<code>${escapeHtml(path)}</code>`, 'bad'),
        changed.length === 0
          ? ''
          : `<section><h2>Changed <small>${changed.length}</small></h2>${changed.map((change) => article(change, pictures)).join('')}</section>`,
        list('New', added, ({ path, title }) => `<code>${escapeHtml(path)}</code> ${escapeHtml(title ?? '')}`),
        list(
          'Moved',
          vanished.filter(({ redirect }) => redirect !== undefined),
          ({ path, redirect }) => `<code>${escapeHtml(path)}</code> → <code>${escapeHtml(redirect ?? '')}</code>`,
        ),
        list('New for subscribers', newItems, escapeHtml),
        stale.length === 0
          ? ''
          : `<section><h2>Networks that still hold the former previews</h2><div class="scroll" tabindex="0" role="region" aria-label="Networks"><table><thead><tr><th>Network</th><th>Keeps</th><th>To have it read anew</th></tr></thead><tbody>${stale
              .map(
                ({ name, keeps, refresh, isCertain }) =>
                  `<tr><th scope="row">${escapeHtml(name)}${isCertain ? '' : ' ~'}</th><td>${escapeHtml(keeps ?? '–')}</td><td>${escapeHtml(refresh ?? '–')}</td></tr>`,
              )
              .join('')}</tbody></table></div><p><small>~ reported by third parties only</small></p></section>`,
      ].join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What others will see otherwise: ${escapeHtml(url)}</title><meta name="robots" content="noindex"><style>${diffStyle}</style></head>
<body><main><h1>What readers and networks will see otherwise</h1><p class="quiet">${escapeHtml(url)}</p>${body}</main></body></html>
`;
}

function list<T>(title: string, items: readonly T[], line: (item: T) => string, kind = ''): string {
  if (items.length === 0) return '';
  return `<section class="${kind}"><h2>${title} <small>${items.length}</small></h2><ul>${items.map((item) => `<li>${line(item)}</li>`).join('')}</ul></section>`;
}

function article({ path, fields }: PageChange, pictures: DiffPictures): string {
  const rows = fields.filter(({ field }) => field !== 'image' && field !== 'prose').map(row);
  const image = fields.find(({ field }) => field === 'image');
  const text = fields.some(({ field }) => field === 'prose') ? '<p class="quiet">The text has changed.</p>' : '';
  return `<article><h3><code>${escapeHtml(path)}</code></h3>${image ? sideBySide(image, pictures) : ''}${rows.length > 0 ? `<dl>${rows.join('')}</dl>` : ''}${text}</article>`;
}

function row({ field, before, after }: FieldChange): string {
  const value = (text: string | undefined, tag: 'del' | 'ins') => (text === undefined ? '<em>none</em>' : `<${tag}>${escapeHtml(text)}</${tag}>`);
  return `<dt>${changeFields[field]}</dt><dd>${value(before, 'del')}</dd><dd>${value(after, 'ins')}</dd>`;
}

function sideBySide({ before, after }: FieldChange, pictures: DiffPictures): string {
  const figure = (caption: string, address: string | undefined, source: string | undefined) =>
    `<figure>${source ? `<img src="${escapeHtml(source)}" alt="The share picture ${caption}">` : `<p class="quiet">${escapeHtml(address ?? 'no picture')}</p>`}<figcaption>${caption}</figcaption></figure>`;
  const at = (address: string | undefined, find: (address: string) => string | undefined) => (address === undefined ? undefined : find(address));
  return `<div class="pictures">${figure('before', before, at(before, pictures.before))}${figure('after', after, at(after, pictures.after))}</div>`;
}
