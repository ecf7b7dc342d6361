import { isSeq, parseDocument } from 'yaml';
import type { ImportPlan } from './plan-import.ts';

/** content/topics.yaml with further topics at its end; what stands there stays, comments and all. Undefined where it is no list. */
export function withTopics(yaml: string, topics: ImportPlan['topics']): string | undefined {
  if (topics.length === 0) return yaml;
  const document = parseDocument(yaml.trim() === '' ? '[]' : yaml);
  if (document.errors.length > 0 || !isSeq(document.contents)) return undefined;
  document.contents.flow = false;
  for (const topic of topics) document.addIn([], topic);
  return document.toString({ lineWidth: 0 });
}
