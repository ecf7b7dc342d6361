import type { BuiltPage } from '../built/built-page.ts';
import { previewNetworks, type PreviewNetwork } from '../networks/index.ts';
import { lookUp } from './look-up.ts';
import { readPage } from './read-page.ts';
import { doubt, pass, readerOf, rely, told, type Reader } from './reader.ts';
import type { Unfurl, UnfurlContext } from './unfurl.ts';

/** What a network shows of a page when its link is shared, and why. */
export function unfurl(page: BuiltPage, network: PreviewNetwork, context: UnfurlContext): Unfurl {
  const reader = readerOf(network, page, context);
  const follows = followed(reader);
  const other = follows === undefined ? undefined : context.pageAt?.(follows);
  // A page that is not at hand is taken to say what this one says, which nobody can know.
  if (follows !== undefined && !other) doubt(reader, 'follows', network.preview.follows?.source);
  const there = other ? { ...readerOf(network, other, context), passed: reader.passed, doubts: reader.doubts } : reader;
  const outcome = readPage(there);
  return { network: network.id, ...outcome, follows, passed: reader.passed, doubts: reader.doubts };
}

let known: readonly PreviewNetwork[] | undefined;

function everyNetwork(): readonly PreviewNetwork[] {
  known ??= previewNetworks();
  return known;
}

/** What each network shows of a page, in the order of `networks`. */
export function unfurlAll(page: BuiltPage, context: UnfurlContext, networks: readonly PreviewNetwork[] = everyNetwork()): Unfurl[] {
  return networks.map((network) => unfurl(page, network, context));
}

/** The address that the network goes on to; undefined where it stays. */
function followed(reader: Reader): string | undefined {
  const { preview, page, network, index } = reader;
  const follows = preview.follows;
  if (!follows) return undefined;
  for (const lookup of follows.value.to) {
    const found = lookUp(reader, 'page', lookup);
    const address = found && index.absolute(found.text);
    if (!address || !/^https?:$/u.test(address.protocol)) continue;
    const [target = ''] = address.href.split('#');
    if (target === page.url) return undefined;
    if (follows.value.unless && lookUp(reader, 'page', { from: 'meta', key: follows.value.unless })?.text === 'true') return undefined;
    rely(reader, follows, 'follows');
    pass(reader, 'page', told('this page', page.url), `names another address, which ${network.name} reads instead`, found.at);
    return target;
  }
  return undefined;
}
