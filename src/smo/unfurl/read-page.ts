import { textParts, type Lookup, type TextPart } from '../networks/preview.ts';
import { laidOut, none, type Outcome, type Texts } from './lay-out.ts';
import { oembedOf } from './look-up-data.ts';
import { seenTags } from './look-up-tag.ts';
import { readPictures } from './read-picture.ts';
import { readText } from './read-text.ts';
import { pass, rely, told, type Reader } from './reader.ts';
import type { ShownField } from './unfurl.ts';

/** What the network makes of the page that its reader stands on. */
export function readPage(reader: Reader): Outcome {
  const { preview, network } = reader;
  const extension = preview.extensions && (reader.index.absolute('')?.pathname.split('.').pop() ?? '');
  if (extension && preview.extensions?.value.includes(extension)) {
    rely(reader, preview.extensions, 'extensions');
    return none(`the address ends in “.${extension}”, so ${network.name} takes it for a file`);
  }
  const tooMuch = payloadAbove(reader);
  if (tooMuch) return none(tooMuch);

  const replaced = replacedBy(reader);
  const texts: Texts = {};
  for (const part of textParts) {
    if (!replaced && !preview.reads[part]) continue;
    const { shown, fatal } = readText(reader, part, replaced && (replaced[part] ?? []));
    if (fatal) return none(fatal);
    if (shown) texts[part] = shown;
  }
  tidyTitle(reader, texts);
  const { pictures, fatal } = readPictures(reader, replaced?.picture);
  if (fatal) return none(`${fatal}, and takes the whole preview with it`);
  return laidOut(reader, texts, pictures, fieldsOf(reader));
}

/** Why the page says more than the network keeps. */
function payloadAbove(reader: Reader): string | undefined {
  const { preview, index, network, page } = reader;
  if (!preview.payload) return undefined;
  const { prefix, bytes } = preview.payload.value;
  if (page.bytes < bytes) return undefined;
  let sum = 0;
  for (const [key, tags] of index.tags) {
    // A key, its value, quotes, colon and comma, as they stand in JSON.
    if (key.startsWith(prefix)) for (const { content } of tags) sum += key.length - prefix.length + content.length + 6;
  }
  if (sum <= bytes) return undefined;
  rely(reader, preview.payload, 'payload');
  return `its ${prefix} tags come to ${sum} bytes; ${network.name} keeps ${bytes}`;
}

/** Where the parts are read once an oEmbed document speaks for the page. */
function replacedBy(reader: Reader): { readonly [P in TextPart | 'picture']?: readonly Lookup[] } | undefined {
  const { preview, network } = reader;
  const oembed = preview.oembed && oembedOf(reader);
  const type = oembed?.['type'];
  if (!preview.oembed || typeof type !== 'string') return undefined;
  if (!preview.oembed.value.includes(type)) {
    pass(reader, 'page', `oEmbed document of type “${type}”`, `is read for ${preview.oembed.value.join(', ')} alone by ${network.name}`);
    return undefined;
  }
  rely(reader, preview.oembed, 'oembed');
  pass(reader, 'page', 'everything the page says of itself', `is replaced by the oEmbed document of type “${type}”`);
  const field = (name: string): readonly Lookup[] => [{ from: 'oembed', field: name }];
  const pictures = [...(type === 'photo' ? field('url') : []), ...field('thumbnail_url')];
  return { title: field('title'), site: field('provider_name'), author: field('author_name'), address: preview.reads.address?.value ?? [], picture: pictures };
}

/** Takes the site's name off the title, and a description away that says no more than it. */
function tidyTitle(reader: Reader, texts: Texts): void {
  const { preview, network } = reader;
  const { title, site, description } = texts;
  if (title && description && preview.dropsDescriptionLikeTitle && title.text === description.text) {
    pass(reader, 'description', told('description', description.text), `is the same as the title, and dropped by ${network.name}`, description.at);
    delete texts.description;
  }
  if (!title || !site || !preview.siteSuffix || !title.text.endsWith(site.text)) return;
  const before = title.text.slice(0, -site.text.length).trimEnd();
  const stem = before.slice(0, -1).trimEnd();
  if (stem === '' || !preview.siteSuffix.value.includes(before.slice(-1))) return;
  pass(reader, 'title', told('title', title.text), `ends with the site’s name, which ${network.name} takes off`, title.at);
  texts.title = { ...title, text: stem };
}

function fieldsOf(reader: Reader): ShownField[] {
  const { preview, network } = reader;
  const labels = preview.labels;
  if (!labels) return [];
  const fields: ShownField[] = [];
  for (const number of [1, 2]) {
    const [label] = seenTags(reader, 'fields', { from: 'meta', key: `twitter:label${number}` });
    const [value] = seenTags(reader, 'fields', { from: 'meta', key: `twitter:data${number}` });
    if (!label?.text || !value?.text) {
      const alone = label ?? value;
      if (alone) pass(reader, 'fields', told(alone.key, alone.text), 'has no partner', alone.span);
    } else if (labels.value === 'all' || labels.value.some((word) => label.text.toLowerCase().includes(word))) {
      rely(reader, labels, 'fields');
      fields.push({ label: label.text, value: value.text, at: label.span });
    } else pass(reader, 'fields', told(label.key, label.text), `is no label that ${network.name} shows: ${labels.value.join(', ')}`, label.span);
  }
  return fields;
}
