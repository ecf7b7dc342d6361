import type { BuiltSite } from '../built/built-site.ts';
import { fileFor, pictureAt } from '../built/built-site.ts';
import { foundOnce, oncePerSite, type FoundByKey } from '../built/once-per-site.ts';
import type { PictureFacts } from '../built/picture-facts.ts';
import type { Lookup, PictureRules, Size } from '../networks/preview.ts';
import { seenTags } from './look-up-tag.ts';
import { lookUp, type Found } from './look-up.ts';
import { doubt, pass, rely, told, type Reader } from './reader.ts';
import type { Rectangle, ShownPicture } from './unfurl.ts';

export interface ReadPictures {
  readonly pictures: readonly ShownPicture[];
  /** Why there is no preview at all, for a picture's sake. */
  readonly fatal?: string | undefined;
}

/** The picture that the network shows, or all that it does, and the reasons of those that it refuses. */
export function readPictures(reader: Reader, lookups = reader.preview.reads.picture?.value ?? []): ReadPictures {
  const { pictures: rules, reads } = reader.preview;
  if (rules.every) return { pictures: readEvery(reader, lookups) };
  for (const from of lookups) {
    const found = lookUp(reader, 'picture', from);
    if (!found) continue;
    if (reads.picture) rely(reader, reads.picture, 'picture');
    if (found.text === '') return { pictures: [] };
    const taken = take(reader, from, found);
    if (typeof taken !== 'string') return { pictures: [taken] };
    if (rules.refusal?.value === 'no-preview') return { pictures: [], fatal: `the picture ${taken}` };
    if (rules.refusal?.value !== 'next') return { pictures: [] };
    rely(reader, rules.refusal, 'refusal');
  }
  return { pictures: [] };
}

/** Every picture of the meta tags in the document's order, each file once; only without any the next places are looked into. */
function readEvery(reader: Reader, lookups: readonly Lookup[]): ShownPicture[] {
  const inTags = lookups.flatMap((from) =>
    from.from === 'meta' ? seenTags(reader, 'picture', from).map((tag) => ({ from, found: { text: tag.text, at: tag.span } })) : [],
  );
  inTags.sort((a, b) => a.found.at.start - b.found.at.start);
  const shown = new Map<string, ShownPicture>();
  for (const { from, found } of inTags) {
    const taken = found.text === '' ? 'is empty' : take(reader, from, found);
    if (typeof taken !== 'string' && !shown.has(taken.url)) shown.set(taken.url, taken);
  }
  if (shown.size > 0) return [...shown.values()];
  for (const from of lookups) {
    const found = from.from === 'meta' ? undefined : lookUp(reader, 'picture', from);
    const taken = found && take(reader, from, found);
    if (taken !== undefined && typeof taken !== 'string') return [taken];
  }
  return [];
}

/** The picture, or why it is refused. */
function take(reader: Reader, from: Lookup, found: Found): ShownPicture | string {
  const { pictures: rules, reads } = reader.preview;
  if (reads.picture) rely(reader, reads.picture, 'picture');
  const refused = (why: string) => {
    pass(reader, 'picture', told(nameOf(from), found.text), why, found.at);
    return why;
  };
  const address = absolute(reader, rules, found.text);
  if (typeof address !== 'string') return refused(address.why);
  const file = fileAt(reader.context.site, address);
  if (file === 'missing') return refused('is not in the folder');
  const known = file === 'unknown' ? undefined : file;
  const why = known && refusal(reader, rules, known);
  if (why) return refused(why);
  const size = known && known.width > 0 ? known : declaredSize(reader, from);
  const alt = rules.alt && altOf(reader, rules.alt.value);
  return { url: address, from, at: found.at, width: size?.width, height: size?.height, alt };
}

function nameOf(from: Lookup): string {
  if (from.from === 'meta') return from.key;
  if (from.from === 'link') return `link rel="${from.rel}"`;
  return from.from === 'image' ? '<img>' : from.from;
}

