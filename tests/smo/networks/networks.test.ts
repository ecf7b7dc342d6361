import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shareNetworks, type Page, type ShareFields, type ShareNetwork, type SiteUserConfig } from '#smo';
import { networks, profileUrl, shareLinks, type Network } from '#smo/networks/index.ts';
import { graphemes, lengthOf } from '../../../src/smo/networks/network.ts';
import { aConfig, anArticleEntry, aSite } from '../../support/a-site.ts';

const files = readdirSync(new URL('../../../src/smo/networks/', import.meta.url)).map((name) => name.replace(/\.ts$/u, ''));
const all: readonly Network[] = Object.values(networks);
const family = '👨‍👩‍👧‍👦';
const address = 'https://notes.example.org/blog/titles/';

interface Given {
  readonly title?: string;
  readonly share?: ShareFields;
  readonly utm?: SiteUserConfig['utm'];
  readonly canonical?: string;
}

function anArticle({ title = 'Titles that travel', share = {}, utm, canonical }: Given, ids: readonly ShareNetwork[] = shareNetworks) {
  const config = aConfig({ share: [...ids], ...(utm && { utm }) });
  const site = aSite({ config, content: { entries: [anArticleEntry({ title, share, canonical })] } });
  const page: Page | undefined = site.find('article', 'titles', 'en');
  if (!page) throw new Error('the article does not exist');
  return { page, site };
}

/** The share link of one network. */
function hrefOf(id: ShareNetwork, given: Given): string {
  const { page, site } = anArticle(given, [id]);
  const [link] = shareLinks(page, site);
  if (!link) throw new Error(`no link for ${id}`);
  return link.href;
}

/** What the network is handed, decoded as it would decode it. */
function received(href: string): Record<string, string> {
  const { search, hash } = new URL(href);
  const pairs = `${search.slice(1)}${hash.slice(1)}`.split('&').map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decodeURIComponent(value)]));
}

