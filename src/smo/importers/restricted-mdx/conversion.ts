import type { Components } from '../../mdx/element-judge.ts';
import type { MdxNode } from '../../mdx/mdx-tree.ts';
import type { Problem } from '../../problem.ts';
import type { ImportedDocument } from '../importer.ts';
import { LeftOvers } from './left-over.ts';

/** What becomes of a picture or sound that a text names. */
export type ResolvedFile =
  /** It lies beside the text. */
  | { readonly path: string }
  /** It stays where it is; an address that can be linked. */
  | { readonly address: string }
  /** Nobody knows where it is. */
  | undefined;

/** What the conversion of a text needs from those who know the whole export. */
export interface ConversionHost {
  /** Sätteri's tree of a text; throws where it is no MDX. */
  readonly parseMdx: (text: string) => MdxNode;
  readonly components: Components;
  /** Finds the file of an address in the text. */
  readonly file: (address: string) => ResolvedFile;
  /** Where a link shall go; undefined where its target is not known any more. */
  readonly link: (address: string) => string | undefined;
}

export interface ConversionRequest {
  readonly file: string;
  /** For what has to have a name and has none. */
  readonly title: string;
  readonly body: ImportedDocument['body'];
}

/** A text that the product takes, and what was lost or doubtful on the way. */
export interface Converted {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** One conversion under way: what is told of it, and what is kept aside. */
export class Conversion {
  readonly request: ConversionRequest;
  readonly host: ConversionHost;
  readonly leftOvers = new LeftOvers();
  readonly problems: Problem[] = [];
  /** New ids of headings by those they had. */
  readonly anchors = new Map<string, string>();

  constructor(request: ConversionRequest, host: ConversionHost) {
    this.request = request;
    this.host = host;
  }

  /** A loss or a doubt, for the report. */
  tell(rule: string, line: number, message: string, hint?: string): void {
    const place = { file: this.request.file, line, column: 1 };
    this.problems.push({ rule, severity: 'warn', message: this.leftOvers.restored(message), ...(hint !== undefined && { hint }), place });
  }
}

/** A text on one line for a message. */
export function shown(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}
