import { quoted } from '../quoted.ts';
import { defineRule, noOptions, type Finding } from '../rule.ts';
import { shareLinksOf, type BuiltShareLink } from '../share-links.ts';

const address = 'https%3A%2F%2Fnotes.example.org%2Fblog%2Fquiet-launch%2F';

export const shareLinkEncoded = defineRule({
  id: 'share-link-encoded',
  group: 'links',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Text and address in a share link are percent-encoded, once and whole; in mail links spaces are %20 and line breaks %0D%0A.',
    why: 'What is not encoded ends the text at the first & or #; what is encoded twice, and a + in a mail, is read as it stands.',
    breaks: ['people'],
    source: 'https://www.rfc-editor.org/rfc/rfc6068',
  },
  options: noOptions,
  examples: {
    fails: { body: `<a href="mailto:?subject=A+quiet+launch+for+ten&amp;body=${address}">Send by e-mail</a>` },
    passes: { body: `<a href="mailto:?subject=A%20quiet%20launch&amp;body=A%20quiet%20launch%0D%0A%0D%0A${address}">Send by e-mail</a>` },
  },
  *page(page) {
    for (const link of shareLinksOf(page)) {
      const fault = faultOf(link);
      if (fault) yield { ...fault, at: link.anchor.span, repair: [{ text: link.href }], networks: [link.network.id] };
    }
  },
});

function faultOf({ network, href, fields, carried }: BuiltShareLink): Finding | undefined {
  const of = `the share link for ${network.name}`;
  const own = [...fields].filter(([name]) => carried.has(name) || network.id === 'email');
  for (const [name, { raw, value }] of own) {
    if (value === undefined)
      return { message: `${of} has a percent sign that encodes nothing in "${name}": ${quoted(raw)}`, hint: `${name}=\${encodeURIComponent(…)}` };
    if (/%(?:3A|2F|20|0D|0A|25|C3)/iu.test(value) && /%25(?:3A|2F|20|0D|0A|25|C3)/iu.test(raw))
      return { message: `${of} is encoded twice in "${name}": ${quoted(raw)}`, hint: `${name}=${encodeURIComponent(decodedWhole(value))}` };
    if (network.id === 'email' && isSpacedByPlus(raw))
      return { message: `${of} has + for spaces in "${name}", which mail shows as it is: ${quoted(raw)}`, hint: `${name}=${raw.replaceAll('+', '%20')}` };
  }
  // A fragment is never sent, except where the network takes the whole message there.
  if (href.includes('?') && href.includes('#')) return { message: `${of} has a bare #, which ends the text: ${quoted(href)}`, hint: 'write # as %23' };
  const addressed = own.find(([, { raw }]) => /^https?:\/\/[^&]*\?[^&]*=/iu.test(raw));
  const cut = [...fields].find(([name]) => !carried.has(name) && /^(?:utm_|fbclid|ref$)/u.test(name));
  if (addressed && cut)
    return {
      message: `${of} cuts the shared address at "&${cut[0]}"`,
      hint: `${addressed[0]}=${encodeURIComponent(`${addressed[1].raw}&${cut[0]}=${cut[1].raw}`)}`,
    };
  // Networks bear these two, so they are the lower step.
  const bare = own.find(([, { raw }]) => /https?:\/\//iu.test(raw));
  if (bare)
    return {
      severity: 'warn',
      message: `${of} has an address that is not encoded in "${bare[0]}": ${quoted(bare[1].raw)}`,
      hint: `${bare[0]}=${encodeURIComponent(bare[1].value ?? '')}`,
    };
  const broken = network.id === 'email' ? own.find(([, { raw }]) => /%0A/iu.test(raw.replaceAll(/%0D%0A/giu, ''))) : undefined;
  return (
    broken && {
      severity: 'warn',
      message: `${of} has line breaks written as %0A, expected %0D%0A`,
      hint: `${broken[0]}=${broken[1].raw.replaceAll(/%0D%0A|%0A/giu, '%0D%0A')}`,
    }
  );
}

function decodedWhole(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** `C++` is no space; words joined by plus signs, without a single %20, are. */
function isSpacedByPlus(raw: string): boolean {
  return !raw.includes('%20') && (raw.match(/[\p{L}\p{N}%.,:;!?]\+(?=[\p{L}\p{N}%])/gu)?.length ?? 0) >= 2;
}
