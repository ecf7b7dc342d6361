import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { nearMiss } from '#smo';
import type { BuiltPage } from '#smo/built/index.ts';
import { previewNetworks } from '#smo/networks/index.ts';
import { unfurl, unfurlText } from '#smo/unfurl/index.ts';
import { openDist } from '../astro/read-dist.ts';
import { openProject } from './project.ts';
import { addressOf, guessAddress } from './site-address.ts';
import { UsageError } from './usage-error.ts';

/** `npm run smo -- unfurl <page>`: what each network shows of a built page when its link is shared, and why. */
export const unfurlCommand = defineCommand({
  meta: { name: 'unfurl', description: 'Say what each network shows of a built page, and why' },
  args: {
    page: { type: 'positional', required: true, description: 'Address of the page below the site: /blog/x/' },
    network: { type: 'string', description: 'Id of one network; default: all' },
    folder: { type: 'string', default: 'dist', description: 'The built site, of any generator' },
    site: { type: 'string', description: 'Where it is served: https://www.example.org' },
    json: { type: 'boolean', default: false, description: 'The previews as JSON' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const networks = chosen(args.network);
    const folder = resolve(args.root, args.folder);
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${args.folder}; build the site first, or name the folder that holds it`);
    const url = addressOf(args.site) ?? (await projectAddress(args.root)) ?? (await guessAddress(folder));
    if (url === undefined) throw new UsageError(`nothing in ${args.folder} says where it is served; add --site https://www.example.org`);
    const dist = await openDist(folder, url);
    const page = await pageAt(dist.pages(), args.page);
    // What stands at the canonical address is at hand only where it is this page.
    const context = { site: dist.site, pageAt: (address: string) => (address === page.url ? page : undefined) };
    const previews = networks.map((network) => unfurl(page, network, context));
    console.log(args.json ? JSON.stringify(previews, undefined, 2) : previews.map(unfurlText).join('\n\n'));
  },
});

function chosen(id: string | undefined): ReturnType<typeof previewNetworks> {
  const all = previewNetworks();
  if (id === undefined) return all;
  const found = all.filter((network) => network.id === id);
  if (found.length > 0) return found;
  const ids = all.map((network) => network.id);
  const near = nearMiss(id, ids);
  throw new UsageError(`there is no preview network "${id}"${near ? `, did you mean "${near}"?` : '.'} There are: ${ids.join(', ')}`);
}

async function projectAddress(root: string): Promise<string | undefined> {
  if (!existsSync(join(resolve(root), 'src/site/site.config.ts'))) return undefined;
  const project = await openProject(root);
  return 'problems' in project ? undefined : project.config.url;
}

/** The page at an address. @throws UsageError with the near miss */
async function pageAt(pages: AsyncIterable<BuiltPage>, address: string): Promise<BuiltPage> {
  const known: string[] = [];
  for await (const page of pages) {
    if (page.path === address || page.file === address) return page;
    known.push(page.path);
  }
  const near = nearMiss(address, known);
  throw new UsageError(`there is no page "${address}"${near ? `, did you mean "${near}"?` : ''}`);
}
