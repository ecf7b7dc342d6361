import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, in order; inside of `<template>` too. */
export function elementsOf(html: string): Element[] {
  return below(parse(html));
}

function below(node: DefaultTreeAdapterTypes.Node): Element[] {
  if ('content' in node) return below(node.content);
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : []));
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** What `<meta>` says, by `name` or `property`; the first of several. */
export function metaOf(html: string): Record<string, string> {
  const metas = elementsOf(html).filter((element) => element.tagName === 'meta');
  const pairs = metas.map((meta): [string, string] => [attribute(meta, 'name') ?? attribute(meta, 'property') ?? '', attribute(meta, 'content') ?? '']);
  return Object.fromEntries(pairs.filter(([name]) => name !== '').toReversed());
}

/** Addresses of `<link rel>`, the languages' before them: `it https://…`. */
export function linksOf(html: string, rel: string): string[] {
  return elementsOf(html)
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === rel)
    .map((element) => [attribute(element, 'hreflang'), attribute(element, 'href')].filter((part) => part !== undefined).join(' '));
}

/** The things of a page's JSON-LD. */
export function jsonLdOf(html: string): Record<string, unknown>[] {
  const texts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)];
  return texts.flatMap(([, text = '{}']) => {
    const { '@graph': graph }: { '@graph'?: Record<string, unknown>[] } = JSON.parse(text);
    return graph ?? [];
  });
}
