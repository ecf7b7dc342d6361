import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import {
  againstBaseline,
  baselineOf,
  baselineText,
  botsText,
  countText,
  formatters,
  isFailure,
  scoreOf,
  weights,
  type Baseline,
  type PageScore,
  type SiteScore,
} from '#smo/checks/index.ts';
import { judge } from './judge.ts';
import { readBaseline } from '../astro/read-baseline.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_FILE = '.smo-baseline.json';
/** Pages that are listed, the worst. */
const LISTED = 15;

/**
 * `npm run smo -- audit`: the state of a built site in figures. `--save` writes it down; `--against` fails only where
 * something has become worse since.
 */
export const auditCommand = defineCommand({
  meta: { name: 'audit', description: 'Give a built site a score, keep it, and compare with it later' },
  args: {
    folder: { type: 'positional', required: false, default: 'dist', description: 'The built site' },
    site: { type: 'string', description: 'Where it is served: https://www.example.org' },
    preset: { type: 'string', description: 'recommended or strict; default: as configured' },
    save: { type: 'boolean', default: false, description: 'Write down what there is, so that only worse counts' },
    against: { type: 'boolean', default: false, description: 'Compare with what was written down' },
    file: { type: 'string', default: DEFAULT_FILE, description: 'Where it is written down' },
    json: { type: 'boolean', default: false, description: 'The scores as JSON' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const { report, config, rules, own } = await judge({ folder: args.folder, root: args.root, site: args.site, preset: args.preset });
    if (args.against) {
      const { worse, known, mended } = againstBaseline(report.problems, await baselineFile(args.root, args.file));
      const compared = { ...report, problems: worse };
      console.log(formatters.text(compared, { failOn: config.failOn, rules, own }));
      console.log(`\nAgainst ${args.file}: ${known} known, ${mended} mended${mended > 0 ? '; `audit --save` writes down the better state' : ''}`);
      if (isFailure(compared, config.failOn)) process.exitCode = 1;
      return;
    }
    const score = scoreOf(report);
    const bots = botsText(report.bots ?? []);
    console.log(args.json ? JSON.stringify(score, undefined, 2) : [scoreText(score), `Preview bots\n${bots}`, countText(report.problems)].join('\n\n'));
    if (!args.save) return;
    await writeFile(join(args.root, args.file), baselineText(baselineOf(report.problems)));
    // Not among the scores, which may be read by a machine.
    const builds = own ? `; baseline: '${args.file}' in src/site/site.config.ts lets builds pass that are no worse` : '';
    console.error(`${args.file} holds what there is today; audit --against compares with it${builds}`);
  },
});

async function baselineFile(root: string, file: string): Promise<Baseline> {
  try {
    return await readBaseline(root, file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function scoreText({ score, pages, site, flawless }: SiteScore): string {
  const listed = pages.slice(0, LISTED).map(pageText);
  const more = pages.length > LISTED ? [`  … and ${pages.length - LISTED} more pages`] : [];
  return [
    `Score: ${score} of 100`,
    `(a page starts at 100; the first error of a rule costs ${weights.error}, the first warning ${weights.warn}, each further one of the same rule ${weights.again}; the site's score is their mean less its own losses)`,
    ...(site.length > 0 ? [`The site itself: ${lostText(site)}`] : []),
    `${flawless} pages without a fault`,
    ...listed,
    ...more,
  ].join('\n');
}

const pageText = ({ page, score, lost }: PageScore): string => `  ${String(score).padStart(3)}  ${page}  ${lostText(lost)}`;
const lostText = (lost: PageScore['lost']): string => lost.map(({ rule, points }) => `−${points} ${rule}`).join(', ');
