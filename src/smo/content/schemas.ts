import { z } from 'zod';
import { parseInstant } from '../date.ts';
import { isFindable, longestForm } from '../glossary/index.ts';

/**
 * What each kind of file may say. Strict: an unknown field is an error. The schemas are made for a zone, since a bare
 * date is midnight in the site's own.
 */
const idForm = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/u;

const text = (max?: number) => {
  const schema = z.string({ error: 'expected text' }).trim().min(1, 'is empty, expected text');
  return max === undefined ? schema : schema.max(max, `is longer than ${max} characters`);
};
const id = z.string({ error: 'expected text' }).regex(idForm, 'expected lower-case letters, digits and hyphens, such as share-cards');
const ids = z.array(id, { error: 'expected a list, such as [one, two]' });
const flag = z.boolean({ error: 'expected true or false' });
const webAddress = z
  .string({ error: 'expected an address' })
  .refine((value) => URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol), 'expected an address that starts with https://');
const relativeFile = z.string({ error: 'expected a path' }).regex(/^\.{1,2}\/[^?#\\]+$/u, 'expected a path beside this file, such as ./cover.jpg');
/** Another form of a term. It is looked for as it is written: signs of a pattern mean themselves. */
const termAlias = text(longestForm)
  .refine((form) => !/<\/?[a-z][^>]*>/iu.test(form), 'holds an HTML tag, expected the words alone')
  .refine((form) => form === '' || form.length > longestForm || isFindable(form), 'is too short to be found in a text, expected two letters or more');
const localized = z.record(z.string(), text(), { error: 'expected a text per language, such as { en: "…", it: "…" }' });
const sources = z
  .array(z.strictObject({ title: text().describe('Name of the source.'), url: webAddress.describe('Its address.') }), {
    error: 'expected a list of title and url',
  })
  .default([])
  .describe('What the text relies on; listed at its end.');
const oldPath = z.string({ error: 'expected a path' }).regex(/^\/\S*$/u, 'expected an old path of this site, such as /2019/old-name/');

const share = z
  .strictObject({
    title: text().optional().describe('A title for previews, where it differs.'),
    description: text().optional().describe('A description for previews, where it differs.'),
    image: relativeFile.optional().describe('A picture beside this file that previews show instead of the drawn card, best 1200 × 630 pixels.'),
    alt: text().optional().describe('What that picture shows.'),
    card: id.optional().describe('Id of the template that draws the card.'),
    networks: z
      .record(
        z.string(),
        z.strictObject({
          title: text().optional().describe('A title for this network alone.'),
          description: text().optional().describe('A description for this network alone.'),
          text: text().optional().describe('The words that a share link starts with.'),
        }),
      )
      .optional()
      .describe('What one network gets, by its id: x, linkedin, bluesky, …'),
    ignore: z
      .array(z.strictObject({ rule: id.describe('Id of the rule.'), reason: text().describe('Why this page may.') }))
      .optional()
      .describe('Rules that this page may break, each with its reason.'),
  })
  .default({})
  .describe('What link previews show where it differs from the title, description and cover.');

function instant(timeZone: string) {
  return z.union([z.string(), z.number()], { error: 'expected a date such as 2026-03-31' }).transform((value, context) => {
    const parsed = parseInstant(String(value).trim(), timeZone);
    if ('instant' in parsed) return parsed.instant;
    context.addIssue({ code: 'custom', message: parsed.reason });
    return z.NEVER;
  });
}

/** The schemas of all files in content/, for a site in a zone. */
export function contentSchemas(timeZone: string) {
  const date = instant(timeZone);
  const entry = {
    id: id.describe('Permanent. Translations share it, feeds and redirects hang on it: it never changes, not even with the title.'),
    title: text().describe('The title, or the term itself.'),
    updated: date.optional().describe('The day of the last change that readers should know of.'),
    expires: date.optional().describe('From this day on the page is gone.'),
    draft: flag.default(false).describe('Kept back: in no build but previews.'),
    unlisted: flag.default(false).describe('Kept out of lists, feeds, search and search engines; who has the address can read it.'),
    share,
  };
  return {
    blog: z.strictObject({
      ...entry,
      description: text().describe('One or two sentences that say what the reader gets: lists, search engines and link previews show them.'),
      published: date.describe('The day it appears, 2026-03-31, or a time with its zone; one to come is waited for.'),
      authors: ids.min(1, 'is empty, expected at least one author').describe('Ids of authors: names of files in content/authors/ without .yaml.'),
      topics: ids.min(1, 'is empty, expected at least one topic').describe('Ids of topics from content/topics.yaml; the first one counts most.'),
      series: id.optional().describe('Id of a series from content/series.yaml.'),
      cover: z
        .strictObject({
          image: relativeFile.describe('The photo, beside this file: ./cover.jpg'),
          alt: text().describe('What the photo shows, for those who do not see it.'),
          credit: text().optional().describe('Who took it.'),
        })
        .optional()
        .describe('A photo without text, at least 1200 pixels wide.'),
      featured: flag.default(false).describe('Shown first on the home page.'),
      canonical: webAddress.optional().describe('Where the text appeared first, when that was elsewhere.'),
      aliases: z.array(oldPath).default([]).describe('Old addresses of this post on this site; they become redirects.'),
      sources,
    }),
    glossary: z.strictObject({
      ...entry,
      published: date.optional().describe('The day it appears; one to come is waited for.'),
      aliases: z
        .array(termAlias, { error: 'expected a list of other forms' })
        .default([])
        .describe('Other forms that are linked too: plurals, acronyms, older names.'),
      definition: text().describe('One sentence of plain text: tips, link previews and search engines show it.'),
      topics: ids.default([]).describe('Ids of topics from content/topics.yaml.'),
      related: ids.default([]).describe('Ids of terms to read next.'),
      broader: ids.default([]).describe('Ids of the terms that this one is a kind or a part of.'),
      status: z
        .enum(['active', 'renamed', 'retired'], { error: 'expected active, renamed or retired' })
        .optional()
        .describe('Of a network or product: whether it is still there.'),
      reviewed: date.optional().describe('The day the facts were last checked.'),
      match: z
        .enum(['first', 'section', 'all', 'none'], { error: 'expected first, section, all or none' })
        .optional()
        .describe('How texts link here: at the first mention, the first in each section, at all of them, or nowhere.'),
      sources,
    }),
    pages: z.strictObject({
      ...entry,
      description: text().describe('One or two sentences that search engines and link previews show.'),
      published: date.optional().describe('The day it appears.'),
      aliases: z.array(oldPath).default([]).describe('Old addresses of this page on this site; they become redirects.'),
    }),
    author: z.strictObject({
      name: text().describe('The name as readers see it.'),
      type: z.enum(['person', 'organization']).default('person').describe('A person, or a team or company.'),
      role: localized.default({}).describe('What they do, a text per language.'),
      bio: localized.default({}).describe('A sentence or two about them, per language.'),
      portrait: z
        .strictObject({
          image: relativeFile.describe('The picture, beside this file: ./ada-rossi.jpg'),
          alt: localized.describe('What it shows, per language.'),
        })
        .optional()
        .describe('A square picture.'),
      url: webAddress.optional().describe('A page of their own elsewhere.'),
      accounts: z.record(z.string(), text()).default({}).describe('Their accounts, by id of the network: mastodon: "@ada@example.social"'),
    }),
    topics: z.array(
      z.strictObject({
        id: id.describe('Permanent; it is part of the address.'),
        label: localized.describe('The name, per language.'),
        description: localized.describe('A sentence, per language.'),
      }),
      { error: 'expected a list of topics' },
    ),
    series: z.array(
      z.strictObject({
        id: id.describe('Permanent; posts name it.'),
        title: localized.describe('The title, per language.'),
        description: localized.describe('A sentence, per language.'),
      }),
      { error: 'expected a list of series' },
    ),
  };
}

export type ContentSchemas = ReturnType<typeof contentSchemas>;
