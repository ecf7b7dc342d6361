import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WorkflowFile } from '#smo/schedule/index.ts';

/** Systems that keep the times of their runs in their own interface, by a file of theirs. */
const timedElsewhere = ['.gitlab-ci.yml', '.circleci/config.yml', 'azure-pipelines.yml', 'bitbucket-pipelines.yml', 'Jenkinsfile', '.woodpecker.yml'];

/**
 * The workflows of the repository that a site stands in; undefined where another system builds it, whose times no file
 * tells.
 */
export function readWorkflows(root: string): WorkflowFile[] | undefined {
  const top = repositoryOf(root);
  if (timedElsewhere.some((file) => existsSync(join(top, file)))) return undefined;
  const folder = join(top, '.github/workflows');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/u.test(name))
    .toSorted()
    .map((name) => ({ path: `.github/workflows/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The folder with `.git` around a site, which may be a part of something larger; else the site's own. */
function repositoryOf(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return root;
  }
}
