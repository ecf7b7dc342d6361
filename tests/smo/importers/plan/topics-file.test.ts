import { expect, test } from 'vitest';
import { withTopics } from '#smo/importers/index.ts';

const topic = { id: 'cards', label: { en: 'Cards' }, description: { en: 'Cards.' } };

test('new topics stand behind those that are there, which stay with their comments', () => {
  const before = '# Ours\n- id: garden # behind the house\n  label: { en: Garden }\n  description: { en: What grows. }\n';
  expect(withTopics(before, [topic])).toBe(`${before}- id: cards\n  label:\n    en: Cards\n  description:\n    en: Cards.\n`);
});

test('a file without any gets a list', () => {
  expect(withTopics('', [topic])).toBe('- id: cards\n  label:\n    en: Cards\n  description:\n    en: Cards.\n');
  expect(withTopics('', [])).toBe('');
});

test('a file that is no list is not touched', () => {
  expect(withTopics('garden: yes\n', [topic])).toBeUndefined();
});
