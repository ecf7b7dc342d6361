/** One page of each kind, in both languages. */
export const demoPages = [
  { kind: 'home', en: '/', it: '/it/' },
  { kind: 'blog', en: '/blog/', it: '/it/blog/' },
  { kind: 'second page of the blog', en: '/blog/page/2/', it: '/it/blog/page/2/' },
  { kind: 'post', en: '/blog/embeds-and-privacy/', it: '/it/blog/contenuti-incorporati-e-privacy/' },
  { kind: 'page of all components', en: '/components/', it: '/it/componenti/' },
  { kind: 'glossary', en: '/glossary/', it: '/it/glossary/' },
  { kind: 'term', en: '/glossary/google-plus/', it: '/it/glossary/google-plus/' },
  { kind: 'topic', en: '/topics/networks/', it: '/it/topics/networks/' },
  { kind: 'author', en: '/authors/chiara-monti/', it: '/it/authors/chiara-monti/' },
  { kind: 'about page', en: '/about/', it: '/it/chi-siamo/' },
  { kind: 'legal page', en: '/imprint/', it: '/it/note-legali/' },
  { kind: 'follow', en: '/follow/', it: '/it/follow/' },
  { kind: 'search', en: '/search/', it: '/it/search/' },
] as const;

export const locales = ['en', 'it'] as const;

/** The same, page by page; the 404 page speaks all languages at once. */
export const demoPaths: readonly { readonly kind: string; readonly path: string }[] = [
  ...demoPages.flatMap((page) => locales.map((locale) => ({ kind: `${page.kind} (${locale})`, path: page[locale] }))),
  { kind: '404', path: '/404.html' },
];
