export { cronLines } from './cron.ts';
export { dueAfter, type Due } from './due.ts';
export { scheduleText } from './schedule-text.ts';
export { unbuilt } from './unbuilt.ts';
export type { WorkflowFile } from './workflow.ts';
