import { describe, expect, inject, test } from 'vitest';
import { attribute, builtPages, textOf } from '../support/built-pages.ts';

const site = 'https://passaparola.example.org/';
/** Every page; the cards that other sites put into frames say nothing of themselves. */
const documents = builtPages(inject('demoFolder')).filter(({ path }) => !path.endsWith('/embed/'));
const pages = documents.map(({ path, elements }) => {
  const scripts = elements.filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json');
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  return {
    path,
    graphs: scripts.map((script) => objectsIn(JSON.parse(textOf(script)))),
    meta: (property: string) =>
      metas.filter((meta) => (attribute(meta, 'property') ?? attribute(meta, 'name')) === property).map((meta) => attribute(meta, 'content')),
    canonical: elements.filter((element) => attribute(element, 'rel') === 'canonical').map((link) => attribute(link, 'href')),
  };
});

/** Every object of a JSON value, however deep. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [Object.fromEntries(Object.entries(value)), ...Object.values(value).flatMap(objectsIn)];
}

const isReference = (object: Record<string, unknown>) => '@id' in object && Object.keys(object).length === 1;
const described = new Set(
  pages.flatMap(({ graphs }) =>
    graphs
      .flat()
      .filter((object) => !isReference(object))
      .map((object) => object['@id']),
  ),
);

describe('the structured data', () => {
  test('is one graph on every page, and schema.org’s', () => {
    expect(pages.filter(({ path, graphs }) => graphs.length !== 1 && path !== '/404.html').map(({ path, graphs }) => [path, graphs.length])).toEqual([]);
    expect(pages.flatMap(({ path, graphs }) => graphs.filter(([root]) => root?.['@context'] !== 'https://schema.org').map(() => path))).toEqual([]);
  });

  test('refers only to what the site describes', () => {
    const references = pages.flatMap(({ path, graphs }) =>
      graphs
        .flat()
        .filter(isReference)
        .map((object) => ({ path, id: object['@id'] })),
    );
    expect(references.length).toBeGreaterThan(pages.length);
    expect(references.filter(({ id }) => !described.has(id))).toEqual([]);
    expect(references.filter(({ id }) => !String(id).startsWith(site))).toEqual([]);
  });

  test('has no empty or undefined value', () => {
    const faults = pages.flatMap(({ path, graphs }) =>
      graphs.flat().flatMap((object) =>
        Object.entries(object)
          .filter(([, value]) => value === null || value === '' || value === 'undefined' || (Array.isArray(value) && value.length === 0))
          .map(([key]) => `${path} ${key}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('says the same dates as the tags for networks', () => {
    const posts = pages.filter(({ meta }) => meta('og:type')[0] === 'article' && meta('article:published_time').length > 0);
    expect(posts.length).toBeGreaterThanOrEqual(24);
    const different = posts.flatMap(({ path, graphs, meta }) => {
      const article = graphs.flat().find((object) => 'datePublished' in object && 'headline' in object);
      if (!article) return [];
      const [published] = meta('article:published_time');
      const [modified = published] = meta('article:modified_time');
      return article['datePublished'] === published && (article['dateModified'] ?? published) === modified
        ? []
        : [[path, article['datePublished'], published, article['dateModified'], modified]];
    });
    expect(different).toEqual([]);
  });
});

describe('the tags for networks', () => {
  test('name the canonical address, and one picture', () => {
    const faults = pages
      .filter(({ path }) => path !== '/404.html')
      .filter(
        ({ meta, canonical }) => canonical.length !== 1 || meta('og:url')[0] !== canonical[0] || meta('og:image').length !== 1 || meta('og:title').length !== 1,
      );
    expect(faults.map(({ path }) => path)).toEqual([]);
  });
});
