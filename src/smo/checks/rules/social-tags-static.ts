import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { socialMetas } from '../social-tags.ts';

export const socialTagsStatic = defineRule({
  id: 'social-tags-static',
  group: 'document',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The page has its tags and its text without running scripts.',
    why: 'No network runs scripts: of an empty shell it shows the bare address, and every page has the same one.',
    breaks: ['facebook', 'x', 'linkedin', 'whatsapp', 'telegram', 'slack', 'discord', 'mastodon', 'bluesky', 'signal'],
    source: 'https://developers.facebook.com/docs/sharing/webmasters/crawler',
  },
  options: z.strictObject({
    text: z.int().min(1).default(80).describe('With fewer characters of text, a page without tags that loads scripts is taken for a shell.'),
  }),
  examples: {
    fails: {
      html: '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Notes</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>',
    },
    passes: { body: '<div id="root"></div><script src="/app.js"></script>' },
  },
  *page(page, { options }) {
    if (!isShared(page) || page.prose.length >= options.text || socialMetas(page).length > 0) return;
    // A short page of code or pictures is a page all the same.
    if (page.headings.length > 0 || page.images.length > 0 || !page.html.includes('<script')) return;
    yield {
      message: `without scripts the page has no share tags and ${page.prose.length === 0 ? 'no text' : `only ${page.prose.length} characters of text`}`,
      hint: 'render the page when the site is built (static or server-side rendering), so that the tags stand in the file',
    };
  },
});
