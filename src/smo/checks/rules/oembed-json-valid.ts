import { textIn, type JsonNode } from '../json-ld-graph.ts';
import { oembedDocuments } from '../oembed-documents.ts';
import { oembedExample } from '../oembed-example.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

export const oembedJsonValid = defineRule({
  id: 'oembed-json-valid',
  group: 'oembed',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The oEmbed answer exists and is JSON with version "1.0", a known type, a title and whole https addresses.',
    why: 'Mastodon, Synapse and Misskey compare the version with the text "1.0" and drop an answer that lacks what its type needs.',
    breaks: ['mastodon', 'matrix', 'misskey', 'wordpress'],
    source: 'https://oembed.com/#section2.3',
  },
  options: noOptions,
  examples: { fails: oembedExample({ version: 1, thumbnail_url: '/cards/quiet-launch.jpg' }), passes: oembedExample() },
  *page(page, { site }) {
    for (const { link, file, text, answer, isXml } of oembedDocuments(page, site)) {
      if (file === undefined) continue;
      if (!site.files.has(file))
        yield { message: `the oEmbed link leads to "${file}", which is not in the folder`, hint: 'write the answer, or take the link away', at: link.span };
      else if (isXml || text === undefined) continue;
      else if (!answer)
        yield {
          message: `the oEmbed answer "${file}" is no JSON object: ${quoted(text)}`,
          hint: '{ "version": "1.0", "type": "rich", "title": …, "html": …, "width": …, "height": … }',
          at: link.span,
        };
      else for (const { message, hint } of faultsOf(answer)) yield { message: `the oEmbed answer "${file}" ${message}`, hint, at: link.span };
    }
  },
});

/** What each type must have besides. */
const required: Readonly<Record<string, readonly string[]>> = {
  rich: ['html', 'width', 'height'],
  video: ['html', 'width', 'height'],
  photo: ['url', 'width', 'height'],
  link: [],
};

function faultsOf(answer: JsonNode): { message: string; hint: string }[] {
  const { version, type } = answer;
  const needs = typeof type === 'string' ? required[type] : undefined;
  const pictures = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];
  const hasPicture = pictures.some((field) => answer[field] !== undefined);
  const missing = [...(needs ?? []), ...(hasPicture ? pictures : [])].filter((field) => answer[field] === undefined);
  return [
    ...(version === '1.0' ? [] : [{ message: `has the version ${JSON.stringify(version) ?? 'undefined'}, expected the text "1.0"`, hint: '"version": "1.0"' }]),
    ...(needs ? [] : [{ message: `has the type ${JSON.stringify(type) ?? 'undefined'}, expected rich, video, photo or link`, hint: '"type": "rich"' }]),
    ...(textIn(answer['title']) ? [] : [{ message: 'has no title', hint: '"title": the title of the page' }]),
    ...missing.map((field) => ({
      message: `has no ${field}, which ${hasPicture && pictures.includes(field) ? 'a thumbnail' : `the type ${String(type)}`} needs`,
      hint: `"${field}": …`,
    })),
    ...Object.entries(answer).flatMap(([field, value]) =>
      /(?:^|_)url$/u.test(field) && value !== undefined && !/^https:\/\/[^/]/iu.test(String(value))
        ? [{ message: `has ${field} ${quoted(String(value))}, expected a whole https address`, hint: `"${field}": "https://…"` }]
        : [],
    ),
  ];
}
