import { expect, test } from 'vitest';
import { unfurlLabelPairs } from '#smo/checks/rules/unfurl-label-pairs.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (extra: string, options?: unknown) => findingsIn(unfurlLabelPairs, { head: { extra } }, options).map(({ message }) => message);
const pair = (label: string, data: string) => `<meta name="twitter:label2" content="${label}"><meta name="twitter:data2" content="${data}">`;

test('half a pair is told from either side', () => {
  expect(told('<meta name="twitter:label2" content="Written by">')).toEqual(['twitter:label2 "Written by" stands without twitter:data2']);
  expect(told('<meta name="twitter:data2" content="Ada Rossi">')).toEqual(['twitter:data2 "Ada Rossi" stands without twitter:label2']);
});

test('a label is short, two authors have room', () => {
  expect(told(pair('Written by', 'Ada Rossi and the editors of the Notes'))).toEqual([]);
  expect(told(pair('Who wrote this text for our readers', 'Ada'))).toEqual([
    'twitter:label2 has 35 characters, expected at most 30: "Who wrote this text for our readers"',
  ]);
  expect(told(pair('Written by', 'Ada Rossi'), { data: 5 })).toEqual([expect.stringMatching(/^twitter:data1/u), expect.stringMatching(/^twitter:data2/u)]);
});

test('30 characters are well', () => {
  expect(told(pair('n'.repeat(30), 'd'.repeat(60)))).toEqual([]);
  expect(told(pair('n'.repeat(31), 'd'.repeat(61)))).toHaveLength(2);
});
