import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { root } from 'virtual:passaparola';
import { fileAddress } from '#astro/file-address.ts';
import { loadSite } from '#astro/load-site.ts';

/** Files beside entries that their components offer: downloads and sounds of entries that exist. */
export const getStaticPaths = (async () => {
  const site = await loadSite();
  return site.all.flatMap((page) =>
    'body' in page ? page.body.files.map((file) => ({ params: { file: fileAddress(page, file).replace('/files/', '') }, props: { file } })) : [],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = async ({ props }) => new Response(new Uint8Array(await readFile(join(root, props.file))));
