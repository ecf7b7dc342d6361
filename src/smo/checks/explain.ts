import { z } from 'zod';
import { networkName } from '../networks/index.ts';
import { counted } from './formatters/formatter.ts';
import type { Example, Rule } from './rule.ts';

/** One option of a rule as its schema describes it. */
interface Option {
  readonly name: string;
  readonly fallback: string;
  readonly description: string;
}

function optionsOf(rule: Rule): Option[] {
  const { properties = {} } = z.toJSONSchema(rule.options, { io: 'input' });
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema === 'boolean') return [];
    return [{ name, fallback: JSON.stringify(schema.default) ?? 'none', description: schema.description ?? '' }];
  });
}

const namesOf = (ids: readonly string[]): string => ids.map(networkName).join(', ');

/** Everything about a rule, for a terminal: what, why, who breaks, options, and a page that fails and one that passes. */
export function explainRule(rule: Rule): string {
  const { what, why, breaks, source } = rule.about;
  const options = optionsOf(rule);
  const { fails, passes } = rule.examples;
  return [
    `${rule.id}  (recommended: ${rule.recommended}, strict: ${rule.strict})`,
    what,
    why,
    `Concerns: ${namesOf(breaks)}\nSource:   ${source === 'house' ? 'a rule of this product' : source}`,
    ...(options.length > 0
      ? [`Options:\n${options.map(({ name, fallback, description }) => `  ${name} (default: ${fallback})${description && `: ${description}`}`).join('\n')}`]
      : []),
    `Fails:\n${indented(exampleText(fails))}`,
    `Passes:\n${indented(exampleText(passes))}`,
    `Set it in src/site/site.config.ts:  rules: { '${rule.id}': 'off' }\nIgnore it on one page:  share: { ignore: [{ rule: ${rule.id}, reason: … }] }`,
  ].join('\n\n');
}

/** Every rule in a line, under the heading of its group. */
export function listRules(rules: readonly Rule[]): string {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  return [...Map.groupBy(rules, ({ group }) => group)]
    .map(([group, list]) => [group, ...list.map(({ id, recommended, about }) => `  ${id.padEnd(widest)}  ${recommended.padEnd(5)}  ${about.what}`)].join('\n'))
    .join('\n\n');
}

/** The rules in the README: a folded table for each group. */
export function rulesTable(rules: readonly Rule[]): string {
  return [...Map.groupBy(rules, ({ group }) => group)]
    .map(([group, list]) => `<details><summary><b>${group}</b>: ${counted(list.length, 'rule')}</summary>\n\n${groupTable(list)}\n\n</details>`)
    .join('\n\n');
}

function groupTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, recommended, strict, about }) =>
      `| \`${id}\` | ${recommended === strict ? recommended : `${recommended} / ${strict}`} | ${cell(about.what)} | ${namesOf(about.breaks)} |`,
  );
  return ['| Rule | Severity | What is asked | Who shows it wrongly |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Text of a rule in a table: what looks like markup stands as code, unless it does already. */
function cell(text: string): string {
  const parts = text.replaceAll('|', String.raw`\|`).split(/(`[^`]*`)/u);
  return parts.map((part) => (part.startsWith('`') ? part : part.replaceAll(/<[^<>]+>/gu, '`$&`'))).join('');
}

/** An example as the HTML or the files that it is about. */
export function exampleText({ head = {}, body, html, file, files = {}, url, page }: Example): string {
  const parts = [
    ...(url === undefined ? [] : [`site: ${url}`]),
    ...(file === undefined ? [] : [`file: ${file}`]),
    ...Object.entries(head).map(([key, tag]) => tag || `(no ${key})`),
    ...(body === undefined ? [] : [body]),
    ...(html === undefined ? [] : [html.length > 600 ? `${html.slice(0, 600)} …` : html]),
    ...Object.entries(files).map(([name, content]) => fileText(name, content)),
    ...(page === undefined ? [] : [`front matter: ${JSON.stringify(page)}`]),
  ];
  return parts.length === 0 ? '(a page without faults)' : parts.join('\n');
}

function fileText(name: string, content: NonNullable<Example['files']>[string]): string {
  if (content === null) return `(no ${name})`;
  if (typeof content !== 'string') return `${name}: ${JSON.stringify(content)}`;
  return `${name}:\n${indented(content.length > 600 ? `${content.slice(0, 600)} …` : content)}`;
}

const indented = (text: string): string => text.replaceAll(/^(?=.)/gmu, '  ');
