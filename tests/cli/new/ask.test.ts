import { describe, expect, it } from 'vitest';
import type { Content } from '#smo';
import { askRequest, type Asker } from '../../../src/cli/new/ask.ts';
import { completeRequest } from '../../../src/cli/new.ts';
import { ContentReader } from '../../../src/astro/content-reader.ts';
import { aConfig } from '../../support/a-site.ts';

const localized = (text: string) => ({ en: text });
const content: Content = {
  entries: [],
  authors: ['ada', 'bo'].map((id) => ({ id, name: id.toUpperCase(), type: 'person', role: {}, bio: {}, accounts: {}, source: { file: '', fields: {} } })),
  topics: ['feeds', 'cards'].map((id) => ({ id, label: localized(`On ${id}`), description: localized('') })),
  series: [],
};
const around = { content, locales: ['en', 'it'], today: '2026-06-01' };

/** Gives these answers in turn, and keeps the questions with their choices. */
function anAsker(...answers: readonly (string | readonly string[] | undefined)[]): { asker: Asker; asked: string[] } {
  const asked: string[] = [];
  const rest = [...answers];
  const note = (question: string, choices: readonly { value: string }[] = []) => asked.push([question, ...choices.map(({ value }) => value)].join(' '));
  const one = () => {
    const answer = rest.shift();
    return typeof answer === 'object' ? answer[0] : answer;
  };
  const asker: Asker = {
    words: async (question, refuse) => {
      note(question);
      const answer = one();
      return answer === undefined ? undefined : (refuse(answer) ?? answer);
    },
    oneOf: async (question, choices) => {
      note(question, choices);
      return one();
    },
    someOf: async (question, choices) => {
      note(question, choices);
      const answer = rest.shift();
      return typeof answer === 'string' ? [answer] : answer;
    },
  };
  return { asker, asked };
}

describe('new, alone', () => {
  it('asks kind, title, language, topics and authors of a post', async () => {
    const { asker, asked } = anAsker('post', 'A title', 'it', ['feeds', 'cards'], ['ada']);
    expect(await askRequest({ kind: '', title: '' }, around, asker)).toEqual({
      kind: 'post',
      title: 'A title',
      slug: undefined,
      locale: 'it',
      topic: 'feeds,cards',
      author: 'ada',
    });
    expect(asked).toEqual([
      'What do you start? post term page author',
      'What is its title?',
      'In which language? en it',
      'What is it about? feeds cards',
      'Who writes it? ada bo',
    ]);
  });

  it('asks no author of a term, no topic of a page, and no language of an author', async () => {
    const term = anAsker('Feed', 'en', []);
    expect(await askRequest({ kind: 'term', title: '' }, around, term.asker)).toMatchObject({
      kind: 'term',
      title: 'Feed',
      topic: undefined,
      author: undefined,
    });
    const page = anAsker('page', 'About', 'en');
    expect(await askRequest({ kind: '', title: '' }, around, page.asker)).toMatchObject({ kind: 'page', title: 'About' });
    const author = anAsker('author', 'Ada');
    expect(await askRequest({ kind: '', title: '' }, around, author.asker)).toMatchObject({ kind: 'author', title: 'Ada', locale: undefined });
    expect([term.asked.length, page.asked.length, author.asked.length]).toEqual([3, 3, 2]);
  });

  it('asks nothing twice, and nothing with one answer', async () => {
    const { asker, asked } = anAsker('A title');
    const alone = { ...around, locales: ['en'], content: { ...content, authors: content.authors.slice(0, 1) } };
    expect(await askRequest({ kind: 'post', title: '', topic: 'feeds' }, alone, asker)).toMatchObject({
      kind: 'post',
      title: 'A title',
      topic: 'feeds',
      author: undefined,
    });
    expect(asked).toEqual(['What is its title?']);
  });

  it('asks for an address where the title has no Latin letter, and refuses what is none', async () => {
    const good = anAsker('共有', 'share', 'en', []);
    expect(await askRequest({ kind: 'term', title: '' }, around, good.asker)).toMatchObject({ title: '共有', slug: 'share' });
    const bad = anAsker('共有', 'No Good!', 'en', []);
    expect(await askRequest({ kind: 'term', title: '' }, around, bad.asker)).toMatchObject({
      slug: 'Lower-case letters, digits and single hyphens, such as a-name.',
    });
  });

  it('writes nothing when the one who is asked stops, at any question', async () => {
    const answers = ['post', 'A title', 'it', ['feeds'], ['ada']];
    for (let count = 0; count < answers.length; count++)
      expect(await askRequest({ kind: '', title: '' }, around, anAsker(...answers.slice(0, count)).asker)).toBeUndefined();
  });

  it('says what to pass where nobody can be asked', async () => {
    const config = aConfig();
    const project = { root: '/none', config, locales: ['en'], reader: new ContentReader('/none', config, ['en']) };
    expect(await completeRequest({ kind: '', title: '' }, project, '2026-06-01', undefined)).toMatchInlineSnapshot(`
      {
        "problems": [
          {
            "field": "kind",
            "hint": "npm run smo -- new post "A title" (or term, page, author)",
            "message": "is missing, and nobody can be asked: this is no terminal",
            "page": "new",
            "rule": "kind-missing",
            "severity": "error",
          },
        ],
      }
    `);
    expect(await completeRequest({ kind: 'post', title: 'A' }, project, '2026-06-01', undefined)).toEqual({ kind: 'post', title: 'A' });
  });
});
