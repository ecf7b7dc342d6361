import { defineCommand } from 'citty';
import { nearMiss } from '#smo';
import { explainRule, listRules, rules } from '#smo/checks/index.ts';
import { openProject } from './project.ts';
import { UsageError } from './usage-error.ts';

/** `npm run smo -- explain [rule]`: what a rule asks, why, whom it concerns, its options and examples; without a name, all rules, the owner's too. */
export const explainCommand = defineCommand({
  meta: { name: 'explain', description: 'Say what a rule asks, and why' },
  args: {
    rule: { type: 'positional', required: false, description: 'Id of the rule; default: a list of all' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const project = await openProject(args.root);
    const all = [...Object.values(rules), ...('problems' in project ? [] : project.config.extend.rules)];
    if (args.rule === undefined) return console.log(listRules(all));
    const rule = all.find(({ id }) => id === args.rule);
    if (rule) return console.log(explainRule(rule));
    const near = nearMiss(
      args.rule,
      all.map(({ id }) => id),
    );
    throw new UsageError(`there is no rule "${args.rule}"${near ? `, did you mean "${near}"?` : '.'} \`npm run smo -- explain\` lists every rule.`);
  },
});
