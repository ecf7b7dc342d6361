import type { BotAnswer } from '../checks/preview-bots.ts';
import { networkName } from '../networks/index.ts';
import type { Companions } from './gallery-data.ts';
import { html, type Html } from './html.ts';

/** The most of a text that is shown. Characters. */
const LONGEST = 12_000;

/** What carries a page on: the item of its feed, its Markdown, its oEmbed answer, and who may fetch it. */
export function companionSections({ feedItem, markdown, oembed, bots }: Companions): Html[] {
  return [
    ...(feedItem ? [feedSection(feedItem)] : []),
    ...(markdown === undefined ? [] : [textSection('markdown', 'Markdown twin', markdown)]),
    ...(oembed === undefined ? [] : [textSection('oembed', 'oEmbed answer', prettyJson(oembed))]),
    ...(bots ? [botSection(bots)] : []),
  ];
}

function feedSection({ feed, id, title, link, published, updated, picture, html: content }: NonNullable<Companions['feedItem']>): Html {
  const rows = { Feed: feed, Id: id, Title: title, Link: link, Published: published, Updated: updated, Picture: picture };
  return html`<section aria-labelledby="feed">
    <h2 id="feed">Feed item</h2>
    <dl class="facts">
      ${Object.entries(rows).flatMap(([name, value]) =>
        value === undefined
          ? []
          : [
              html`<div>
                <dt>${name}</dt>
                <dd dir="auto">${value}</dd>
              </div>`,
            ],
      )}
    </dl>
    ${
      content !== undefined &&
      html`<details>
        <summary>Content, ${content.length} characters</summary>
        <pre tabindex="0" role="group" aria-label="Content of the feed item">${shortened(content)}</pre>
      </details>`
    }
  </section>`;
}

function textSection(id: string, name: string, text: string): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${name}</h2>
    <details>
      <summary>${text.length} characters</summary>
      <pre tabindex="0" role="group" aria-label="${name}">${shortened(text)}</pre>
    </details>
  </section>`;
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text);

function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

function botSection(bots: readonly BotAnswer[]): Html {
  const closed = bots.filter(({ reachable, picture }) => !reachable || picture === false).length;
  return html`<section aria-labelledby="bots">
    <h2 id="bots">Preview bots</h2>
    <p class="note">${closed === 0 ? `All ${bots.length} may fetch the page.` : `${closed} of ${bots.length} are kept away from the page or its picture.`}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Table of preview bots">
      <table class="bots">
        <thead>
          <tr>
            <th scope="col">Bot of</th>
            <th scope="col">Page</th>
            <th scope="col">Picture</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          ${bots.map(
            ({ bot, reachable, picture, because }) =>
              html`<tr>
                <th scope="row">${networkName(bot)}</th>
                <td class="${reachable ? 'good' : 'bad'}">${reachable ? 'yes' : 'no'}</td>
                <td class="${picture === undefined ? 'unknown' : picture ? 'good' : 'bad'}">${picture === undefined ? 'not known' : picture ? 'yes' : 'no'}</td>
                <td>${because}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
