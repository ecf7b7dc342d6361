import { describe, expect, it } from 'vitest';
import { previewNetworks } from '#smo/networks/index.ts';
import { unfurl, unfurlAll, type Unfurl } from '#smo/unfurl/index.ts';
import { fixtures, type Fixture } from './fixtures/pages.ts';
import { networkOf, readFixture, seen, unfurled } from './fixtures/read-fixture.ts';

/** What was passed over in a part, with its reason. */
const passed = ({ passed }: Unfurl, part: string) => passed.filter((one) => one.part === part).map(({ what, why }) => `${what} ${why}`);

function shown(id: string, fixture: Omit<Fixture, 'name'>): Unfurl {
  const { page, site } = readFixture({ name: 'here', ...fixture });
  return unfurl(page, networkOf(id), { site });
}

describe('an unfurl says why', () => {
  it('which tag won, whole and with its place', () => {
    const { page, site } = readFixture({ name: 'here', head: '<meta property="og:title" content="R&amp;D">' });
    const { title } = unfurl(page, networkOf('signal'), { site });
    expect(title).toEqual({ text: 'R&D', full: 'R&D', from: { from: 'meta', key: 'og:title', forms: ['property'] }, at: expect.anything() });
    expect(page.html.slice(title?.at?.start, title?.at?.end)).toBe('<meta property="og:title" content="R&amp;D">');
  });

  it('what was cut, by which limit, and whose figure that is', () => {
    expect(unfurled('a long title', 'discord').title).toMatchObject({
      text: 'A title that does not end where it should A title that does not end…',
      cut: { lost: expect.stringMatching(/^where it should A title/u), limit: '67 bytes', certain: false },
    });
  });

  it('which duplicates lost, in the direction of the network', () => {
    expect([passed(unfurled('two of each', 'signal'), 'title'), passed(unfurled('two of each', 'matrix'), 'title')]).toEqual([
      ['og:title “The second title” is one of several; for Signal the first counts'],
      ['og:title “Titles that travel” is one of several; for Matrix the last counts'],
    ]);
  });

  it('nothing of a tag that is there twice with the same words', () => {
    expect(passed(unfurled('the same tag twice', 'signal'), 'title')).toEqual([]);
  });

  it('which attribute was expected', () => {
    expect(passed(unfurled('Open Graph by name', 'signal'), 'title')).toEqual(['og:title “By name” is written with name=; Signal knows it by property=']);
  });

  it('how far the network reads', () => {
    expect(passed(unfurled('beyond 32 KB', 'slack'), 'picture')[0]).toMatch(
      /^og:image “https:\/\/notes.example.org\/card.jpg” ends at byte 3\d,\d\d\d; Slack reads the first 32,768$/u,
    );
  });

  it('why a picture was refused', () => {
    const refused = [
      ['a heavy picture', 'whatsapp'],
      ['an AVIF picture', 'signal'],
      ['a small picture', 'facebook'],
      ['a very wide picture', 'whatsapp'],
      ['a picture that is not there', 'mastodon'],
      ['a picture as data', 'mastodon'],
      ['a picture called null', 'mastodon'],
      ['a relative picture', 'facebook'],
    ] as const;
    expect(refused.map(([name, id]) => passed(unfurled(name, id), 'picture')[0])).toEqual([
      'og:image “https://notes.example.org/heavy.jpg” has 771 KB; WhatsApp takes at most 600 KB',
      'og:image “https://notes.example.org/card.avif” is AVIF, which Signal does not show',
      'og:image “https://notes.example.org/small.png” has 120×120 pixels; Facebook asks for 200×200',
      'og:image “https://notes.example.org/banner.jpg” is 3000×500; WhatsApp shows none longer than 4 to 1',
      'og:image “https://notes.example.org/gone.jpg” is not in the folder',
      'og:image “data:image/png;base64,iVBORw0KGgo=” is no address that Mastodon could fetch, but data:',
      'og:image “null” is taken for nothing',
      'og:image “../../card.jpg” is no absolute address, as Facebook asks for',
    ]);
  });

  it('which uncertain figures decided, each with its source', () => {
    expect(unfurled('whole', 'signal').doubts).toEqual([]);
    expect(unfurled('a heavy picture', 'whatsapp').doubts).toContainEqual({
      what: 'maxBytes',
      source: 'https://github.com/sybrew/the-seo-framework/issues/700',
    });
  });

  it('why there is no preview', () => {
    const none = [
      ['nothing at all', 'signal'],
      ['a site name beyond all measure', 'discord'],
      ['six kilobytes of Open Graph', 'mattermost'],
      ['an SVG picture', 'teams'],
      ['an address that ends as a file', 'bluesky'],
      ['noindex', 'google'],
      ['no Open Graph', 'threads'],
    ] as const;
    expect(none.map(([name, id]) => seen(unfurled(name, id)))).toEqual([
      'nothing: Signal asks for a title and an https address',
      'nothing: the site is longer than 253 bytes',
      expect.stringMatching(/^nothing: its og: tags come to 6\d\d\d bytes; Mattermost keeps 5120$/u),
      'nothing: the picture is SVG, which Microsoft Teams does not show, and takes the whole preview with it',
      'nothing: the address ends in “.js”, so Bluesky takes it for a file',
      'nothing: Google asks for robots other than noindex or none',
      'nothing: Threads asks for a title and a picture',
    ]);
  });
});

