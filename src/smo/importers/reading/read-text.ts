import type { Problem } from '../../problem.ts';
import { legalText } from '../../xml.ts';
import type { ExportFile } from '../importer.ts';
import { importProblem } from './import-problem.ts';

export interface ExportText {
  readonly file: string;
  /** Line ends as `\n`; without a byte order mark and without characters that no text holds. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The longest file that is read, in bytes: a text twice as long is more than JavaScript's strings hold with their tree. */
const longestFile = 256 * 1024 * 1024;

/** A file of an export as text, in the encoding that its first bytes or its XML declaration tell, else UTF-8, else Windows-1252. */
export async function readText(file: ExportFile): Promise<ExportText> {
  const place = { file: file.path };
  if (file.size > longestFile) {
    const message = `the file has ${Math.round(file.size / 1024 / 1024)} MB, expected at most ${longestFile / 1024 / 1024}`;
    return { file: file.path, text: '', problems: [importProblem('import-too-large', place, message, 'export it in several parts')] };
  }
  const bytes = await file.bytes();
  const { text: decoded, doubt } = decode(bytes);
  const lines = decoded.replaceAll(/\r\n?/gu, '\n');
  const text = legalText(lines);
  const problems: Problem[] = [];
  if (doubt) problems.push(importProblem('import-encoding', place, doubt, 'compare letters with accents; save the file as UTF-8 where they are wrong'));
  if (text.length < lines.length)
    problems.push(importProblem('import-characters', place, `the file holds ${lines.length - text.length} control characters, which were left out`));
  return { file: file.path, text, problems };
}

/** The start of a file as text, for recognising it; wrong letters do not matter. */
export async function textStart(file: ExportFile, length = 4096): Promise<string> {
  if (file.size > longestFile) return '';
  return decode((await file.bytes()).subarray(0, length)).text;
}

function decode(bytes: Uint8Array): { text: string; doubt?: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined)) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1];
  try {
    return { text: new TextDecoder(declared ?? 'utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const what = declared === undefined ? 'is not valid UTF-8' : `is not in the encoding that it declares, ${declared}`;
    return { text: new TextDecoder('windows-1252').decode(bytes), doubt: `the file ${what}; it was read as Windows-1252` };
  }
}
