import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAccepted, lockedPackages, production } from './support/licences.ts';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const manifest: Record<string, Record<string, unknown>> = JSON.parse(read('package.json'));
const locked = Object.entries(lockedPackages());

test('every version is exact, and comes from the registry', () => {
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];
  const named = groups.flatMap((group) => Object.entries(manifest[group] ?? {}));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(String(version)))).toEqual([]);
});

test('every package is locked to its bytes', () => {
  expect(locked.length).toBeGreaterThan(300);
  expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});

describe('nothing runs while it is installed', () => {
  test('by npm of any age', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });

  test('and who would is known by name', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
    expect(scripted.filter((name) => !Object.hasOwn(manifest['allowScripts'] ?? {}, name))).toEqual([]);
  });

  test('also not of the product itself', () => {
    const events = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
    expect(Object.keys(manifest['scripts'] ?? {}).filter((name) => events.includes(name))).toEqual([]);
  });
});

describe('licences', () => {
  test('of everything that the product is built from are accepted', () => {
    const refused = production().filter((item) => !isAccepted(item));
    expect(refused.map(({ name, version, licence }) => `${name}@${version}: ${licence}`)).toEqual([]);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND Apache-2.0', true],
    ['GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['MIT AND GPL-3.0-only', false],
    ['LGPL-3.0-or-later', false],
    ['MPL-2.0', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['none told', false],
  ])('%s of a package that is not named: %s', (licence, accepted) => {
    expect(isAccepted({ name: 'some-package', licence })).toBe(accepted);
  });
});
