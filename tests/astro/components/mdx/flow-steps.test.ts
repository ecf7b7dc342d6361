import { expect, test } from 'vitest';
import { flowSteps } from '../../../../src/astro/components/mdx/flow-steps.ts';

test('a path gives its steps, each with all who receive the message in it', () => {
  expect(flowSteps('Company > Reader (now a sender) > Reader, Friend')).toEqual([
    [{ name: 'Company', note: undefined }],
    [{ name: 'Reader', note: 'now a sender' }],
    [
      { name: 'Reader', note: undefined },
      { name: 'Friend', note: undefined },
    ],
  ]);
});

test('a comma inside brackets belongs to the note', () => {
  expect(flowSteps('Reader (hers, too), Friend')).toEqual([
    [
      { name: 'Reader', note: 'hers, too' },
      { name: 'Friend', note: undefined },
    ],
  ]);
});

test('a receiver that is nothing but brackets is a name', () => {
  expect(flowSteps('(nobody)')).toEqual([[{ name: '(nobody)', note: undefined }]]);
});
