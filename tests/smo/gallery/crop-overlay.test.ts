import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cropOverlay } from '#smo/gallery/index.ts';
import { siteUrl } from '../unfurl/fixtures/pages.ts';
import { sampleNamed, unfurlsOf } from './sample-pages.ts';

const card = { url: `${siteUrl}/card.jpg`, src: 'card.jpg', width: 1200, height: 630 };

describe('the crops of a card', () => {
  const overlay = cropOverlay(unfurlsOf(sampleNamed('short')), card);

  it('are grouped by what they leave, the largest first', () => {
    expect(overlay.crops.map(({ seen, networks }) => `${seen.width}×${seen.height} at ${seen.x}, ${seen.y}: ${networks.join(' ')}`)).toMatchInlineSnapshot(`
      [
        "1200×630 at 0, 0: apple-messages bluesky discord facebook linkedin mastodon matrix mattermost misskey pinterest signal slack telegram threads tumblr whatsapp wordpress",
        "1200×600 at 0, 15: kakaotalk x",
        "1120×630 at 40, 0: google-discover",
        "630×630 at 285, 0: discourse google instagram lemmy line reddit teams",
      ]
    `);
  });

  it('have in common what is safe', () => {
    expect(overlay.safe).toEqual({ x: 285, y: 15, width: 630, height: 600 });
  });

  it('stand as frames over the card, with a name and a key of every network', () => {
    expect(overlay.svg).toContain('<image href="card.jpg" width="1200" height="630" />');
    expect(overlay.svg.match(/data-part="crop"/gu)).toHaveLength(overlay.crops.length);
    expect(overlay.svg).toContain('aria-label="What 27 networks show of the card; all of them show 630×600 from 285, 15"');
    expect(overlay.svg).toContain('WhatsApp');
    expect(overlay.svg).not.toMatch(/ style=/u);
    expect(parseFragment(overlay.svg).childNodes).toHaveLength(1);
  });

  it('leave out networks that show another picture or none', () => {
    const none = cropOverlay(unfurlsOf(sampleNamed('no picture')), card);
    expect([none.crops, none.safe]).toEqual([[], undefined]);
    expect(none.svg).not.toContain('data-part="shade"');
  });

  it('are drawn over grey where the card is not at hand', () => {
    expect(cropOverlay([], { url: card.url, width: 1200, height: 630 }).svg).toContain('fill="#d6dade"');
  });
});
