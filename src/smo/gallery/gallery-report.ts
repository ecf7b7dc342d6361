import type { BuildFigures, HistoryPoint, ReportFacts } from './gallery-data.ts';
import { counted } from './gallery-problems.ts';
import { html, type Html } from './html.ts';

/** The state of the build in figures: its score and how it came there, what it has made and how long that took. */
export function reportSummary({ at, passed, score, history, baseline, figures, vanished, files }: ReportFacts): Html {
  const last = history.at(-1);
  const before = history.at(-2);
  const rise = last && before ? Math.round((last.score - before.score) * 10) / 10 : 0;
  const change = !before ? 'the first build that is remembered' : rise === 0 ? 'as before' : `${rise > 0 ? '+' : '−'}${Math.abs(rise)} since the build before`;
  return html`<section class="summary" aria-label="State of the build">
    <div class="tile verdict ${passed ? 'good' : 'bad'}">
      <h2>${passed ? 'The build passes' : 'The build fails'}</h2>
      ${
        score &&
        html`<p class="figure">${score.score}<small> of 100</small></p>
          <p>${change}; ${counted(figures.pages - score.pages.length, 'page')} without a fault</p>`
      }
      ${!score && html`<p>It ended before its pages were there to be judged.</p>`} ${!passed && html`<p>The site that was published before stays as it is.</p>`}
      ${baseline && html`<p>Against the baseline: ${baseline.known} known, ${baseline.worse} worse, ${baseline.mended} mended</p>`}
      <p class="when"><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time></p>
    </div>
    <div class="tile">
      <h2>Score over ${counted(history.length, 'build')}</h2>
      ${historyChart(history)}
    </div>
    <div class="tile">
      <h2>This build</h2>
      ${figureList(figures)}
    </div>
    <div class="tile">
      <h2>To take away</h2>
      <ul class="files">
        ${Object.entries(files).map(([name, href]) => html`<li><a href="${href}">${name}</a></li>`)}
      </ul>
      ${
        vanished.length > 0 &&
        html`<details>
          <summary>${counted(vanished.length, 'address')} of the build before ${vanished.length === 1 ? 'is' : 'are'} gone</summary>
          <ul class="files">
            ${vanished.map((path) => html`<li><code>${path}</code></li>`)}
          </ul>
        </details>`
      }
    </div>
  </section>`;
}

function figureList({ pages, feeds, cards, stages }: BuildFigures): Html {
  const total = stages.reduce((sum, { seconds }) => sum + seconds, 0);
  return html`<dl class="figures">
      <div>
        <dt>Pages</dt>
        <dd>${pages}</dd>
      </div>
      <div>
        <dt>Feeds</dt>
        <dd>${feeds}</dd>
      </div>
      ${
        cards &&
        html`<div>
          <dt>Cards drawn</dt>
          <dd>${cards.drawn}<small> of ${cards.all}</small></dd>
        </div>`
      }
    </dl>
    <table class="stages">
      <caption>
        Seconds, ${total.toFixed(1)} in all
      </caption>
      <tbody>
        ${stages.map(
          ({ name, seconds }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${seconds.toFixed(2)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

const chart = { width: 320, height: 96, edge: 8 } as const;

/** The scores as a line, and as a table for who does not see it. */
function historyChart(history: readonly HistoryPoint[]): Html {
  const { width, height, edge } = chart;
  const lowest = Math.min(...history.map(({ score }) => score), 90);
  const x = (index: number) => Math.round(history.length < 2 ? width / 2 : edge + (index * (width - 2 * edge)) / (history.length - 1));
  const y = (score: number) => Math.round(edge + ((100 - score) / Math.max(1, 100 - lowest)) * (height - 2 * edge));
  const line = history.map(({ score }, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(score)}`).join('');
  return html`<svg class="history" viewBox="0 0 ${width} ${height}" role="img" aria-label="Score of each build, from ${lowest} below to 100 above">
      <path class="grid" d="M${edge} ${y(100)}H${width - edge}M${edge} ${y(lowest)}H${width - edge}" />
      <path class="line" d="${line}" />
      ${history.map(({ score, passed }, index) => html`<circle class="${passed ? 'good' : 'bad'}" cx="${x(index)}" cy="${y(score)}" r="4" />`)}
    </svg>
    <details>
      <summary>As a table</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="History of the score">
        <table class="stages">
          <thead>
            <tr>
              <th scope="col">Build</th>
              <th scope="col">Score</th>
              <th scope="col">Errors</th>
              <th scope="col">Warnings</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            ${history.toReversed().map(
              ({ at, score, errors, warnings, passed }) =>
                html`<tr>
                  <th scope="row">${at.slice(0, 16).replace('T', ' ')}</th>
                  <td>${score}</td>
                  <td>${errors}</td>
                  <td>${warnings}</td>
                  <td>${passed ? 'passed' : 'failed'}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}
