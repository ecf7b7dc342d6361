import { describe, expect, test } from 'vitest';
import type { BuiltSite } from '#smo/built/built-site.ts';
import { fileFor } from '#smo/built/built-site.ts';
import { founded, isToCome, Lookups, valueOf } from '#smo/built/lookups.ts';
import { aSite, anArticleEntry } from '../../support/a-site.ts';

const facts = { format: 'jpeg', bytes: 9, width: 4, height: 3, orientation: 1, transparent: false, frames: 1, color: 'srgb' } as const;
const model = aSite({ content: { entries: [anArticleEntry({ slug: 'quiet-launch' })] } });

const siteWith = (over: Partial<BuiltSite> = {}): BuiltSite => ({
  url: 'https://notes.example.org',
  files: new Map([
    ['a/index.html', 1],
    ['b.css', 2],
  ]),
  texts: new Map([['robots.txt', 'User-agent: *']]),
  pictures: new Map([['c.jpg', facts]]),
  site: model,
  ...over,
});
const listening = (site: BuiltSite) => new Lookups(site, { digestOf: ({ title }) => title });

/** What is asked by doing something. */
function asked(find: (site: BuiltSite) => unknown, site = siteWith()) {
  const lookups = listening(site);
  return lookups.found(() => find(lookups.site)).asked.map((number) => lookups.questions[number]);
}

describe('what is asked of a site', () => {
  test('is heard with its answers, each question once', () => {
    const questions = asked((site) => [
      fileFor(site, '/a'),
      fileFor(site, '/a'),
      site.files.get('b.css'),
      site.texts.get('_headers'),
      site.pictures.get('c.jpg'),
    ]);
    expect(questions).toEqual([
      { asks: 'there', of: 'a', answer: false },
      { asks: 'there', of: 'a/index.html', answer: true },
      { asks: 'size', of: 'b.css', answer: 2 },
      { asks: 'text', of: '_headers', answer: undefined },
      { asks: 'picture', of: 'c.jpg', answer: facts },
    ]);
  });

  test('is everything for who goes through a whole table, or through the model', () => {
    const everything = [{ asks: 'everything', of: '', answer: undefined }];
    expect(asked(({ files }) => [...files])).toEqual(everything);
    expect(asked(({ texts }) => [...texts.keys()])).toEqual(everything);
    expect(asked(({ pictures }) => pictures.size)).toEqual(everything);
    expect(asked(({ site }) => site?.all)).toEqual(everything);
    expect(asked(({ site }) => site?.now)).toEqual(everything);
    expect(asked(({ site }) => site?.find('article', 'quiet-launch', 'en'))).toEqual(everything);
  });

  test('is a page of the model, or whether a time is to come; the configuration is no question', () => {
    const time = Date.parse(model.now);
    expect(asked((site) => [site.site?.at('/blog/quiet-launch/'), isToCome(site, time), isToCome(site, time + 1), site.site?.config.name])).toEqual([
      { asks: 'model', of: '/blog/quiet-launch/', answer: model.at('/blog/quiet-launch/')?.title },
      { asks: 'to-come', of: String(time), answer: false },
      { asks: 'to-come', of: String(time + 1), answer: true },
    ]);
  });

  test('is heard by everybody who uses what was found out by it', () => {
    const heard = listening(siteWith());
    const robots = founded(heard.site, () => heard.site.texts.get('robots.txt'));
    const first = heard.found(() => valueOf(heard.site, robots));
    const second = heard.found(() => founded(heard.site, () => valueOf(heard.site, robots)).value);
    expect([first.value, first.asked, second.asked]).toEqual(['User-agent: *', robots.asked, robots.asked]);
    expect(robots.asked.map((number) => heard.questions[number]?.of)).toEqual(['robots.txt']);
  });

  test('is another question once a picture has become known', () => {
    const pictures = new Map<string, typeof facts>();
    const lookups = listening(siteWith({ pictures }));
    const ask = () => lookups.found(() => lookups.site.pictures.get('d.jpg')).asked;
    const before = ask();
    pictures.set('d.jpg', facts);
    expect(ask()).not.toEqual(before);
    expect(lookups.questions.map(({ answer }) => answer)).toEqual([undefined, facts]);
  });
});

describe('a question of another time', () => {
  const again = (question: Parameters<Lookups['again']>[0], over: Partial<BuiltSite> = {}) => listening(siteWith(over)).again(question) !== undefined;

  test('has the same answer or another one', () => {
    expect(again({ asks: 'there', of: 'b.css', answer: true })).toBe(true);
    expect(again({ asks: 'there', of: 'z', answer: true })).toBe(false);
    expect(again({ asks: 'size', of: 'b.css', answer: 3 })).toBe(false);
    expect(again({ asks: 'text', of: 'robots.txt', answer: 'User-agent: x' })).toBe(false);
    expect(again({ asks: 'picture', of: 'c.jpg', answer: { ...facts } })).toBe(true);
    expect(again({ asks: 'picture', of: 'c.jpg', answer: { ...facts, width: 5 } })).toBe(false);
    expect(again({ asks: 'model', of: '/blog/quiet-launch/', answer: 'Other' })).toBe(false);
    expect(again({ asks: 'to-come', of: '0', answer: true })).toBe(false);
    expect(again({ asks: 'everything', of: '', answer: undefined })).toBe(false);
  });
});