function absolute(reader: Reader, rules: PictureRules, address: string): string | { readonly why: string } {
  const { page, network, index } = reader;
  const stands = rules.relative?.value ?? 'page';
  if (stands === 'refused' && !/^[a-z][a-z0-9+.-]*:/iu.test(address)) {
    if (rules.relative) rely(reader, rules.relative, 'relative');
    return { why: `is no absolute address, as ${network.name} asks for` };
  }
  const url = stands === 'root' ? URL.parse(address, new URL('/', page.url)) : index.absolute(address);
  if (!url) return { why: 'is no address' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { why: `is no address that ${network.name} could fetch, but ${url.protocol}` };
  if (rules.maxAddress && url.href.length > rely(reader, rules.maxAddress, 'maxAddress')) return { why: `is longer than ${rules.maxAddress.value} characters` };
  return url.href;
}

type FileAt = PictureFacts | 'missing' | 'unknown';
const filesOf = oncePerSite((): FoundByKey<FileAt> => new Map());

/** What is known of the file at an address: each is looked for once a site, by the first network that asks. */
function fileAt(site: BuiltSite, address: string): FileAt {
  return foundOnce(site, filesOf(site), address, () => findFile(site, address));
}

function findFile(site: BuiltSite, address: string): FileAt {
  return pictureAt(site, address) ?? (address.startsWith(`${site.url}/`) && !fileFor(site, address) ? 'missing' : 'unknown');
}

function refusal(reader: Reader, rules: PictureRules, picture: PictureFacts): string | undefined {
  const { name } = reader.network;
  const { format, bytes, width, height } = picture;
  if (picture.damage) return `cannot be shown: ${picture.damage}`;
  if (rules.refused?.value.includes(format)) {
    rely(reader, rules.refused, 'refused');
    return `is ${format.toUpperCase()}, which ${name} does not show`;
  }
  // Neither shown nor refused as far as anybody knows: we take the better outcome and say that it is not certain.
  if (!rules.formats.value.includes(format)) doubt(reader, `format ${format}`, rules.formats.source);
  if (rules.maxBytes && bytes > rules.maxBytes.value) {
    return `has ${kilobytes(bytes)}; ${name} takes at most ${kilobytes(rely(reader, rules.maxBytes, 'maxBytes'))}`;
  }
  if (width === 0 || height === 0) return undefined;
  if (rules.min && smaller(picture, rules.min.value)) return `has ${width}×${height} pixels; ${name} asks for ${sizeName(rely(reader, rules.min, 'min'))}`;
  if (rules.max && smaller(rules.max.value, picture)) return `has ${width}×${height} pixels; ${name} takes at most ${sizeName(rely(reader, rules.max, 'max'))}`;
  if (rules.maxRatio && Math.max(width / height, height / width) > rules.maxRatio.value) {
    return `is ${width}×${height}; ${name} shows none longer than ${rely(reader, rules.maxRatio, 'maxRatio')} to 1`;
  }
  return undefined;
}

/** Whether one side of `a` is smaller than `b`'s. */
export function smaller(a: Size, b: Size): boolean {
  return a.width < b.width || a.height < b.height;
}

const sizeName = ({ width, height }: Size) => `${width}×${height}`;
const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;

/** What the page says of a picture whose file is not known. */
function declaredSize({ index }: Reader, from: Lookup): Size | undefined {
  if (from.from !== 'meta' || !from.key.startsWith('og:image')) return undefined;
  const [width, height] = ['og:image:width', 'og:image:height'].map((key) => Number.parseInt(index.tags.get(key)?.[0]?.text ?? '', 10));
  return width && height && width > 0 && height > 0 ? { width, height } : undefined;
}

function altOf(reader: Reader, lookups: readonly Lookup[]): string | undefined {
  for (const lookup of lookups) {
    const found = lookUp(reader, 'picture', lookup);
    if (found?.text) return found.text;
  }
  return undefined;
}

/** The middle of a picture that a shape leaves; undefined where it is hardly cut. */
export function cropTo(ratio: number, { width, height }: Size): Rectangle | undefined {
  if (Math.abs(width / height / ratio - 1) < 0.01) return undefined;
  const wide = width / height > ratio;
  const [w, h] = wide ? [Math.round(height * ratio), height] : [width, Math.round(width / ratio)];
  return { x: Math.round((width - w) / 2), y: Math.round((height - h) / 2), width: w, height: h };
}
