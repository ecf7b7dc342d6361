import { parse } from 'yaml';

/** A workflow of GitHub Actions, as it stands in `.github/workflows/`. */
export interface WorkflowFile {
  readonly path: string;
  readonly text: string;
}

/** The crontab lines, in UTC, by which a workflow builds or publishes something. None where it cannot be read. */
export function buildTimes({ text }: WorkflowFile): string[] {
  const workflow = parsed(text);
  const jobs = JSON.stringify(property(workflow, 'jobs') ?? {}).replaceAll(/codeql-action\/\w+/gu, '');
  if (!/build|deploy|publish/iu.test(jobs)) return [];
  const schedule = property(property(workflow, 'on'), 'schedule');
  if (!Array.isArray(schedule)) return [];
  return schedule.flatMap((item: unknown) => {
    const cron = property(item, 'cron');
    return typeof cron === 'string' ? [cron] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
