import { readdirSync } from 'node:fs';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { galleryNetworks, previewCss, previewHtml, previewIds, previewName } from '#smo/gallery/index.ts';
import { previewLayouts } from '#smo/gallery/previews/index.ts';
import { drawnLines } from '#smo/gallery/style-sheet.ts';
import { previewNetworks } from '#smo/networks/index.ts';
import type { Unfurl } from '#smo/unfurl/index.ts';
import { sampleNamed, samplePages, sampleUrl, unfurlsOf, type SamplePage } from './sample-pages.ts';

const pictureSrc = (address: string) => `pictures/${address.split('/').at(-1)}`;

function drawn(unfurl: Unfurl, sample: Pick<SamplePage, 'locale'> = { locale: 'en' }): string {
  return previewHtml(unfurl, { url: sampleUrl, scheme: 'light', width: 'phone', locale: sample.locale, pictureSrc })?.html ?? '';
}

function unfurlOf(network: string, sample: SamplePage): Unfurl {
  const unfurl = unfurlsOf(sample).find((one) => one.network === network);
  if (!unfurl) throw new Error(`no ${network}`);
  return unfurl;
}

/** The tags of a drawing as they are nested, without their classes and their words. */
function skeleton(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string {
  return nodes.map((node) => ('tagName' in node ? `${node.tagName}(${node.tagName === 'svg' ? '' : skeleton(node.childNodes)})` : '')).join('');
}

/** All words of a drawing, and the names of its pictures. */
function words(html: string): string {
  return html
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}

describe('the layouts', () => {
  it('are one for every network whose previews are known, and Google’s two surfaces', () => {
    expect(previewIds.toSorted()).toEqual([...previewNetworks().map(({ id }) => id), 'google-discover'].toSorted());
    expect(galleryNetworks().map(({ id }) => id)).toEqual([...previewIds].toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  it('stand each in the file of its name', () => {
    const files = readdirSync(new URL('../../../src/smo/gallery/previews/', import.meta.url)).map((file) => file.replace(/\.ts$/u, ''));
    expect(files.filter((file) => file !== 'index').toSorted()).toEqual(previewIds.toSorted());
  });

  it('know the same colours in both schemes, and hold their columns within a telephone and a desktop', () => {
    for (const { network, colors, columns } of previewLayouts) {
      expect([network, Object.keys(colors.dark)]).toEqual([network, Object.keys(colors.light)]);
      expect([network, columns.phone.value]).toEqual([network, 390]);
      expect(columns.desktop.value).toBeGreaterThanOrEqual(390);
    }
  });

  it('give every text the lines of the rule book, unless a width is known better', () => {
    const lines = Object.fromEntries(
      previewLayouts.map((layout) => [layout.network, { desktop: drawnLines(layout, 'desktop'), phone: drawnLines(layout, 'phone') }]),
    );
    expect(lines['facebook']).toEqual({ desktop: { title: 2, description: 1 }, phone: { title: 2, description: 1 } });
    expect(lines['google']).toEqual({ desktop: { title: 1, description: 2 }, phone: { title: 2, description: 3 } });
    for (const { id, preview } of galleryNetworks()) {
      for (const part of ['title', 'description'] as const) {
        const cut = preview.cuts[part]?.value;
        if (cut?.unit === 'lines') expect([id, part, lines[id]?.desktop[part]]).toEqual([id, part, cut.limit]);
      }
    }
  });

  it('are built each in its own way: no two share a skeleton', () => {
    const skeletons = unfurlsOf(sampleNamed('short')).map((unfurl) => ({ id: unfurl.network, tags: skeleton(parseFragment(drawn(unfurl)).childNodes) }));
    const alike = [...Map.groupBy(skeletons, ({ tags }) => tags).values()].filter((list) => list.length > 1);
    expect(alike.map((list) => list.map(({ id }) => id).join(' = '))).toEqual([]);
  });

  it('differ in font, colours, or rules, each under a name of its own', () => {
    expect(new Set(previewIds.map(previewName)).size).toBe(previewIds.length);
    expect(new Set(previewLayouts.map(({ css }) => css)).size).toBe(previewIds.length);
    expect(previewCss()).not.toMatch(/url\(|@import|https?:/u);
  });
});

describe('a drawing', () => {
  it.each(samplePages.map((sample) => [sample.name, sample] as const))('shows every text that the network shows: %s', (_, sample) => {
    for (const unfurl of unfurlsOf(sample)) {
      const seen = words(drawn(unfurl, sample)).replaceAll(/\s+/gu, ' ');
      const texts =
        unfurl.layout === 'none'
          ? []
          : [unfurl.title, unfurl.description, unfurl.site, unfurl.author].flatMap((shown) =>
              shown ? [shown.text.replace(/(?:…|\.\.\.|\[\.\.\.\])$/u, '')] : [],
            );
      const fields = unfurl.fields.flatMap(({ label, value }) => [label, value]);
      expect([unfurl.network, [...texts, ...fields].filter((text) => !seen.includes(text.trim()))]).toEqual([unfurl.network, []]);
    }
  });

  it('ends a text where the network’s own figure cuts it', () => {
    const cuts = unfurlsOf(sampleNamed('long')).flatMap((unfurl) =>
      (['title', 'description'] as const).flatMap((part) => {
        const cut = unfurl[part]?.cut;
        if (!cut || /line/u.test(cut.limit)) return [];
        const element = new RegExp(`<span class="${part}"[^>]*>([^<]*)`, 'u').exec(drawn(unfurl))?.[1] ?? '';
        return [`${unfurl.network} ${part}, ${cut.limit}: … ${element.slice(-24)}`];
      }),
    );
    expect(cuts).toMatchInlineSnapshot(`
      [
        "discord title, 67 bytes: …  one title, why most of…",
        "discord description, 347 bytes: … is three hundred pixels…",
        "discourse title, 80 characters: … y most of them cut it...",
        "discourse description, 250 characters: …  when it arrives on a...",
        "linkedin title, 200 characters: … l, told with every figu…",
        "mattermost description, 300 characters: … cture, beside a por[...]",
        "misskey title, 100 characters: … in the middle of a wo...",
        "misskey description, 300 characters: … picture, beside a por...",
        "pinterest title, 100 characters: … t in the middle of a wo…",
        "slack description, 300 characters: … a picture, beside a por…",
        "teams title, 75 characters: … e, why most of them cut…",
        "teams description, 200 characters: … s left of a sentence th…",
        "telegram description, 170 characters: …  how certain it is, and…",
        "whatsapp description, 80 characters: … ines, at which networks…",
      ]
    `);
  });

  it('holds the crop as a view box', () => {
    const box = (network: string) => /viewBox="([^"]*)"[^>]*><image href="([^"]*)"/u.exec(drawn(unfurlOf(network, sampleNamed('short'))))?.slice(1);
    expect([box('x'), box('reddit'), box('slack')]).toEqual([
      ['0 15 1200 600', 'pictures/card.jpg'],
      ['285 0 630 630', 'pictures/card.jpg'],
      ['0 0 1200 630', 'pictures/card.jpg'],
    ]);
  });

  it('draws an empty box of the network’s shape for a picture that is not at hand', () => {
    const unfurl = unfurlOf('facebook', sampleNamed('short'));
    const html =
      previewHtml(
        { ...unfurl, picture: { url: 'https://elsewhere.example/a.jpg', from: { from: 'meta', key: 'og:image' } } },
        { url: sampleUrl, scheme: 'dark', width: 'desktop' },
      )?.html ?? '';
    expect(html).toContain('viewBox="0 0 191 100"');
    expect(html).toContain('data-missing="picture"');
    expect(html).not.toContain('elsewhere.example');
  });

  it('is the bare link, with the reason below, where there is no preview', () => {
    const html = drawn(unfurlOf('signal', sampleNamed('nothing')));
    expect(html).toContain(`<span class="link" dir="ltr">${sampleUrl}</span>`);
    expect(html).toContain('<figcaption>No preview: Signal asks for a title and an https address</figcaption>');
    expect(html).not.toContain('class="card');
  });

  it('holds no address but of the pictures that it was handed, no style attribute, and no script', () => {
    for (const sample of samplePages) {
      for (const unfurl of unfurlsOf(sample)) expect(drawn(unfurl, sample)).not.toMatch(/ style=|<script|<a |(?:src|href)="(?!pictures\/)/u);
    }
  });

  it('escapes what the page says', () => {
    const sample = { ...sampleNamed('short'), title: '<img src=x onerror=alert(1)>' };
    for (const unfurl of unfurlsOf(sample)) expect(drawn(unfurl)).not.toContain('<img');
  });

  it('differs between schemes and widths in two attributes alone', () => {
    const unfurl = unfurlOf('discord', sampleNamed('short'));
    const [one, other] = (['light', 'dark'] as const).map(
      (scheme) => previewHtml(unfurl, { url: sampleUrl, scheme, width: scheme === 'light' ? 'phone' : 'desktop' })?.html,
    );
    expect(other?.replace('data-scheme="dark" data-width="desktop"', 'data-scheme="light" data-width="phone"')).toBe(one);
  });

  it('takes the direction of the page’s language, and English for what is no language', () => {
    const root = (locale: string) => / lang="[^"]*" dir="[^"]*"/u.exec(drawn(unfurlOf('x', sampleNamed('short')), { locale }))?.[0];
    expect([root('ar'), root('he-IL'), root('en_US'), root('az-Arab'), root('!')]).toEqual([
      ' lang="ar" dir="rtl"',
      ' lang="he-IL" dir="rtl"',
      ' lang="en-US" dir="ltr"',
      ' lang="az-Arab" dir="rtl"',
      ' lang="en" dir="ltr"',
    ]);
  });

  it('shows both pictures where the network does', () => {
    const unfurl = unfurlOf('apple-messages', sampleNamed('short'));
    const { picture } = unfurl;
    expect(drawn({ ...unfurl, morePictures: picture ? [picture] : [] }).match(/<image /gu)).toHaveLength(2);
  });

  it('has the colour that the page asks for at its edge, on Discord', () => {
    expect(drawn(unfurlOf('discord', sampleNamed('short')))).toContain('<rect width="100%" height="100%" fill="#b3261e" />');
  });

  it('is none for a network without a layout', () => {
    expect(previewHtml({ ...unfurlOf('x', sampleNamed('short')), network: 'myspace' }, { url: sampleUrl, scheme: 'light', width: 'phone' })).toBeUndefined();
  });
});
