import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { shareLinksOf, type BuiltShareLink } from '../share-links.ts';

export const shareLinkForm = defineRule({
  id: 'share-link-form',
  group: 'links',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'A share link has the fields that its network reads: the address, and a picture for Pinterest.',
    why: 'A field that the network does not know is passed over: the reader gets an empty box, or a post without the link.',
    breaks: ['bluesky', 'mastodon', 'pinterest', 'x', 'facebook', 'linkedin'],
    source: 'https://docs.bsky.app/docs/advanced-guides/intent-links',
  },
  options: noOptions,
  examples: {
    fails: { body: '<a href="https://bsky.app/intent/compose?url=https%3A%2F%2Fnotes.example.org%2Fblog%2Fquiet-launch%2F">Share on Bluesky</a>' },
    passes: { body: '<a href="https://bsky.app/intent/compose?text=https%3A%2F%2Fnotes.example.org%2Fblog%2Fquiet-launch%2F">Share on Bluesky</a>' },
  },
  *page(page) {
    for (const link of shareLinksOf(page)) {
      const fault = faultOf(link);
      if (fault) yield { ...fault, at: link.anchor.span, repair: [{ text: link.href }], networks: [link.network.id] };
    }
  },
});

function faultOf({ network, href, carried, fields, shared, text }: BuiltShareLink): { message: string; hint: string } | undefined {
  const nameOf = (...what: string[]) => [...carried].find(([, role]) => what.includes(role))?.[0];
  const [addressField, pictureField] = [nameOf('url', 'text and url'), nameOf('picture')];
  if (addressField !== undefined && !fields.get(addressField)?.raw.trim()) {
    // A post of words alone is somebody's call ("tell us on X"), not this page's share link.
    const misplaced = [...fields].find(([name, { value }]) => !carried.has(name) && /^https?:/iu.test(value ?? ''))?.[0];
    if (misplaced === undefined && text !== '') return undefined;
    const instead = misplaced === undefined ? 'has no address' : `gives the address as "${misplaced}"`;
    return { message: `the share link for ${network.name} ${instead}, expected it as "${addressField}": ${quoted(href)}`, hint: exampleOf(network) };
  }
  if (pictureField !== undefined && !/^https?:/iu.test(fields.get(pictureField)?.value ?? ''))
    return {
      message: `the share link for ${network.name} has no picture, expected its address as "${pictureField}": ${quoted(href)}`,
      hint: exampleOf(network),
    };
  const beside = [...fields].find(([name, { value }]) => !carried.has(name) && /^https?:/iu.test(value ?? ''))?.[0];
  return beside !== undefined && addressField !== undefined && shared === undefined
    ? { message: `${network.name} reads "${addressField}" alone, and no address stands in it, but in "${beside}": ${quoted(href)}`, hint: exampleOf(network) }
    : undefined;
}

function exampleOf({ share }: BuiltShareLink['network']): string {
  return share?.href({ title: 'Title', text: 'Title', url: 'https://example.org/page/', picture: 'https://example.org/card.jpg' }) ?? '';
}
