import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { nearMiss, siteSchema, type Problem, type SiteConfig } from '#smo';
import { rules, type CheckReport, type FormatOptions, type Rule } from '#smo/checks/index.ts';
import { allRules, checkDist } from '../astro/check-dist.ts';
import { openProject, siteOf, type Project } from './project.ts';
import { addressOf, guessAddress } from './site-address.ts';
import { UsageError } from './usage-error.ts';

export interface JudgeOptions {
  /** The built folder. */
  readonly folder: string;
  /** The project it may belong to. */
  readonly root: string;
  /** Where it is served; default: as the project or the folder says. */
  readonly site?: string | undefined;
  readonly preset?: string | undefined;
}

export interface Judged {
  readonly report: CheckReport;
  readonly config: Pick<SiteConfig, 'failOn' | 'baseline'>;
  /** What the rules ask and why, the owner's own ones included. */
  readonly rules: FormatOptions['rules'];
  /** Whether it is the project's own folder, whose sources can be changed. */
  readonly own: boolean;
}

/**
 * Judges a built folder: one of the project's by its configuration and with places in its sources, another one by the
 * recommended rules.
 * @throws UsageError when there is no such folder or preset, or nobody knows where it is served
 */
export async function judge({ folder, root, site, preset }: JudgeOptions): Promise<Judged> {
  const path = resolve(folder);
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new UsageError(`there is no folder ${folder}; build the site first, or name the folder that holds it`);
  const given = { url: addressOf(site), preset: presetOf(preset) };
  const address = given.url ?? (await guessAddress(path));
  const project = await projectOf(path, root, address);
  if (project && 'problems' in project)
    return { report: onlyProblems(project.problems), config: { failOn: 'error', baseline: undefined }, rules: documentation, own: true };
  if (project) return judgeOwn(project, path, given);
  const url = address?.replace(/\/+$/u, '');
  if (url === undefined) throw new UsageError(`nothing in ${folder} says where it is served; add --site https://www.example.org`);
  const config = siteSchema.pick({ preset: true, rules: true, demo: true, extend: true, failOn: true, baseline: true }).parse({ preset: given.preset });
  const report = await checkDist({ folder: path, url, config, label: labelOf(folder) });
  return { report, config, rules: documentation, own: false };
}

type Preset = SiteConfig['preset'];

async function judgeOwn(project: Project, path: string, given: { readonly url: string | undefined; readonly preset: Preset | undefined }): Promise<Judged> {
  const model = await siteOf(project);
  const { config, root } = project;
  const told = { config, rules: documentationOf(allRules(config)), own: true };
  if ('problems' in model) return { report: onlyProblems(model.problems), ...told };
  const settings = { ...config, preset: given.preset ?? config.preset };
  const report = await checkDist({
    folder: path,
    url: given.url ?? config.url,
    config: settings,
    label: labelOf(relative(root, path)),
    own: { site: model, root },
  });
  return { report, ...told };
}

function presetOf(name: string | undefined): Preset | undefined {
  const presets = siteSchema.shape.preset.unwrap().options;
  const found = presets.find((preset) => preset === name);
  if (name === undefined || found) return found;
  const near = nearMiss(name, presets);
  throw new UsageError(`--preset "${name}" is none${near ? `, did you mean "${near}"?` : '.'} There are: ${presets.join(', ')}`);
}

const documentationOf = (all: readonly Rule[]) => Object.fromEntries(all.map(({ id, about }) => [id, about]));

/** What the product's rules ask and why, by id. */
export const documentation = documentationOf(Object.values(rules));

const onlyProblems = (problems: readonly Problem[]): CheckReport => ({ problems, ignored: 0, pages: 0, feeds: 0 });

const labelOf = (folder: string): string => `${folder.replaceAll('\\', '/').replace(/^\.\//u, '').replace(/\/+$/u, '')}/`;

/** The project in `root`, where the folder is its `dist`, or one inside of it that is served where the project is; undefined for anybody's folder. */
async function projectOf(path: string, root: string, address: string | undefined): Promise<Project | { problems: readonly Problem[] } | undefined> {
  const way = relative(resolve(root), path);
  if (way.startsWith('..') || isAbsolute(way) || !existsSync(join(resolve(root), 'src/site/site.config.ts'))) return undefined;
  const project = await openProject(root);
  if (way === 'dist' || address === undefined) return project;
  return 'problems' in project || hostOf(project.config.url) !== hostOf(address) ? undefined : project;
}

const hostOf = (address: string): string | undefined => URL.parse(address)?.host;
