import { expect, test } from 'vitest';
import { decide, type Action } from '#smo/importers/index.ts';

test.each<[string, { planned: string; written?: string; there?: string }, Action, Action]>([
  ['was never there is new', { planned: 'a' }, 'new', 'new'],
  ['is as it was stays', { planned: 'a', written: 'a', there: 'a' }, 'unchanged', 'unchanged'],
  ['changed in the export waits until updates are asked for', { planned: 'b', written: 'a', there: 'a' }, 'waiting', 'update'],
  ['was edited here is kept', { planned: 'a', written: 'a', there: 'x' }, 'edited', 'edited'],
  ['changed on both sides is kept and told', { planned: 'b', written: 'a', there: 'x' }, 'conflict', 'conflict'],
  ['was deleted here stays deleted', { planned: 'a', written: 'a' }, 'deleted', 'deleted'],
  ['nobody imported is not touched', { planned: 'a', there: 'x' }, 'taken', 'taken'],
])('a file that %s', (_, { planned, written, there }, without, withUpdate) => {
  expect(decide({ planned, written, there }, false)).toBe(without);
  expect(decide({ planned, written, there }, true)).toBe(withUpdate);
});
