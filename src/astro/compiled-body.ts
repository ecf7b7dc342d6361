import { compile, config } from 'virtual:passaparola';
import { isTrusted, type PageOf } from '#smo';
import { noteProse } from './asked-prose.ts';
import type { BodyPart } from './compile-body.ts';

/** The text of a page, compiled; undefined where it may hold programmes, and so is a module. */
export async function compiledBody({ path, source }: PageOf<'article' | 'term' | 'page'>): Promise<readonly BodyPart[] | undefined> {
  noteProse(path);
  if (!source) return [];
  return isTrusted(source.file, config.trust.full) ? undefined : compile(source.file);
}
