import { isElement, valueOf } from '../finish/html-tree.ts';
import type { BuiltPage } from './built-page.ts';
import { decode } from './decode.ts';
import { headCloserOf } from './head-closer.ts';
import { parsePage } from './parse-page.ts';
import { pathOfFile, urlOfFile } from './path-of-file.ts';
import { readElements } from './read-elements.ts';

/** The most of a page that any network reads, in bytes: Synapse, Discourse and Misskey stop at 10 MB. */
export const readLimit = 10 * 1024 * 1024;

/**
 * Reads a page as a bot would, in one walk; see `BuiltPage`. Whatever the bytes are, there is a page: of a picture that
 * is called `.html` one that says nothing.
 * @param siteUrl where the folder is served, without a slash at its end
 */
export function readBuiltPage(bytes: Uint8Array, file: string, siteUrl: string): BuiltPage {
  const { text: html, ...decoded } = decode(bytes, readLimit);
  const document = parsePage(html);
  const root = document.childNodes.find(isElement);
  return {
    file,
    path: pathOfFile(file),
    url: urlOfFile(file, siteUrl),
    bytes: bytes.byteLength,
    html,
    doctype: document.childNodes.some(({ nodeName }) => nodeName === '#documentType'),
    lang: root && valueOf(root, 'lang'),
    headClosedBy: root && headCloserOf(root, html),
    ...readElements(document),
    ...decoded,
  };
}
