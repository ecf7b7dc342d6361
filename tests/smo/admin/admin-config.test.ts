import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { adminConfig } from '../../../src/smo/admin/admin-config.ts';
import { adminPage, adminPolicy } from '../../../src/smo/admin/admin-page.ts';
import { resolveSite } from '../../../src/smo/config.ts';
import { aConfig } from '../../support/a-site.ts';

const topics = ['feeds', 'cards'].map((id) => ({ id, label: { en: id }, description: { en: id } }));
const content = { topics, series: [{ id: 'from-zero', title: { en: 'A' }, description: { en: 'B' } }] };
const made = (admin: Parameters<typeof aConfig>[0] = {}) => adminConfig({ config: aConfig(admin), content, locales: ['en', 'it'] });
const hosted = { admin: { backend: { name: 'gitlab' as const, repo: 'us/site', branch: 'main', base_url: 'https://git.example/path' } } };

describe('what the editor offers', () => {
  test('fits the schema that Sveltia ships, for a folder and for a hosted repository', () => {
    const schema: unknown = JSON.parse(readFileSync(fileURLToPath(new URL('../schema/sveltia-cms.json', import.meta.resolve('@sveltia/cms'))), 'utf8'));
    const ajv = new Ajv({ strict: false, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(Object(schema));
    for (const config of [made({ admin: true }), made(hosted)]) {
      const valid = validate(JSON.parse(JSON.stringify(config)));
      expect([valid, validate.errors]).toEqual([true, null]);
    }
    expect(validate({ ...made(), collections: [{ name: 'x', folder: 'y', fields: 3 }] })).toBe(false);
  });

  test('has blog, glossary and pages of each language, and the authors', () => {
    expect(made().collections.map(({ name, folder, path }) => [name, folder, path])).toEqual([
      ['blog-en', 'content/blog/en', '{{slug}}/index'],
      ['glossary-en', 'content/glossary/en', undefined],
      ['pages-en', 'content/pages/en', undefined],
      ['blog-it', 'content/blog/it', '{{slug}}/index'],
      ['glossary-it', 'content/glossary/it', undefined],
      ['pages-it', 'content/pages/it', undefined],
      ['authors', 'content/authors', undefined],
    ]);
  });

  test('has the fields of a post as the checks know them, and its text as it is typed', () => {
    const blog = made().collections[0];
    expect(blog?.['fields']).toMatchInlineSnapshot(`
      [
        {
          "hint": "Permanent. Translations share it, feeds and redirects hang on it: it never changes, not even with the title.",
          "label": "Id",
          "name": "id",
          "pattern": [
            "^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$",
            "This form is not expected here; see the hint.",
          ],
          "required": true,
          "widget": "string",
        },
        {
          "hint": "The title, or the term itself.",
          "label": "Title",
          "name": "title",
          "required": true,
          "widget": "string",
        },
        {
          "hint": "The day of the last change that readers should know of.",
          "label": "Updated",
          "name": "updated",
          "required": false,
          "widget": "string",
        },
        {
          "hint": "From this day on the page is gone.",
          "label": "Expires",
          "name": "expires",
          "required": false,
          "widget": "string",
        },
        {
          "hint": "Kept back: in no build but previews.",
          "label": "Draft",
          "name": "draft",
          "required": false,
          "widget": "boolean",
        },
        {
          "hint": "Kept out of lists, feeds, search and search engines; who has the address can read it.",
          "label": "Unlisted",
          "name": "unlisted",
          "required": false,
          "widget": "boolean",
        },
        {
          "collapsed": true,
          "fields": [
            {
              "hint": "A title for previews, where it differs.",
              "label": "Title",
              "name": "title",
              "required": false,
              "widget": "string",
            },
            {
              "hint": "A description for previews, where it differs.",
              "label": "Description",
              "name": "description",
              "required": false,
              "widget": "text",
            },
            {
              "hint": "A picture beside this file that previews show instead of the drawn card, best 1200 × 630 pixels.",
              "label": "Image",
              "media_folder": "",
              "name": "image",
              "public_folder": ".",
              "required": false,
              "widget": "image",
            },
            {
              "hint": "What that picture shows.",
              "label": "Alt",
              "name": "alt",
              "required": false,
              "widget": "string",
            },
            {
              "hint": "Id of the template that draws the card.",
              "label": "Card",
              "name": "card",
              "pattern": [
                "^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$",
                "This form is not expected here; see the hint.",
              ],
              "required": false,
              "widget": "string",
            },
            {
              "fields": [
                {
                  "hint": "Id of the rule.",
                  "label": "Rule",
                  "name": "rule",
                  "pattern": [
                    "^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$",
                    "This form is not expected here; see the hint.",
                  ],
                  "required": true,
                  "widget": "string",
                },
                {
                  "hint": "Why this page may.",
                  "label": "Reason",
                  "name": "reason",
                  "required": true,
                  "widget": "string",
                },
              ],
              "hint": "Rules that this page may break, each with its reason.",
              "label": "Ignore",
              "name": "ignore",
              "required": false,
              "widget": "list",
            },
          ],
          "hint": "What link previews show where it differs from the title, description and cover.",
          "label": "Share",
          "name": "share",
          "required": false,
          "widget": "object",
        },
        {
          "hint": "One or two sentences that say what the reader gets: lists, search engines and link previews show them.",
          "label": "Description",
          "name": "description",
          "required": true,
          "widget": "text",
        },
        {
          "hint": "The day it appears, 2026-03-31, or a time with its zone; one to come is waited for.",
          "label": "Published",
          "name": "published",
          "required": true,
          "widget": "string",
        },
        {
          "collection": "authors",
          "display_fields": [
            "name",
          ],
          "hint": "Ids of authors: names of files in content/authors/ without .yaml.",
          "label": "Authors",
          "min": 1,
          "multiple": true,
          "name": "authors",
          "required": true,
          "value_field": "{{slug}}",
          "widget": "relation",
        },
        {
          "hint": "Ids of topics from content/topics.yaml; the first one counts most.",
          "label": "Topics",
          "min": 1,
          "multiple": true,
          "name": "topics",
          "options": [
            "feeds",
            "cards",
          ],
          "required": true,
          "widget": "select",
        },
        {
          "hint": "Id of a series from content/series.yaml.",
          "label": "Series",
          "name": "series",
          "options": [
            "from-zero",
          ],
          "required": false,
          "widget": "select",
        },
        {
          "collapsed": true,
          "fields": [
            {
              "hint": "The photo, beside this file: ./cover.jpg",
              "label": "Image",
              "media_folder": "",
              "name": "image",
              "public_folder": ".",
              "required": true,
              "widget": "image",
            },
            {
              "hint": "What the photo shows, for those who do not see it.",
              "label": "Alt",
              "name": "alt",
              "required": true,
              "widget": "string",
            },
            {
              "hint": "Who took it.",
              "label": "Credit",
              "name": "credit",
              "required": false,
              "widget": "string",
            },
          ],
          "hint": "A photo without text, at least 1200 pixels wide.",
          "label": "Cover",
          "name": "cover",
          "required": false,
          "widget": "object",
        },
        {
          "hint": "Shown first on the home page.",
          "label": "Featured",
          "name": "featured",
          "required": false,
          "widget": "boolean",
        },
        {
          "hint": "Where the text appeared first, when that was elsewhere.",
          "label": "Canonical",
          "name": "canonical",
          "required": false,
          "widget": "string",
        },
        {
          "hint": "Old addresses of this post on this site; they become redirects.",
          "label": "Aliases",
          "name": "aliases",
          "required": false,
          "widget": "list",
        },
        {
          "fields": [
            {
              "hint": "Name of the source.",
              "label": "Title",
              "name": "title",
              "required": true,
              "widget": "string",
            },
            {
              "hint": "Its address.",
              "label": "Url",
              "name": "url",
              "required": true,
              "widget": "string",
            },
          ],
          "hint": "What the text relies on; listed at its end.",
          "label": "Sources",
          "name": "sources",
          "required": false,
          "widget": "list",
        },
        {
          "hint": "Markdown, with the components of this site.",
          "label": "Text",
          "name": "body",
          "required": false,
          "widget": "text",
        },
      ]
    `);
  });

  test('lets a series be typed where there is none to choose', () => {
    const { collections } = adminConfig({ config: aConfig(), content: { topics, series: [] }, locales: ['en'] });
    const fields: unknown = collections[0]?.['fields'];
    expect(Array.isArray(fields) && fields.find((field) => Object(field).name === 'series')).toMatchObject({ widget: 'string' });
  });

  test('has a field for each language where a text has several', () => {
    const authors = made().collections.at(-1)?.['fields'];
    expect(Array.isArray(authors) && authors.find((field) => Object(field).name === 'role')).toMatchObject({
      widget: 'object',
      fields: [{ name: 'en', required: false }, { name: 'it' }],
    });
  });

  test('names the repository of the owner’s, else one that is none', () => {
    expect(made(hosted).backend).toEqual(hosted.admin.backend);
    expect(made({ admin: true }).backend).toEqual({ name: 'github', repo: 'local/folder', auth_methods: ['token'] });
  });
});

describe('the editor’s page', () => {
  test('may load its own script, and speak to the repository alone', () => {
    expect(adminPolicy(aConfig({ admin: true }))).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data: https:; media-src 'self' blob:; font-src 'self' data:; connect-src 'self' blob: data:; worker-src 'self' blob:; base-uri 'none'; form-action 'none'",
    );
    expect(adminPolicy(aConfig(hosted))).toContain("connect-src 'self' blob: data: https://gitlab.com https://git.example;");
  });

  test('is kept out of search engines and names its files beside it', () => {
    const page = adminPage(aConfig({ admin: true }));
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, address]) => address)).toEqual(['config.json', 'start.js']);
  });

  test('is off unless the owner says otherwise, and a backend that is none is refused', () => {
    expect(aConfig().admin).toBe(false);
    const { name, url, description, publisher } = aConfig();
    // @ts-expect-error: what the types refuse, a file without types may say.
    expect(() => resolveSite({ name, url, description, publisher, admin: { backend: { name: 'svn', repo: 'a/b' } } })).toThrow('admin');
  });
});
