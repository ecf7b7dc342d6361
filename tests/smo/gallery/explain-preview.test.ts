import { describe, expect, it } from 'vitest';
import { explainPreview, explanationHtml, galleryNetwork } from '#smo/gallery/index.ts';
import { unfurl } from '#smo/unfurl/index.ts';
import { readFixture } from '../unfurl/fixtures/read-fixture.ts';
import { sampleNamed, unfurlsOf } from './sample-pages.ts';

/** The reasons of a preview as lines: `cut title: …`. */
function reasons(network: string, head: string, body = '<p>Text.</p>'): string[] {
  const known = galleryNetwork(network);
  if (!known) throw new Error(`no ${network}`);
  const { page, site } = readFixture({ name: 'here', head, body });
  return explainPreview(unfurl(page, known, { site })).map(({ kind, part, text }) => `${kind} ${part}: ${text}`);
}

describe('an explanation', () => {
  it('names the tag that was read, and the one that it stands in for', () => {
    expect(reasons('signal', '<title>From the title</title><meta property="og:description" content="Words.">').slice(0, 3)).toEqual([
      'fallback title: “From the title” from title, for want of og:title',
      'read description: “Words.” from og:description',
      'read site: “notes.example.org” from host',
    ]);
  });

  it('tells the cut with its limit and what is lost', () => {
    const { title } = sampleNamed('long');
    expect(reasons('teams', `<meta property="og:title" content="${title}">`).filter((line) => line.startsWith('cut'))).toMatchInlineSnapshot(`
      [
        "cut title: is cut after 75 characters; lost: “it in the middle of a word, and what an editor can do about that before anybody shares the page at all, told with every figure and its source”",
      ]
    `);
  });

  it('says of lines that they end about there', () => {
    const { title } = sampleNamed('long');
    expect(reasons('facebook', `<meta property="og:title" content="${title}">`).find((line) => line.startsWith('cut'))).toMatch(
      /^cut title: is cut after about 2 lines; lost: “/u,
    );
  });

  it('tells how much of a picture is lost on which side', () => {
    const head = '<meta property="og:title" content="T"><meta property="og:image" content="https://notes.example.org/card.jpg">';
    expect(reasons('kakaotalk', head).find((line) => line.startsWith('crop'))).toBe('crop picture: is cropped to 1200×600; lost: 15 pixels on top, 15 below');
  });

  it('tells what was ignored, what is empty, and why there is none', () => {
    const lines = reasons('mattermost', '<title>Only a title</title><meta name="og:title" content="By name">');
    expect(lines).toMatchInlineSnapshot(`
      [
        "none page: Mattermost asks for a title",
        "passed title: og:title “By name” is written with name=; Mattermost knows it by property=",
        "doubt needs: needs: the figure is not certain",
      ]
    `);
  });

  it('carries source and certainty of each figure, and the place in the page', () => {
    const { page, site } = readFixture({ name: 'here', head: '<meta property="og:title" content="Titles that travel">' });
    const known = galleryNetwork('mastodon');
    const [first] = known ? explainPreview(unfurl(page, known, { site })) : [];
    expect(first).toEqual({
      kind: 'fallback',
      part: 'title',
      text: '“Titles that travel” from og:title, for want of JSON-LD headline',
      source: 'https://github.com/mastodon/mastodon/blob/main/app/lib/link_details_extractor.rb',
      certain: true,
      at: expect.anything(),
    });
  });

  it('has something to tell of every network', () => {
    for (const shown of unfurlsOf(sampleNamed('long'))) expect([shown.network, explainPreview(shown).length > 3]).toEqual([shown.network, true]);
  });

  it('is a folded list as HTML, whose summary counts, and which escapes the page’s words', () => {
    const html = explanationHtml([
      { kind: 'fallback', part: 'title', text: '“<b>” from title, for want of og:title', source: 'https://example.org/', certain: false },
      { kind: 'passed', part: 'page', text: 'the rest is not shown' },
    ]);
    expect(html).toMatchInlineSnapshot(
      `"<details class="why" ><summary>Why: 1 fallback, 1 ignored</summary><ul><li data-kind="fallback"><b>fallback</b> title: <span dir="auto">“&lt;b&gt;” from title, for want of og:title</span> <cite data-certain="false">https://example.org/ (unconfirmed)</cite></li><li data-kind="passed"><b>ignored</b> <span dir="auto">the rest is not shown</span></li></ul></details>"`,
    );
  });
});
