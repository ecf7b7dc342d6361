import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rules } from '#smo/checks/rules/index.ts';
import type { Rule } from '#smo/checks/rule.ts';
import { findingsIn } from '../../support/example-site.ts';

const all: readonly Rule[] = Object.values(rules);

test('every file in rules/ is registered under its id', () => {
  const files = globSync('src/smo/checks/rules/*.ts').map((file) => basename(file, '.ts'));
  expect(Object.keys(rules).toSorted()).toEqual(files.filter((name) => name !== 'index').toSorted());
  expect(all.map(({ id }) => id)).toEqual(Object.keys(rules));
});

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('finds something in its failing example', () => {
    expect(findingsIn(rule, rule.examples.fails).length).toBeGreaterThan(0);
  });
  test('finds nothing in its passing example', () => {
    expect(findingsIn(rule, rule.examples.passes)).toEqual([]);
  });
  test('finds nothing in the healthy site', () => {
    expect(findingsIn(rule)).toEqual([]);
  });
  test('says what it asks, why, and where that comes from', () => {
    const { what, why, breaks, source } = rule.about;
    expect([what, why].every((text) => /^\p{Lu}.*\.$/su.test(text))).toBe(true);
    expect(breaks.length).toBeGreaterThan(0);
    expect(source).toMatch(/^https:\/\/|^house$/u);
  });
  test('describes every option, which has a default or says what holds without it', () => {
    const { properties = {} } = z.toJSONSchema(rule.options, { io: 'input' });
    const undescribed = Object.entries(properties).filter(([, option]) => {
      if (typeof option === 'boolean') return true;
      const { description = '', default: fallback } = option;
      return !/^\p{Lu}.*\.$/su.test(description) || (fallback === undefined && !description.includes('Default: '));
    });
    expect(undescribed).toEqual([]);
  });
  test('takes no option that it does not know', () => {
    expect(() => rule.start({ 'no-such-option': 1 })).toThrow();
  });
});
