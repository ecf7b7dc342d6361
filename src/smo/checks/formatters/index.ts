import type { Formatter } from './formatter.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export { countText, isFailure, type FormatOptions, type Formatter } from './formatter.ts';
export { reportSchema } from './json.ts';

/** Every form a report comes in, by the name of `--format`. */
export const formatters = { text, json, sarif, junit, github, markdown } as const satisfies Readonly<Record<string, Formatter>>;
