import { expect, test } from 'vitest';
import { ConfigError, type SiteUserConfig } from '#smo';
import { defineCardTemplate, templateIds } from '#smo/cards/index.ts';
import { checked, aPost, printed } from '../../support/a-content.ts';
import { aConfig } from '../../support/a-site.ts';

const render = () => ({ ground: '', slots: [] });
const gala = defineCardTemplate({ id: 'gala', version: 1, format: 'jpeg', render });

function refused(cards: unknown): string {
  try {
    // What an owner without types may write.
    aConfig({ cards: cards as SiteUserConfig['cards'] });
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return 'not refused';
}

test('without a choice there are the product’s templates; the owner’s stand after them, functions and all', () => {
  expect(templateIds(aConfig().cards)).toEqual(['article', 'author', 'list', 'quote', 'term', 'topic']);
  const { cards } = aConfig({ cards: { templates: [gala], topic: gala, home: defineCardTemplate({ ...gala, id: 'door' }), article: 'gala' } });
  expect([templateIds(cards).slice(6), cards.templates[0], cards.article]).toEqual([['gala', 'door'], gala, 'gala']);
});

test('a configuration that cannot be meant is refused, all mistakes at once', () => {
  const cards = { templates: [gala, { ...gala, render: () => render() }, { id: 'Gala' }], article: 'galla', posts: 'gala', term: 7 };
  expect(refused(cards)).toMatchInlineSnapshot(`
    "src/site/site.config.ts  cards.templates.2: expected a card template, made by defineCardTemplate({ id, version, format, render })

    src/site/site.config.ts  cards.term: expected the id of a card template, or one made by defineCardTemplate({ id, version, format, render })

    src/site/site.config.ts  cards: unknown key "posts"

    3 errors in 1 file"
  `);
  expect(refused({ templates: [gala, { ...gala }], article: 'galla', topic: 'zzzzzz' })).toMatchInlineSnapshot(`
    "src/site/site.config.ts  cards.article: unknown card template "galla"; write gala, or another of article, author, list, quote, term, topic

    src/site/site.config.ts  cards.topic: unknown card template "zzzzzz"; write one of article, author, list, quote, term, topic, gala

    src/site/site.config.ts  cards.templates: two card templates have the id "gala"; give one of them another

    3 errors in 1 file"
  `);
});

test.each([{ ...gala, id: 'My Card' }, { ...gala, version: 0 }, { ...gala, format: 'png' }, { ...gala, render: 'svg' }, null])(
  '%o is no template',
  (template) => {
    expect(refused({ templates: [template] })).toContain('cards.templates.0: expected a card template');
  },
);

test('share.card that names no template is a problem of the content: its place, the near name, the list', () => {
  const files = { 'content/blog/en/a-post.mdx': aPost({ share: '{ card: qoute }' }), 'content/blog/en/b.mdx': aPost({ id: 'b', share: '{ card: gala }' }) };
  const cardTemplates = templateIds(aConfig({ cards: { templates: [gala] } }).cards);
  expect(printed(checked(files, {}, { cardTemplates }).problems)).toMatchInlineSnapshot(`
    "content/blog/en/a-post.mdx:8:16  share.card: unknown card template "qoute". Did you mean "quote"?
      8 | share: { card: qoute }
        |                ^^^^^
      repair: write quote, or another of article, author, list, term, topic, gala"
  `);
});