describe('Mastodon', () => {
  it('takes the headline of a web page at the top of the structured data before Open Graph, and its people', () => {
    expect(seen(unfurled('JSON-LD of a web page', 'mastodon'))).toBe(
      'large | [/card.jpg] | A headline that nobody kept up | description: An old description. | site: The Publisher | author: Ada Rossi | date: 2019-01-01',
    );
  });

  it.each(['JSON-LD of a blog posting', 'JSON-LD of two types'])('leaves %s aside', (name) => {
    expect(unfurled(name, 'mastodon').title?.text).toBe('Titles that travel');
  });

  it('stops at the first node of a type, though that be silent', () => {
    const block = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
    const head = `<title>The tab</title>${block([{ '@type': 'WebPage' }, { '@type': 'NewsArticle', headline: 'The second node' }])}`;
    expect(shown('mastodon', { head }).title?.text).toBe('The tab');
  });

  it('resolves entities before it parses structured data, which breaks a block with quotation marks, and after', () => {
    expect(unfurled('JSON-LD with entities', 'mastodon').title?.text).toBe('Fish & chips');
  });

  it('shows an oEmbed document of a link or photo in place of the page, not a rich one, nor one of a version that is no text', () => {
    const names = ['oEmbed of a link', 'oEmbed of a photo', 'oEmbed that is rich', 'oEmbed of another version'];
    expect(names.map((name) => seen(unfurled(name, 'mastodon')))).toEqual([
      'text | The title in oEmbed | site: Provider | author: Ada Rossi',
      'large | [/photo.jpg 1600×838] | A photo | site: Provider',
      seen(unfurled('whole', 'mastodon')),
      seen(unfurled('whole', 'mastodon')),
    ]);
  });

  it('leads to the canonical address on the same host alone', () => {
    expect([unfurled('canonical at the root', 'mastodon').address?.text, unfurled('canonical on another host', 'mastodon').address]).toEqual([
      'https://notes.example.org/',
      undefined,
    ]);
    expect(passed(unfurled('canonical on another host', 'mastodon'), 'address')).toEqual([
      'link rel="canonical" “https://elsewhere.example.net/original/” is on another host than the page; Mastodon leaves it aside',
      'og:url “https://elsewhere.example.net/original/” is on another host than the page; Mastodon leaves it aside',
    ]);
  });

  it('loses a title that something has thrown out of the head', () => {
    expect(shown('mastodon', { html: '<html><head><div></div><title>Outside</title></head><body></body></html>' }).because).toBe('Mastodon asks for a title');
  });
});

