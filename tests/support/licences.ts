import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whose words count, as the lockfile has them: what is installed, or would be on another system. */
export interface LockedPackage {
  readonly version: string;
  readonly license?: string | undefined;
  readonly dev?: boolean | undefined;
  readonly link?: boolean | undefined;
  readonly integrity?: string | undefined;
  readonly hasInstallScript?: boolean | undefined;
}

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression; `none told` where the package names none. */
  readonly licence: string;
}

/** Licences under which a company may build and publish its site, whatever it publishes. */
const free = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'Python-2.0', 'Unlicense', 'Zlib'];

/**
 * Licences that ask for something, with the packages they are accepted from: they ask it of whoever changes or passes on
 * these packages themselves, not of a site that is built with them. Fonts may be served, not sold by themselves.
 */
const accepted: Readonly<Record<string, RegExp>> = {
  'MPL-2.0': /^(?:lightningcss(?:-.+)?|satori)$/u,
  'LGPL-3.0-or-later': /^@img\/sharp-/u,
  'OFL-1.1': /^@fontsource\//u,
};

/** Whether a package may be used under an SPDX expression: one side of an OR, both of an AND. */
export function isAccepted({ name, licence }: Pick<Licensed, 'name' | 'licence'>): boolean {
  const plain = licence.replaceAll(/^\((.*)\)$/gu, '$1');
  return plain.split(/\s+OR\s+/u).some((side) =>
    side
      .replaceAll(/[()]/gu, '')
      .split(/\s+AND\s+/u)
      .every((one) => free.includes(one) || accepted[one]?.test(name) === true),
  );
}

const root = new URL('../../', import.meta.url);

/** Every package of the lockfile by its path. */
export function lockedPackages(): Record<string, LockedPackage> {
  const { '': _, ...packages }: Record<string, LockedPackage> = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')).packages;
  return packages;
}

/** What the product is built from, tools of development left out: each package once, in the order of names. */
export function production(): Licensed[] {
  const found = Object.entries(lockedPackages())
    .filter(([, { dev, link }]) => !dev && !link)
    .map(([path, { version, license }]): Licensed => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: license ?? 'none told' };
    });
  const once = new Map(found.map((item) => [`${item.name}@${item.version}`, item]));
  return [...once.values()].toSorted((a, b) => Number(a.name > b.name) - Number(a.name < b.name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const { name, version, licence } of production()) console.log(`${name}@${version}\t${licence}`);
