import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { attribute, builtPages, textOf } from '../support/built-pages.ts';

const folder = inject('demoFolder');
const site = 'https://passaparola.example.org';
const pages = builtPages(folder);
const idsOf = new Map(pages.map(({ path, elements }) => [path, elements.flatMap((element) => attribute(element, 'id') ?? [])]));

/** Where the page's elements point to within the site: links, pictures in every size, scripts, icons, feeds. */
function addresses({ path, elements }: (typeof pages)[number]): URL[] {
  return elements
    .flatMap((element) => {
      const lists = (attribute(element, 'srcset') ?? '').split(',').map((candidate) => candidate.trim().split(' ')[0] ?? '');
      return [...lists, ...['href', 'src', 'poster', 'action'].map((name) => attribute(element, name) ?? '')];
    })
    .filter((address) => address !== '')
    .map((address) => new URL(address, site + path))
    .filter(({ origin }) => origin === site);
}

test('every address within the site leads to a file, and every fragment to an element', () => {
  let count = 0;
  const broken = pages.flatMap((page) =>
    addresses(page).flatMap(({ pathname, hash }) => {
      count++;
      const path = decodeURIComponent(pathname);
      const ids = idsOf.get(path);
      if (!ids && (path.endsWith('/') || !existsSync(join(folder, path)))) return [`${page.path} → ${path}`];
      const id = decodeURIComponent(hash.slice(1));
      return id && !ids?.includes(id) ? [`${page.path} → ${path}${hash}`] : [];
    }),
  );
  expect(count).toBeGreaterThan(5000);
  expect(broken).toEqual([]);
});

test('every address of content was resolved', () => {
  const unresolved = pages.flatMap(({ path, elements }) =>
    elements
      .flatMap((element) => attribute(element, 'href') ?? [])
      .filter((href) => /^(?:post|term|page|author|topic):/u.test(href))
      .map((href) => `${path} → ${href}`),
  );
  expect(unresolved).toEqual([]);
});

test('no id stands twice on a page, and ARIA refers to elements that are there', () => {
  const faults = pages.flatMap(({ path, elements }) => {
    const ids = idsOf.get(path) ?? [];
    const referred = elements
      .flatMap((element) => ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) => (attribute(element, name) ?? '').split(' ')))
      .filter((id) => id !== '');
    return [...ids.filter((id, index) => ids.indexOf(id) !== index), ...referred.filter((id) => !ids.includes(id))].map((id) => `${path} #${id}`);
  });
  expect(faults).toEqual([]);
});

test('every page has one h1, and no level of headings is skipped', () => {
  const faults = pages.flatMap(({ path, elements }) => {
    const levels = elements.filter(({ tagName }) => /^h[1-6]$/u.test(tagName)).map(({ tagName }) => Number(tagName.slice(1)));
    const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
    return levels.filter((level) => level === 1).length === 1 && !skips ? [] : [`${path} ${levels.join(' ')}`];
  });
  expect(faults).toEqual([]);
});

test('every heading and every link has a name', () => {
  const nameless = pages.flatMap(({ path, elements }) =>
    elements
      .filter((element) => /^(?:h[1-6]|a)$/u.test(element.tagName) && attribute(element, 'aria-hidden') !== 'true')
      .filter((element) => `${textOf(element)}${attribute(element, 'aria-label') ?? ''}`.trim() === '')
      .map((element) => `${path} <${element.tagName} ${element.attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}>`),
  );
  expect(nameless).toEqual([]);
});

test('every picture says what it shows and how large it is', () => {
  const pictures = pages.flatMap(({ path, elements }) =>
    elements
      .filter(({ tagName }) => tagName === 'img')
      .map((img) => ({ path, src: attribute(img, 'src'), faults: ['alt', 'width', 'height'].filter((name) => attribute(img, name) === undefined) })),
  );
  expect(pictures.length).toBeGreaterThan(100);
  expect(pictures.filter(({ faults }) => faults.length > 0)).toEqual([]);
});
