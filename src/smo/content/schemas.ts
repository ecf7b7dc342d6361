import { z } from 'zod';
import { parseInstant } from '../date.ts';

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
const localized = z.record(z.string(), text(), { error: 'expected a text per language, such as { en: "…", it: "…" }' });
const sources = z.array(z.strictObject({ title: text(), url: webAddress }), { error: 'expected a list of title and url' }).default([]);
const oldPath = z.string({ error: 'expected a path' }).regex(/^\/\S*$/u, 'expected an old path of this site, such as /2019/old-name/');

const share = z
  .strictObject({
    title: text().optional(),
    description: text().optional(),
    image: relativeFile.optional(),
    alt: text().optional(),
    card: id.optional(),
    networks: z.record(z.string(), z.strictObject({ title: text().optional(), description: text().optional(), text: text().optional() })).optional(),
    ignore: z.array(z.strictObject({ rule: id, reason: text() })).optional(),
  })
  .default({});

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
    id,
    title: text(),
    updated: date.optional(),
    expires: date.optional(),
    draft: flag.default(false),
    unlisted: flag.default(false),
    share,
  };
  return {
    blog: z.strictObject({
      ...entry,
      description: text(),
      published: date,
      authors: ids.min(1, 'is empty, expected at least one author'),
      topics: ids.min(1, 'is empty, expected at least one topic'),
      series: id.optional(),
      cover: z.strictObject({ image: relativeFile, alt: text(), credit: text().optional() }).optional(),
      featured: flag.default(false),
      canonical: webAddress.optional(),
      aliases: z.array(oldPath).default([]),
      sources,
    }),
    glossary: z.strictObject({
      ...entry,
      published: date.optional(),
      aliases: z.array(text(120), { error: 'expected a list of other forms' }).default([]),
      definition: text(),
      topics: ids.default([]),
      related: ids.default([]),
      broader: ids.default([]),
      status: z.enum(['active', 'renamed', 'retired'], { error: 'expected active, renamed or retired' }).optional(),
      reviewed: date.optional(),
      match: z.enum(['first', 'all', 'none'], { error: 'expected first, all or none' }).default('first'),
      sources,
    }),
    pages: z.strictObject({ ...entry, description: text(), published: date.optional(), aliases: z.array(oldPath).default([]) }),
    author: z.strictObject({
      name: text(),
      type: z.enum(['person', 'organization']).default('person'),
      role: localized.default({}),
      bio: localized.default({}),
      portrait: z.strictObject({ image: relativeFile, alt: localized }).optional(),
      url: webAddress.optional(),
      accounts: z.record(z.string(), text()).default({}),
    }),
    topics: z.array(z.strictObject({ id, label: localized, description: localized }), { error: 'expected a list of topics' }),
    series: z.array(z.strictObject({ id, title: localized, description: localized }), { error: 'expected a list of series' }),
  };
}

export type ContentSchemas = ReturnType<typeof contentSchemas>;
