import { z } from 'zod';
import type { SiteConfig } from '../config.ts';
import type { Problem, Severity } from '../problem.ts';
import { nearMiss } from '../text.ts';
import type { Rule } from './rule.ts';

/** A rule as a site has it. */
export interface RuleSetting {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: unknown;
}

const configFile = 'src/site/site.config.ts';

/**
 * The rules that are on, with severities and options of the preset and the site's own; and what is wrong in its own.
 * @param all every rule there is, the owner's included
 */
export function ruleSettings(
  { preset, rules, demo, budgets }: Pick<SiteConfig, 'preset' | 'rules' | 'demo'> & Partial<Pick<SiteConfig, 'budgets'>>,
  all: readonly Rule[],
): { settings: RuleSetting[]; problems: Problem[] } {
  const known = new Map(all.map((rule) => [rule.id, rule]));
  const problems = Object.entries(rules).flatMap(([id, setting]) => {
    const rule = known.get(id);
    const field = `rules.${id}`;
    if (!rule) return [unknownRule(id, [...known.keys()], field)];
    const options = rule.options.safeParse(typeof setting === 'string' ? {} : setting[1]);
    return options.success ? [] : [wrongOptions(rule, options.error, field)];
  });
  /** Options that keys of the configuration stand for. */
  const fromConfig: Readonly<Record<string, object>> = {
    ...(demo && { 'url-not-local': { allowExampleHost: true } }),
    ...(budgets && { 'page-weight': { budgets } }),
  };
  const wrong = new Set(problems.map(({ field }) => field));
  const settings = all.flatMap((rule) => {
    const own = wrong.has(`rules.${rule.id}`) ? undefined : rules[rule.id];
    const [severity, options] = own === undefined ? [rule[preset], {}] : typeof own === 'string' ? [own, {}] : own;
    return severity === 'off' ? [] : [{ rule, severity, options: { ...fromConfig[rule.id], ...options } }];
  });
  return { settings, problems };
}

/** A rule's name that is none: in the configuration or in a page's `share.ignore`. */
export function unknownRule(id: string, known: readonly string[], field: string): Problem {
  const near = nearMiss(id, known);
  return {
    rule: 'rule-unknown',
    severity: 'error',
    page: configFile,
    field,
    message: `there is no rule "${id}"`,
    hint: near ? `did you mean "${near}"?` : '`npm run smo -- explain` lists every rule',
  };
}

function detailOf(issue: z.core.$ZodIssue, names: readonly string[]): string {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys' || path !== '') return path === '' ? issue.message : `${path}: ${issue.message}`;
  return issue.keys.map((key) => unknownOption(key, names)).join('; ');
}

function unknownOption(name: string, names: readonly string[]): string {
  const near = nearMiss(name, names);
  return near ? `unknown option "${name}", did you mean "${near}"?` : `unknown option "${name}"`;
}

function wrongOptions(rule: Rule, error: z.ZodError, field: string): Problem {
  const names = Object.keys(z.toJSONSchema(rule.options, { io: 'input' }).properties ?? {});
  const details = error.issues.map((issue) => detailOf(issue, names)).join('; ');
  const hint = `\`npm run smo -- explain ${rule.id}\` lists its options`;
  return { rule: 'rule-options', severity: 'error', page: configFile, field, message: `the options are none that ${rule.id} takes: ${details}`, hint };
}
