import { describe, expect, test } from 'vitest';
import { clockFrom } from '#astro/clock.ts';

test('a build stands at the instant of SMO_NOW, whatever its zone', () => {
  expect(clockFrom({ SMO_NOW: '2027-01-31T09:00:00+01:00' })).toEqual({ now: '2027-01-31T08:00:00.000Z' });
});

test.each([undefined, ''])('without SMO_NOW (%o) it stands at the present, without drafts', (SMO_NOW) => {
  const before = Date.now();
  const { now, drafts } = clockFrom({ SMO_NOW });
  expect([Date.parse(now) >= before && Date.parse(now) <= Date.now(), drafts]).toEqual([true, undefined]);
});

test('an SMO_NOW that is no instant is told with its repair', () => {
  expect(() => clockFrom({ SMO_NOW: 'soon' })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: SMO_NOW  "soon" is no instant
      repair: write SMO_NOW=2027-01-31T09:00:00Z

    1 error in 1 file]
  `);
});

describe('drafts', () => {
  const SMO_NOW = '2027-01-31T08:00:00.000Z';
  test.each([
    ['SMO_DRAFTS=1', { SMO_DRAFTS: '1' }, [], true],
    ['SMO_DRAFTS=true', { SMO_DRAFTS: 'true' }, [], true],
    ['--drafts', {}, ['node', 'astro', 'build', '--drafts'], true],
    ['--drafts, in production that is none', { CI_PRODUCTION: '0' }, ['--drafts'], true],
    ['SMO_DRAFTS=0', { SMO_DRAFTS: '0' }, [], undefined],
    ['SMO_DRAFTS=', { SMO_DRAFTS: '' }, [], undefined],
    ['CI_PRODUCTION=1', { CI_PRODUCTION: '1' }, ['build'], undefined],
  ])('with %s: %s', (_, env, args, drafts) => {
    expect(clockFrom({ SMO_NOW, ...env }, args)).toEqual({ now: SMO_NOW, ...(drafts && { drafts }) });
  });

  test('are refused in production', () => {
    expect(() => clockFrom({ CI_PRODUCTION: '1' }, ['build', '--drafts'])).toThrowErrorMatchingInlineSnapshot(`
      [ConfigError: CI_PRODUCTION  drafts are asked for where CI_PRODUCTION says that everybody will see the site
        repair: leave out --drafts and SMO_DRAFTS, or build the preview where CI_PRODUCTION is not set

      1 error in 1 file]
    `);
  });
});
