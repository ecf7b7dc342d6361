/** What is wrong with an address, and what to write instead. */
export interface AddressFault {
  readonly rule: 'mdx-address' | 'mdx-image-remote';
  readonly message: string;
  readonly hint: string;
}

/** Schemes of our own, for links that hang on an id instead of an address: `term:open-graph`. */
export const internalSchemes = ['post', 'term', 'page', 'topic', 'author'] as const;
export type InternalScheme = (typeof internalSchemes)[number];

const webSchemes: readonly string[] = ['https', 'http', 'mailto', 'tel'];
const linkForms = 'https://…, http://…, mailto:…, tel:…, a path such as /about/, #section, or post:… term:… page:… topic:… author:…';

const pictureEndings = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif'] as const;

/** Why a link must not go to this address; undefined when it may. */
export function linkFault(url: string): AddressFault | undefined {
  const fault = (what: string, hint = `write one of ${linkForms}`): AddressFault => ({
    rule: 'mdx-address',
    message: `the address ${shown(url)} ${what}`,
    hint,
  });
  if (hasHiddenCharacters(url)) return fault('holds control characters or spaces at its ends, expected visible characters only');
  if (url.includes('\\')) return fault('holds a backslash, expected /', `write ${url.replaceAll('\\', '/')}`);
  if (url.startsWith('//')) return fault('names a host without a scheme, expected https://', `write https:${url}`);
  if (/^[^/?]*&#/u.test(url)) return fault('begins with an entity, expected plain characters');
  const scheme = schemeOf(url);
  if (scheme === undefined) return undefined;
  if (internalSchemes.some((known) => known === scheme)) return undefined;
  if (!webSchemes.includes(scheme.toLowerCase())) return fault(`has the scheme ${shown(`${scheme}:`)}, expected one that only leads somewhere`);
  if (/^https?$/iu.test(scheme) && !/^https?:\/\/[^/?#]/iu.test(url)) return fault(`has no host, expected ${scheme}://…`, `write ${scheme}://host/path`);
  return undefined;
}

/** Why a picture must not be taken from this address; undefined when it may. */
export function imageFault(url: string): AddressFault | undefined {
  const file = url.split(/[?#]/u)[0]?.split('/').at(-1) || 'picture.jpg';
  if (/^(?:https?:|[/\\]{2})/iu.test(url.trim())) {
    return {
      rule: 'mdx-image-remote',
      message: `the picture ${shown(url)} would be fetched from the network, expected a file beside the text`,
      hint: `save the picture beside the text and write ./${file}`,
    };
  }
  const fault = fileFault(url);
  if (fault) return fault;
  if (pictureEndings.some((ending) => url.toLowerCase().endsWith(ending))) return undefined;
  return {
    rule: 'mdx-address',
    message: `the picture ${shown(url)} ends in no form that can be shown, expected one of ${pictureEndings.join(', ')}`,
    hint: 'save the picture as .jpg or .png and write its path, such as ./picture.jpg',
  };
}

/**
 * Why a file must not be taken from this path; undefined when it may. A picture's path becomes an import while the
 * text is compiled: a bare name would fetch a package, a `?query` would choose how a file is read.
 */
export function fileFault(path: string): AddressFault | undefined {
  const fault = (what: string, hint?: string): AddressFault => ({
    rule: 'mdx-address',
    message: `the path ${shown(path)} ${what}`,
    hint: hint ?? 'write the path of a file beside the text, such as ./name.jpg, or of one in public/, such as /name.jpg',
  });
  const decoded = decode(path);
  if (decoded === undefined)
    return fault('holds a % that stands for no character, expected %25 for the sign itself', `write ${path.replace(/%(?![0-9a-f]{2})/giu, '%25')}`);
  if (hasHiddenCharacters(decoded)) return fault('holds control characters or spaces at its ends, expected visible characters only');
  if (/[?#\\]/u.test(decoded)) return fault('holds ?, # or \\, expected the path of a file and nothing else');
  if (!/^(?:\.{1,2}\/|\/(?!\/))/u.test(decoded)) return fault('does not start with ./, ../ or /', /^[\w-][^:]*$/u.test(path) ? `write ./${path}` : undefined);
  return undefined;
}

/** What stands before the first colon of an address that is no path. Anything may stand there in an attack. */
function schemeOf(url: string): string | undefined {
  const head = /^[^/?#]*/u.exec(url)?.[0] ?? '';
  // `&colon;` and `%3A` are no colons to a browser, but may become ones where a text is decoded once more.
  const decoded = head.replace(/&colon;|&#0*58;|&#x0*3a;|%3a/giu, ':');
  return decoded.includes(':') ? decoded.slice(0, decoded.indexOf(':')) : undefined;
}

function hasHiddenCharacters(text: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(text) || text !== text.trim();
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** An address between quotes, its invisible characters spelt out. */
function shown(url: string): string {
  const visible = url.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `“${visible.length > 80 ? `${visible.slice(0, 79)}…` : visible}”`;
}
