import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { galleryNetwork, previewCss, previewHtml, previewIds, previewName, type Scheme, type Width } from '#smo/gallery/index.ts';
import { previewLayouts } from '#smo/gallery/previews/index.ts';
import { drawnLines } from '#smo/gallery/style-sheet.ts';
import { sampleNamed, samplePages, sampleUrl, unfurlsOf, type SamplePage } from '../smo/gallery/sample-pages.ts';
import { openBrowser } from '../support/browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const schemes = ['light', 'dark'] as const satisfies readonly Scheme[];
const widths = ['phone', 'desktop'] as const satisfies readonly Width[];

/** A picture of the size that the fixtures say, as a file opened from a disk could hold it. */
function pictureSrc(address: string): string | undefined {
  const size = /square/u.test(address) ? [600, 600] : [1200, 630];
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}"><rect width="100%" height="100%" fill="#0b3d5c"/></svg>`)}`;
}

/** What a page around the previews may say of its own elements. */
const hostile = `body{text-transform:uppercase;letter-spacing:2px;font-style:italic;text-align:center}
  section,article,figure,p,span,div,b,small,ul,li,dl,header,footer{width:max-content;margin:20px;padding:9px;border:5px solid red;color:red;float:right}
  .row,.card,.title,.head,.link,.site{zoom:2;color:red;position:fixed}`;

/** A whole document, as strict as a page of the site. */
function documentOf(samples: readonly SamplePage[], combinations: readonly (readonly [Scheme, Width])[], around = ''): string {
  const figures = samples.flatMap((sample) =>
    unfurlsOf(sample).flatMap((unfurl) =>
      combinations.map(([scheme, width]) => previewHtml(unfurl, { url: sampleUrl, scheme, width, locale: sample.locale, pictureSrc })?.html ?? ''),
    ),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Previews</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'nonce-previews'; script-src 'none'">
<style nonce="previews">${previewCss()}
${around}main{display:grid;gap:16px;justify-items:start}</style></head><body><main><h1>Previews</h1>${figures.join('\n')}</main></body></html>`;
}

const everyCombination = schemes.flatMap((scheme) => widths.map((width) => [scheme, width] as const));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function opened(html: string, { bypassCSP = false } = {}): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const context = await browser.newContext({ bypassCSP, viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => request.url().startsWith('data:') || requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  await page.setContent(html);
  return { page, requests, complaints };
}

describe('every preview of every sample, in both widths and schemes', () => {
  test('keeps to a strict policy and asks nobody for anything', async () => {
    const { page, requests, complaints } = await opened(documentOf(samplePages, everyCombination));
    expect(await page.locator('figure.preview').count()).toBe(samplePages.length * previewIds.length * 4);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.locator('figure.preview [style], figure.preview script, figure.preview a[href]').count()).toBe(0);
    await page.context().close();
  });

  test('has room for all that it draws', async () => {
    const { page } = await opened(documentOf(samplePages, everyCombination), { bypassCSP: true });
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('figure.preview')].flatMap((figure) => {
        const frame = figure.firstElementChild?.getBoundingClientRect();
        if (!frame) return ['empty'];
        const name = `${figure.getAttribute('data-network')} ${figure.getAttribute('data-width')}`;
        const out = [...figure.querySelectorAll('div > * *')].filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          if (width === 0 || element.closest('svg')) return false;
          const hidden = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden' && !element.matches('.crumbs');
          return hidden || right > frame.right + 1 || left < frame.left - 1;
        });
        return out.map((element) => `${name}: <${element.localName} class="${element.getAttribute('class')}">`);
      }),
    );
    expect([...new Set(tooWide)]).toEqual([]);
    await page.context().close();
  });

  test('is left alone by what the page around it says of elements and classes', async () => {
    const measured = async (around: string) => {
      const { page } = await opened(documentOf([sampleNamed('short')], [['light', 'phone']], around), { bypassCSP: true });
      const boxes = await page.evaluate(() =>
        [...document.querySelectorAll('figure.preview')].flatMap((figure) => {
          const { left, top } = figure.getBoundingClientRect();
          return [...figure.querySelectorAll('div *')]
            .filter((element) => !element.parentElement?.closest('svg'))
            .map((element) => {
              const box = element.getBoundingClientRect();
              const sizes = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
              return `${figure.getAttribute('data-network')} ${element.localName}.${element.getAttribute('class')} ${sizes.join(' ')} ${getComputedStyle(element).color}`;
            });
        }),
      );
      await page.context().close();
      return boxes;
    };
    const [alone, amid] = [await measured(''), await measured(hostile)];
    expect(alone.length).toBeGreaterThan(300);
    expect(amid.filter((box, index) => box !== alone[index])).toEqual([]);
  });

  test('holds no barrier that axe knows of', async () => {
    // Colours are the schemes' matter, the order of what is read no width's.
    for (const [scheme, width] of [
      ['light', 'phone'],
      ['dark', 'desktop'],
    ] as const) {
      // A large picture, none, a square one, and no preview: what differs beyond that is words.
      const samples = ['short', 'no picture', 'square', 'nothing'].map(sampleNamed);
      const { page } = await opened(documentOf(samples, [[scheme, width]]), { bypassCSP: true });
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate<AxeResults>(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`);
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, any }) => `${scheme} ${id} ${String(target)} ${html.slice(0, 80)} ${any[0]?.message ?? ''}`),
      );
      expect([...new Set(found)]).toEqual([]);
      await page.context().close();
    }
  });
});

