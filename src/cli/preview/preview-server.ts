import { toHref, type Page, type Site } from '#smo';

export interface PreviewServer {
  /** The page and its previews as one document. @throws with what the server says where it cannot make it */
  readonly file: (page: Page, site: Site) => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * A development server for one question: it alone renders drafts, and it writes nothing into the output. It stands beside
 * one that an editor has running, on a port of its own.
 */
export async function openPreviewServer(root: string): Promise<PreviewServer> {
  const { dev } = await import('astro');
  const server = await dev({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 0, open: false }, vite: { server: { watch: null } } });
  const origin = `http://127.0.0.1:${server.address.port}`;
  return {
    file: async (page, { config }) => {
      const response = await fetch(`${origin}${toHref(config.url, `/_smo/file${page.path}`)}`, { headers: { accept: 'text/html' } });
      const html = await response.text();
      if (!response.ok) throw new Error(`${page.path} cannot be rendered (${response.status}); \`npm run dev\` shows why`);
      return html;
    },
    close: () => server.stop(),
  };
}
