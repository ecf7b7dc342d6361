import { writeFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { formatProblems } from '#smo';
import { openPreviewServer } from './preview/preview-server.ts';
import { openProject, siteOf } from './project.ts';
import { sitePage } from './preview/site-page.ts';

/**
 * `npm run smo -- preview <page>`: a page and all its previews in one file, to be sent to somebody for review. Drafts as
 * well: they say that they are.
 */
export const previewCommand = defineCommand({
  meta: { name: 'preview', description: 'Write a page and its previews into one file, drafts too' },
  args: {
    page: { type: 'positional', required: true, description: 'Address or id of the page: /blog/x/, or x' },
    locale: { type: 'string', description: 'Language, where an id stands in several' },
    out: { type: 'string', default: 'preview.html', description: 'The file to write' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const project = await openProject(args.root);
    if ('problems' in project) throw new Error(formatProblems(project.problems));
    // A draft is a page here, as it is on the development server.
    const site = await siteOf(project, { drafts: true });
    if ('problems' in site) throw new Error(formatProblems(site.problems));
    const page = sitePage(site, args.page, args.locale);
    const server = await openPreviewServer(project.root);
    try {
      const html = await server.file(page, site);
      await writeFile(args.out, html);
      console.log(`${args.out}  ${Math.ceil(Buffer.byteLength(html) / 1024)} KB${'draft' in page && page.draft ? ', a draft, marked as one' : ''}`);
    } finally {
      await server.close();
    }
  },
});
