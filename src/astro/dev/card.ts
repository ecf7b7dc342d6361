import type { APIRoute, GetStaticPaths } from 'astro';
import { config, packageRoot, root } from 'virtual:passaparola';
import { formatProblems } from '#smo';
import { openCardKit } from '../card-kit.ts';
import { loadSite } from '../load-site.ts';
import { ProblemsError } from '../problems-error.ts';

const kit = openCardKit(root, packageRoot, config.theme);

const plans = async () => {
  const site = await loadSite();
  return (await Promise.all(site.all.map((page) => kit.sharePlan(page, site)))).filter((plan) => plan !== undefined);
};

/** Share cards and own pictures while an editor works: made when they are asked for, from what the content says now. */
export const getStaticPaths = (async () => (await plans()).map(({ path }) => ({ params: { card: path.replace('/cards/', '') } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const plan = (await plans()).find(({ path }) => path === `/cards/${params['card']}`);
  if (!plan) return new Response('There is no such card.', { status: 404 });
  let body: Uint8Array = new Uint8Array();
  try {
    await kit.draw([plan], async (_, bytes) => {
      body = bytes;
    });
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return new Response(formatProblems(error.problems), { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
  return new Response(new Uint8Array(body), { headers: { 'content-type': plan.type } });
};
