/** A page as the development server sends it, without what only that server adds: its clients, its toolbar, its marks for the editor. */
export function withoutTools(html: string): string {
  return html
    .replaceAll(/<script type="module" src="[^"]*\/@(?:vite|id|fs)\/[^"]*"><\/script>/gu, '')
    .replaceAll(/<script>[^<]*__astro_dev_toolbar__[^<]*<\/script>/gu, '')
    .replaceAll(/ data-(?:astro-source-(?:file|loc)|vite-dev-id|astro-dev-toolbar[\w-]*)="[^"]*"/gu, '');
}
