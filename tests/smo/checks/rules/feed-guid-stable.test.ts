import { expect, test } from 'vitest';
import { feedExample } from '#smo/checks/feed-example.ts';
import { feedGuidStable } from '#smo/checks/rules/feed-guid-stable.ts';
import { findingsIn } from '../../../support/example-site.ts';

const hints = (changes: Parameters<typeof feedExample>[0]) => findingsIn(feedGuidStable, feedExample(changes)).map(({ hint }) => hint);

test('each item has one of its own', () => {
  expect(hints({ guid: '' })).toEqual(['<guid isPermaLink="true">https://notes.example.org/blog/quiet-launch/</guid>']);
  expect(hints({ twice: true })).toEqual(['give each item an identity of its own, and never change it']);
  expect(hints({ guid: '<guid>https://notes.example.org/?p=3</guid>' })).toEqual([]);
  expect(hints({ guid: '<guid>quiet-launch</guid>' })).toEqual(['<guid isPermaLink="false">quiet-launch</guid>']);
});