describe('Synapse', () => {
  it('drops all Open Graph tags above fifty, but not at fifty', () => {
    const tags = (count: number) => Array.from({ length: count }, (_, index) => `<meta property="og:t${index}" content="x">`).join('');
    const title = '<title>The tab</title><meta property="og:title" content="Open Graph">';
    expect([shown('matrix', { head: title + tags(49) }).title?.text, shown('matrix', { head: title + tags(50) }).title?.text]).toEqual([
      'Open Graph',
      'The tab',
    ]);
  });

  it('drops a value above a thousand characters, and goes on to the next place', () => {
    expect(unfurled('above a thousand characters', 'matrix').description?.text).toBe('Short enough.');
  });

  it('finds the largest picture of the text', () => {
    const images =
      '<img src="/small.png" width="90" height="90"><img src="/photo.jpg" width="1600" height="900"><img src="/card.jpg" width="300" height="200">';
    expect(shown('matrix', { head: '<title>t</title>', body: images }).picture?.url).toBe('https://notes.example.org/photo.jpg');
  });
});

describe('Apple Messages', () => {
  it('shows every picture, each once, in the order of the page', () => {
    expect(seen(unfurled('several pictures', 'apple-messages'))).toBe(
      'large | [/card.jpg] | [/square.png] | [/tall.jpg] | Titles that travel | site: notes.example.org',
    );
    expect(unfurled('X says otherwise', 'apple-messages').morePictures.map(({ url }) => url)).toEqual(['https://notes.example.org/square.png']);
  });
});

describe('Signal', () => {
  it('shows a picture small that is nearly square, and icons where there is no other', () => {
    expect([unfurled('a square picture', 'signal').layout, unfurled('whole', 'signal').layout, unfurled('icons only', 'signal').picture?.url]).toEqual([
      'small',
      'large',
      'https://notes.example.org/apple-touch-icon.png',
    ]);
  });

  it('dates a page by its last change', () => {
    expect(unfurled('dates and authors', 'signal').date?.text).toBe('2026-03-04T09:00:00+01:00');
  });

  it('asks for a secure address', () => {
    const { page, site } = readFixture({ name: 'here', head: '<title>t</title>' });
    expect(unfurl({ ...page, url: 'http://notes.example.org/blog/post/' }, networkOf('signal'), { site }).layout).toBe('none');
  });
});

describe('Discourse', () => {
  const { page, site } = readFixture(fixtures.find(({ name }) => name === 'canonical at the root') ?? fixtures[0]!);
  const { page: home } = readFixture({ name: 'home', file: 'index.html', head: '<title>Home</title><meta property="og:description" content="All notes.">' });

  it('shows the page at the canonical address', () => {
    const outcome = unfurl(page, networkOf('discourse'), { site, pageAt: (address) => (address === 'https://notes.example.org/' ? home : undefined) });
    expect([outcome.follows, seen(outcome)]).toEqual(['https://notes.example.org/', 'text | Home | description: All notes. | site: notes.example.org']);
  });

  it('is not certain of a page that is not at hand', () => {
    const outcome = unfurl(page, networkOf('discourse'), { site });
    expect([outcome.follows, outcome.doubts.map(({ what }) => what)]).toEqual(['https://notes.example.org/', ['follows', 'layout', 'crop']]);
  });

  it('stays where the page asks it to', () => {
    expect(unfurled('ignore the canonical', 'discourse').follows).toBeUndefined();
  });

  it('shows the reading time, and no other label of a blog, where Slack shows both', () => {
    expect([unfurled('labels', 'discourse'), unfurled('labels', 'slack')].map(({ fields }) => fields.map(({ label, value }) => `${label}: ${value}`))).toEqual([
      ['Est. reading time: 4 minutes'],
      ['Written by: Ada Rossi', 'Est. reading time: 4 minutes'],
    ]);
  });

  it('cuts at the end of a word', () => {
    expect(unfurled('a long title', 'discourse').title?.text).toBe('A title that does not end where it should A title that does not end where it...');
  });
});

describe('Misskey', () => {
  it('takes the site’s name off the title, and no description that says the same as the title', () => {
    expect(seen(unfurled('the site’s name in the title', 'misskey'))).toBe('small | [/card.jpg 630×630] | Titles that travel | site: Notes');
  });
});

