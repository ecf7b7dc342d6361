/** The gallery of the development server: what is asked for, and which file answers. A build has none of it. */
export const galleryRoutes = [
  { pattern: '/_smo', entrypoint: new URL('./gallery-index.ts', import.meta.url) },
  { pattern: '/_smo/page/[...path]', entrypoint: new URL('./gallery-page.ts', import.meta.url) },
  { pattern: '/_smo/facts/[...path]', entrypoint: new URL('./gallery-facts.ts', import.meta.url) },
  { pattern: '/_smo/file/[...path]', entrypoint: new URL('./gallery-file.ts', import.meta.url) },
] as const;

/** Three arrows, one passing the word to the next. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M4 5h7a6 6 0 0 1 6 6v8M13 15l4 4 4-4M4 11h3a4 4 0 0 1 4 4v4"/></svg>';

export const toolbarApp = { id: 'passaparola', name: 'Previews', icon, entrypoint: new URL('../toolbar/app.ts', import.meta.url) };
