import { describe, expect, test } from 'vitest';
import { ruleSettings } from '#smo/checks/index.ts';
import { pageWeight } from '#smo/checks/rules/page-weight.ts';
import { aConfig } from '../../support/a-site.ts';
import { aRule } from '../../support/a-rule.ts';

const shout = aRule({ recommended: 'warn', strict: 'error' });
const quiet = aRule({ id: 'title-whisper', recommended: 'off', strict: 'warn' });
const settle = (over: Parameters<typeof aConfig>[0]) => {
  const { settings, problems } = ruleSettings(aConfig(over), [shout, quiet]);
  return { rules: settings.map(({ rule, severity, options }) => [rule.id, severity, options]), problems };
};

describe('the settings of rules', () => {
  test('follow the preset', () => {
    expect(settle({})).toEqual({ rules: [['title-shout', 'warn', {}]], problems: [] });
    expect(settle({ preset: 'strict' }).rules).toEqual([
      ['title-shout', 'error', {}],
      ['title-whisper', 'warn', {}],
    ]);
  });

  test('follow the owner where he says otherwise', () => {
    expect(settle({ rules: { 'title-shout': 'off', 'title-whisper': ['error', { max: 3 }] } })).toEqual({
      rules: [['title-whisper', 'error', { max: 3 }]],
      problems: [],
    });
  });

  test('have the budgets of the configuration', () => {
    const budgets = { article: { scripts: 0 } };
    const { settings } = ruleSettings(aConfig({ budgets }), [pageWeight]);
    expect(settings.map(({ severity, options }) => [severity, options])).toEqual([['error', { budgets }]]);
  });

  test('name every rule that there is not, and every option that a rule does not take, and keep the preset there', () => {
    const { rules, problems } = settle({ rules: { 'title-shuot': 'off', 'title-shout': ['warn', { max: 'two', mex: 1, min: 1 }] } });
    expect(rules).toEqual([['title-shout', 'warn', {}]]);
    expect(problems.map(({ rule, field, message, hint }) => [rule, field, message, hint])).toEqual([
      ['rule-unknown', 'rules.title-shuot', 'there is no rule "title-shuot"', 'did you mean "title-shout"?'],
      [
        'rule-options',
        'rules.title-shout',
        'the options are none that title-shout takes: max: Invalid input: expected number, received string; unknown option "mex", did you mean "max"?; unknown option "min"',
        '`npm run smo -- explain title-shout` lists its options',
      ],
    ]);
  });

  test('allow the placeholder address of a demonstration, and of nothing else', () => {
    const address = aRule({ id: 'url-not-local' });
    const optionsOf = (demo: boolean) => ruleSettings(aConfig({ demo }), [address]).settings.map(({ options }) => options);
    expect([optionsOf(true), optionsOf(false)]).toEqual([[{ allowExampleHost: true }], [{}]]);
  });
});
