import { expect, test } from 'vitest';
import { oembedExample } from '#smo/checks/oembed-example.ts';
import { oembedJsonValid } from '#smo/checks/rules/oembed-json-valid.ts';
import { findingsIn } from '../../../support/example-site.ts';

const messages = (changes: Record<string, unknown>) =>
  findingsIn(oembedJsonValid, oembedExample(changes)).map(({ message }) => message.replace('the oEmbed answer "oembed/quiet-launch.json" ', ''));

test('what a type or a thumbnail needs must be there', () => {
  expect(messages({ version: 1 })).toEqual(['has the version 1, expected the text "1.0"']);
  expect(messages({ type: 'article' })).toEqual(['has the type "article", expected rich, video, photo or link']);
  expect(messages({ html: undefined, title: ' ' })).toEqual(['has no title', 'has no html, which the type rich needs']);
  expect(messages({ thumbnail_url: 'https://notes.example.org/cards/quiet-launch.jpg', thumbnail_width: 1200 })).toEqual([
    'has no thumbnail_height, which a thumbnail needs',
  ]);
  expect(messages({ author_url: '/authors/ada/' })).toEqual(['has author_url "/authors/ada/", expected a whole https address']);
});

test('an answer that is not there or no JSON is told, one by a query or another host is left alone', () => {
  const { head } = oembedExample();
  expect(findingsIn(oembedJsonValid, { head }).map(({ message }) => message)).toEqual([
    'the oEmbed link leads to "oembed/quiet-launch.json", which is not in the folder',
  ]);
  expect(findingsIn(oembedJsonValid, { head, files: { 'oembed/quiet-launch.json': '[]' } }).map(({ message }) => message)).toEqual([
    'the oEmbed answer "oembed/quiet-launch.json" is no JSON object: "[]"',
  ]);
  expect(findingsIn(oembedJsonValid, oembedExample({}, 'https://notes.example.org/wp-json/oembed/1.0/embed?url=x'))).toEqual([]);
  expect(findingsIn(oembedJsonValid, oembedExample({}, 'https://oembed.example.net/quiet-launch.json'))).toEqual([]);
});