/** A text long enough for any network, of words that are all alike. */
const endless: SamplePage = { ...sampleNamed('long'), title: 'measured words '.repeat(40).trim(), description: 'measured words '.repeat(60).trim() };

describe('texts that are cut by lines', () => {
  test.each(widths)('stand in as many lines as the figure says, at the width of a %s', async (width) => {
    const { page } = await opened(documentOf([endless], [['light', width]]), { bypassCSP: true });
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll('figure.preview')].map((figure) => ({
        network: figure.getAttribute('data-network') ?? '',
        texts: ['title', 'description', 'site'].flatMap((part) => {
          const element = figure.querySelector(`.${part}`);
          if (!element) return [];
          const tops = new Set<number>();
          const range = document.createRange();
          const box = element.getBoundingClientRect();
          range.selectNodeContents(element);
          for (const { top, bottom, width } of range.getClientRects()) if (width > 1 && (top + bottom) / 2 < box.bottom) tops.add(Math.round(bottom));
          return [{ part, lines: tops.size, cut: element.scrollHeight > element.clientHeight + 1 }];
        }),
      })),
    );
    const wrong = drawn.flatMap(({ network, texts }) => {
      const layout = previewLayouts.find((one) => one.network === network);
      const figures: Readonly<Record<string, number>> = layout ? drawnLines(layout, width) : {};
      return texts.flatMap(({ part, lines, cut }) => {
        const most = figures[part];
        if (most === undefined) return cut ? [`${network} ${part} is cut without a figure`] : [];
        // Texts that were cut by their characters before may need fewer lines; the others need all of them.
        const byLines = galleryNetwork(network)?.preview.cuts[part === 'title' ? 'title' : 'description']?.value.unit === 'lines' && part !== 'site';
        return lines > most || (byLines && (lines !== most || !cut)) ? [`${network} ${part}: ${lines} lines of ${most}${cut ? ', cut' : ''}`] : [];
      });
    });
    expect(wrong).toEqual([]);
    expect(drawn.length).toBe(previewIds.length);
    await page.context().close();
  });
});

describe('pictures', () => {
  test.each(['short', 'square'])('have the shape that the network crops to: %s', async (name) => {
    const sample = sampleNamed(name);
    const { page } = await opened(
      documentOf(
        [sample],
        widths.map((width) => ['light', width] as const),
      ),
      { bypassCSP: true },
    );
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('figure.preview')].map((figure) => {
        const box = figure.querySelector('.picture')?.getBoundingClientRect();
        return { network: figure.getAttribute('data-network') ?? '', width: figure.getAttribute('data-width') ?? '', ratio: box ? box.width / box.height : 0 };
      }),
    );
    const unfurls = unfurlsOf(sample);
    const wrong = boxes.flatMap(({ network, width, ratio }) => {
      const picture = unfurls.find((unfurl) => unfurl.network === network)?.picture;
      if (!picture) return ratio === 0 ? [] : [`${network} draws a picture that it does not show`];
      const { width: w = 0, height: h = 1 } = picture.crop ?? picture;
      // Boxes of a fixed height cut a little more than the figure says, and are listed by their own.
      return Math.abs(ratio / (w / h) - 1) > 0.03 && !fillsItsBox.has(network)
        ? [`${network} ${width}: ${ratio.toFixed(2)} instead of ${(w / h).toFixed(2)}`]
        : [];
    });
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});

/** Misskey's strip is as high as the text beside it; the editor of WordPress caps the height. */
const fillsItsBox: ReadonlySet<string> = new Set(['misskey', 'wordpress', 'matrix']);

test('the names of the previews are those of the networks', () => {
  expect(previewIds.map(previewName).filter((name, index) => name === previewIds[index])).toEqual([]);
});
