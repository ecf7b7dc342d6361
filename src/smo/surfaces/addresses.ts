const schemes = {
  href: ['http:', 'https:', 'mailto:', 'tel:'],
  src: ['http:', 'https:'],
  poster: ['http:', 'https:'],
  cite: ['http:', 'https:'],
} as const;

/** Attributes that hold one address. */
export type AddressAttribute = keyof typeof schemes;

export function isAddressAttribute(name: string): name is AddressAttribute {
  return Object.hasOwn(schemes, name);
}

/** An address as it reads from anywhere; undefined when it is none, or of a kind that does not belong into an article (`javascript:`, `data:`). */
export function absoluteAddress(attribute: AddressAttribute, address: string, base: string): string | undefined {
  const url = URL.parse(address, base);
  const allowed: readonly string[] = schemes[attribute];
  return url && allowed.includes(url.protocol) ? url.href : undefined;
}

/** The candidates of a `srcset` with absolute addresses, widths and densities kept: `https://example.org/x.jpg 480w`. */
export function absoluteSrcset(srcset: string, base: string): string {
  return candidatesOf(srcset)
    .flatMap(([address = '', ...descriptors]) => {
      const absolute = absoluteAddress('src', address, base);
      // A comma in an address would part it in two for whoever splits the list by commas.
      return absolute === undefined ? [] : [[absolute.replaceAll(',', '%2C'), ...descriptors].join(' ')];
    })
    .join(', ');
}

/** Address and descriptors of each candidate. A comma ends one behind an address or among descriptors, but not inside of an address (as in `data:`). */
function candidatesOf(srcset: string): string[][] {
  const candidates: string[][] = [];
  const word = /[^\s,]\S*/gu;
  const descriptors = /[^,]*/uy;
  for (let found = word.exec(srcset); found; found = word.exec(srcset)) {
    const address = withoutCommas(found[0]);
    if (address !== found[0]) {
      candidates.push([address]);
      continue;
    }
    descriptors.lastIndex = word.lastIndex;
    candidates.push([address, ...(descriptors.exec(srcset)?.[0] ?? '').split(/\s+/u).filter(Boolean)]);
    word.lastIndex = descriptors.lastIndex;
  }
  return candidates;
}

/** By hand: a pattern for commas at the end takes long where there are many in the middle. */
function withoutCommas(address: string): string {
  let end = address.length;
  while (address[end - 1] === ',') end--;
  return address.slice(0, end);
}
