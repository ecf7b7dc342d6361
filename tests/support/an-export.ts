import type { Export, Imported, Importer } from '../../src/smo/importers/importer.ts';

/** An export with these files, as texts or bytes. */
export function anExport(files: Readonly<Record<string, string | Uint8Array>>, address?: string): Export {
  const sorted = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: 'export',
    address,
    files: sorted.map(([path, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { path, size: bytes.byteLength, bytes: async () => bytes };
    }),
  };
}

/** What an importer reads in an export, for the blog in English. */
export function readExport(importer: Importer, files: Readonly<Record<string, string | Uint8Array>>): Promise<Imported> {
  return importer.read(anExport(files), { to: 'blog', locale: 'en' });
}

/** Problems on a line each: `file:line rule: message`. */
export function toldOf({ problems }: Imported): readonly string[] {
  return problems.map(({ rule, message, place }) => `${place?.file}:${place?.line} ${rule}: ${message}`);
}