describe('the registry of networks', () => {
  it('holds every file of its folder under the file’s name', () => {
    expect(Object.keys(networks).toSorted()).toEqual(files.filter((name) => !['index', 'network', 'networks-table', 'preview'].includes(name)).toSorted());
    expect(all.map(({ id }) => id)).toEqual(Object.keys(networks));
  });

  it('says for every network where its facts come from and when they were checked', () => {
    const unfounded = all.filter(({ source, checkedOn }) => !URL.canParse(source) || !/^20\d\d-\d\d-\d\d$/u.test(checkedOn));
    expect(unfounded).toEqual([]);
  });

  it('has no share link and no profile for a network that is retired', () => {
    expect(all.filter(({ status, share, profile }) => status === 'retired' && (share || profile))).toEqual([]);
  });

  it('has a share link for each network that a configuration can name, and for no other', () => {
    expect(
      all
        .filter(({ share }) => share)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(shareNetworks.toSorted());
  });
});

describe('share links', () => {
  it('go to every network, in the order of the configuration, with nothing left unencoded', () => {
    const { page, site } = anArticle({ title: `R&D #1: "più" 100% 'vero' ${family}` });
    const text = 'R%26D%20%231%3A%20%22pi%C3%B9%22%20100%25%20%27vero%27%20%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7%E2%80%8D%F0%9F%91%A6';
    const url = 'https%3A%2F%2Fnotes.example.org%2Fblog%2Ftitles%2F';
    const picture = 'https%3A%2F%2Fnotes.example.org%2Fshare.png';
    expect(shareLinks(page, site)).toEqual([
      { network: 'x', name: 'X', href: `https://x.com/intent/tweet?text=${text}&url=${url}` },
      { network: 'linkedin', name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
      { network: 'facebook', name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
      { network: 'whatsapp', name: 'WhatsApp', href: `https://wa.me/?text=${text}%20${url}` },
      { network: 'telegram', name: 'Telegram', href: `https://t.me/share/url?url=${url}&text=${text}` },
      { network: 'mastodon', name: 'Mastodon', href: `https://share.joinmastodon.org/#text=${text}%20${url}` },
      { network: 'bluesky', name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${text}%20${url}` },
      { network: 'threads', name: 'Threads', href: `https://www.threads.com/intent/post?text=${text}&url=${url}` },
      { network: 'reddit', name: 'Reddit', href: `https://www.reddit.com/submit?url=${url}&title=${text}` },
      { network: 'pinterest', name: 'Pinterest', href: `https://www.pinterest.com/pin/create/button/?url=${url}&media=${picture}&description=${text}` },
      { network: 'tumblr', name: 'Tumblr', href: `https://www.tumblr.com/widgets/share/tool?canonicalUrl=${url}&title=${text}&posttype=link` },
      { network: 'hacker-news', name: 'Hacker News', href: `https://news.ycombinator.com/submitlink?u=${url}&t=${text}` },
      { network: 'email', name: 'Email', href: `mailto:?subject=${text}&body=${text}%0D%0A%0D%0A${url}` },
    ]);
  });

  it.each(shareNetworks)('to %s parse as addresses whatever the text holds', (id) => {
    const title = `a&b#c?d=e+f%20g "h" <i> ${family} שלום\u{202e} ../\\ \u{d83d} 日本語`;
    const href = hrefOf(id, { title });
    expect(new URL(href).href).toBe(href);
    expect(href).toMatch(/^(?:https:\/\/|mailto:\?)[\w\-.~!*()%/?=&#]*$/u);
    expect(Object.values(received(href)).join(' ')).toContain(address);
  });

  it('take the text from the network’s own field, else from the share title, else from the title', () => {
    const share = { title: 'For sharing', networks: { bluesky: { text: 'For Bluesky' } } };
    expect([hrefOf('bluesky', { share }), hrefOf('whatsapp', { share }), hrefOf('whatsapp', {})].map((href) => received(href)['text'])).toEqual([
      `For Bluesky ${address}`,
      `For sharing ${address}`,
      `Titles that travel ${address}`,
    ]);
  });

  it('keep line breaks in a text and fold them in a title', () => {
    const networks = { bluesky: { text: 'one\r\ntwo' }, reddit: { text: 'one\ntwo' }, email: { text: 'one\r\ntwo' } };
    const share = { title: 'Subject:\r\nBcc: x@example.org', networks };
    expect([received(hrefOf('bluesky', { share })), received(hrefOf('reddit', { share })), received(hrefOf('email', { share }))]).toEqual([
      { text: `one\ntwo ${address}` },
      { url: address, title: 'one two' },
      { subject: 'Subject: Bcc: x@example.org', body: `one\r\ntwo\r\n\r\n${address}` },
    ]);
  });

  it('hand Pinterest the picture of the page where there is one', () => {
    const { page, site } = anArticle({}, ['pinterest']);
    const picture = 'https://notes.example.org/cards/titles.1a2b.jpg';
    expect(shareLinks(page, site, picture).map(({ href }) => received(href)['media'])).toEqual([picture]);
  });
});

describe('the shared address', () => {
  it('is the canonical one, bare when there is no campaign', () => {
    expect(received(hrefOf('linkedin', { canonical: 'https://elsewhere.example/a?b=1#c' }))).toEqual({ url: 'https://elsewhere.example/a?b=1#c' });
  });

  it('carries the network as source, and medium and campaign as configured', () => {
    expect(received(hrefOf('hacker-news', { utm: { medium: 'social', campaign: 'R&D #1' } }))['u']).toBe(
      `${address}?utm_source=hacker-news&utm_medium=social&utm_campaign=R%26D%20%231`,
    );
  });

  it('keeps its own query as it was written, its fragment, and a source it has already', () => {
    const canonical = 'https://elsewhere.example/a?q=x%20y&empty&utm_source=paper#part';
    expect(received(hrefOf('facebook', { canonical, utm: {} }))['u']).toBe('https://elsewhere.example/a?q=x%20y&empty&utm_source=paper&utm_medium=social#part');
  });
});

describe('the limit of a network', () => {
  const long = `${'word '.repeat(150)}end`;
  const posted = (id: ShareNetwork, title: string) => {
    const { text = '', url = '' } = received(hrefOf(id, { title }));
    return { text, url };
  };

  it('cuts the text at a word so that Bluesky and Mastodon take it with the address', () => {
    const [bluesky, mastodon] = [posted('bluesky', long).text, posted('mastodon', long).text];
    expect([lengthOf(bluesky), lengthOf(mastodon)]).toEqual([299, 499]);
    expect([bluesky.slice(245), mastodon.slice(445)]).toEqual([`word word word… ${address}`, `word word word… ${address}`]);
  });

  it('counts 23 characters for an address on X, and two for each emoji and each sign of Chinese or Japanese', () => {
    expect([lengthOf(family, 'x-characters'), lengthOf('日本語', 'x-characters'), lengthOf('e\u{301}così שלום', 'x-characters')]).toEqual([2, 6, 10]);
    expect([posted('x', 'a'.repeat(256)).text.length, posted('x', 'a'.repeat(257)).text.length]).toEqual([256, 255]);
    expect(posted('x', '語'.repeat(128)).text).toBe('語'.repeat(128));
    expect(posted('x', '語'.repeat(129)).text).toBe(`${'語'.repeat(127)}…`);
  });

  it('counts the bytes of emoji on Threads', () => {
    const room = 500 - 1 - address.length;
    expect(posted('threads', 'a'.repeat(room)).text).toBe('a'.repeat(room));
    expect(posted('threads', `${'a'.repeat(room - 1)}${family}`).text).toBe(`${'a'.repeat(room - 1)}…`);
  });

  it('never cuts inside of an emoji or an accented letter', () => {
    const text = posted('bluesky', `${family}e\u{301}`.repeat(200)).text;
    expect(new Set(graphemes(text.slice(0, text.indexOf('…'))))).toEqual(new Set([family, 'e\u{301}']));
    expect(lengthOf(text)).toBe(300);
  });

  it('cuts a text that runs from right to left at its end', () => {
    const word = 'שלום ';
    const { text } = posted('x', word.repeat(60));
    expect(text).toBe(`${word.repeat(51).trim()}…`);
  });

  it('leaves out the text where the address alone fills the post', () => {
    const canonical = `https://elsewhere.example/${'a'.repeat(280)}`;
    expect(received(hrefOf('bluesky', { canonical }))).toEqual({ text: canonical });
  });
});

describe('profile addresses', () => {
  it.each([
    ['x', '@ada', 'https://x.com/ada'],
    ['x', 'ada', 'https://x.com/ada'],
    ['linkedin', 'company/example-pumps', 'https://www.linkedin.com/company/example-pumps'],
    ['linkedin', 'in/ada-rossi/', 'https://www.linkedin.com/in/ada-rossi'],
    ['linkedin', 'ada-rossi', undefined],
    ['facebook', 'example.pumps', 'https://www.facebook.com/example.pumps'],
    ['whatsapp', '+39 347 (123) 45-67', 'https://wa.me/393471234567'],
    ['whatsapp', '0347 1234567', undefined],
    ['whatsapp', 'channel/0029VaAbc', 'https://whatsapp.com/channel/0029VaAbc'],
    ['telegram', '@pumps', 'https://t.me/pumps'],
    ['mastodon', '@ada@social.example.org', 'https://social.example.org/@ada'],
    ['mastodon', '@ada', undefined],
    ['bluesky', '@Ada.bsky.social', 'https://bsky.app/profile/ada.bsky.social'],
    ['bluesky', 'ada', undefined],
    ['threads', 'ada', 'https://www.threads.com/@ada'],
    ['tumblr', 'ada', 'https://www.tumblr.com/ada'],
    ['youtube', '@ada·rossi', 'https://www.youtube.com/@ada%C2%B7rossi'],
    ['instagram', 'ada', 'https://www.instagram.com/ada/'],
    ['slideshare', 'ada', 'https://www.slideshare.net/ada'],
    ['behance', 'ada', 'https://www.behance.net/ada'],
    ['flickr', 'ada', 'https://www.flickr.com/people/ada'],
    ['disqus', 'ada', 'https://disqus.com/by/ada/'],
    ['wordpress-com', 'Ada-Notes', 'https://ada-notes.wordpress.com'],
    ['wordpress-com', 'evil.example/', undefined],
    ['blogger', 'ada', 'https://ada.blogspot.com'],
    ['tiktok', '@ada', 'https://www.tiktok.com/@ada'],
    ['myspace', 'ada', 'https://myspace.com/ada'],
    ['reddit', 'ada', undefined],
    ['google-plus', 'ada', undefined],
    ['constructor', 'ada', undefined],
  ])('on %s for %s', (network, handle, url) => {
    expect(profileUrl(network, handle)).toBe(url);
  });

  it.each(all.filter(({ profile }) => profile).map(({ id }) => id))('on %s are none for what is no handle', (id) => {
    const handles = ['', '@', ' ', '..', 'a/b', 'a?b', 'a#b', 'a b', 'a"b', '<a>', 'javascript:alert(1)', 'https://evil.example/ada', 'a\nb'];
    expect(handles.map((handle) => profileUrl(id, handle))).toEqual(handles.map(() => undefined));
  });
});
