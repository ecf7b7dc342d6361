import { z } from 'zod';
import { fileFor } from '../../built/built-site.ts';
import { networksOf } from '../blocked-bots.ts';
import { redirectVisits } from '../redirect-visits.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';

export const redirectChain = defineRule({
  id: 'redirect-chain',
  group: 'address',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A redirect leads to its end in one step, over https.',
    why: 'Lemmy follows one redirect, Mastodon three, Discourse five, Signal none over http: an old link that was shared loses its preview one by one.',
    breaks: ['lemmy', 'mastodon', 'discourse', 'signal'],
    source: 'https://github.com/LemmyNet/lemmy crates/api/api_utils/src/request.rs',
  },
  options: z.strictObject({
    max: z.int().min(1).default(1).describe('Most steps from an old address to the page.'),
    absolute: z
      .boolean()
      .default(false)
      .describe('Whether targets must be absolute addresses, for hosts that send them as they are written: Lemmy follows no relative one.'),
  }),
  examples: {
    fails: { files: { _redirects: '/launch /blog/launch 301\n/blog/launch /blog/quiet-launch/ 301\n' } },
    passes: { files: { _redirects: '/launch /blog/quiet-launch/ 301\n/blog/launch /blog/quiet-launch/ 301\n/old/* /blog/:splat\n/* /index.html 200\n' } },
  },
  collect: (page) => (isRedirectStub(page) ? targetOf(page.metas.find(({ key }) => key === 'refresh')?.content ?? '') : undefined),
  *judge(kept, { site, options: { max, absolute } }) {
    const stubs = new Map(kept.map(({ ref, fact }) => [ref.file, fact]));
    for (const { redirect, steps, hops, loops, stopped } of redirectVisits(site, stubs)) {
      const { from, to, file, line } = redirect;
      const where = `${file}${line === undefined ? '' : `, line ${line}`}: ${quoted(from)}`;
      const place = { repair: [{ file: `public/${file}` }, { config: 'redirects' }] };
      const end = steps.at(-1) ?? to;
      const lost = networksOf(stopped)
        .map(({ name }) => name)
        .join(', ');
      const insecure = steps.slice(1).find((step) => step.startsWith('http:'));
      if (loops)
        yield { message: `${where} leads in a circle: ${steps.map((step) => quoted(step)).join(' → ')}`, hint: 'take one of the redirects out', ...place };
      else if (hops > max)
        yield {
          message: `${where} takes ${hops} steps to ${quoted(end)}, expected ${max}${lost === '' ? '' : `: no preview on ${lost}`}`,
          hint: `write ${from} ${end}`,
          networks: stopped,
          ...place,
        };
      else if (insecure !== undefined)
        yield {
          message: `${where} leads over http: ${quoted(insecure)}`,
          hint: `write ${insecure.replace(/^http:/u, 'https:')}`,
          networks: ['signal'],
          ...place,
        };
      else if (absolute && !/^https:\/\//iu.test(to))
        yield { message: `${where} leads to ${quoted(to)}, expected an absolute address`, hint: `write ${from} ${end}`, networks: ['lemmy'], ...place };
    }
    for (const { ref, fact } of kept) {
      const onward = stubs.get(fileFor(site, fact, ref.url) ?? '');
      if (onward !== undefined)
        yield {
          message: `${ref.path} sends its visitor on to ${quoted(fact)}, which sends him on to ${quoted(onward)}`,
          hint: `lead to ${quoted(onward)} at once`,
          on: ref,
        };
    }
  },
});

/** The address in `0; url=/blog/x/`. */
function targetOf(refresh: string): string | undefined {
  return /^\s*\d+\s*;\s*(?:url\s*=\s*)?["']?([^"'\s]+)/iu.exec(refresh)?.[1];
}