describe('X', () => {
  it('shows no headline on a large card, takes the last twitter:card, and the alternative text for X', () => {
    expect([seen(unfurled('two cards for X', 'x')), unfurled('alternative texts', 'x').picture?.alt]).toEqual([
      'large | [/card.jpg 1200×600] | site: notes.example.org',
      'A dot, for X',
    ]);
    expect(passed(unfurled('two cards for X', 'x'), 'title')).toEqual(['title “Titles that travel” is not shown by X in this layout']);
  });

  it('shows a summary for a page without a card that says its type', () => {
    const { picture, layout } = shown('x', {
      head: '<meta property="og:type" content="article"><meta property="og:title" content="t"><meta property="og:description" content="d"><meta property="og:image" content="/card.jpg">',
    });
    expect([layout, picture?.crop]).toEqual(['small', { x: 285, y: 0, width: 630, height: 630 }]);
  });
});

describe('LinkedIn', () => {
  it('takes another picture of the page where it cannot show the first', () => {
    expect(unfurled('a WebP picture', 'linkedin').picture?.url).toBe('https://notes.example.org/portrait.jpg');
  });
});

describe('WordPress', () => {
  it('reads the title tag and the description by name, as far as the head is written', () => {
    expect([
      seen(unfurled('whole', 'wordpress')),
      seen(unfurled('description by og name', 'wordpress')),
      seen(unfurled('tags in the body', 'wordpress')),
    ]).toEqual([
      'large | [/card.jpg] | Titles that travel · Notes | description: The description that search engines show.',
      'large | [/card.jpg] | The tab | description: For WordPress alone.',
      'text | The tab',
    ]);
  });
});

describe('Google', () => {
  it('prefers the photo of the structured data, by reference too, and shows it large where the page allows it', () => {
    expect(
      [unfurled('JSON-LD of a blog posting', 'google'), unfurled('a large picture for search', 'google')].map(({ picture, layout }) => [picture?.url, layout]),
    ).toEqual([
      ['https://notes.example.org/photo.jpg', 'small'],
      ['https://notes.example.org/photo.jpg', 'large'],
    ]);
  });
});

describe('Pinterest', () => {
  it('tells more than the picture of articles alone, and not of one that declines', () => {
    expect([seen(unfurled('whole', 'pinterest')), seen(unfurled('no pins please', 'pinterest')), seen(unfurled('several pictures', 'pinterest'))]).toEqual([
      'large | [/card.jpg] | Titles that travel | description: What a reader sees of  … that its writer chose. | site: Notes',
      'large | [/card.jpg] | site: Notes',
      'large | [/card.jpg] | site: notes.example.org',
    ]);
  });
});

describe('Discord', () => {
  it('paints its edge by a hexadecimal number, filled with zeros in front', () => {
    expect([unfurled('colours', 'discord').accent?.text, unfurled('a colour by name', 'discord').accent]).toEqual(['#000abc', undefined]);
  });

  it('counts bytes, and never cuts a sign in two', () => {
    expect(unfurled('right to left', 'discord').description?.text.isWellFormed()).toBe(true);
    expect(unfurled('emoji', 'discord').title?.text).not.toContain('\u{fffd}');
  });
});

describe('any page at all', () => {
  it('of ten thousand tags is read in a moment', { timeout: 60_000 }, () => {
    const tags = Array.from(
      { length: 5000 },
      (_, index) => `<meta property="og:title" content="Title ${index}"><meta name="og:image" content="/${index}.jpg">`,
    ).join('');
    const { page, site } = readFixture({ name: 'here', head: tags });
    const before = process.threadCpuUsage();
    const outcomes = unfurlAll(page, { site });
    expect(process.threadCpuUsage(before).user).toBeLessThan(3_000_000);
    expect(Math.max(...outcomes.map((outcome) => outcome.passed.length))).toBe(24);
  });

  it.each([
    '',
    '\0',
    '<',
    '<!--',
    '<html><head><meta property="og:title"',
    '<meta property="og:image" content="http://[">',
    '<link rel=canonical href="https://%">',
  ])('has an outcome for every network, such as %j', (html) => {
    const { page, site } = readFixture({ name: 'here', html });
    expect(unfurlAll(page, { site }).map(({ network }) => network)).toEqual(previewNetworks().map(({ id }) => id));
  });
});
