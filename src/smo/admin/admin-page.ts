import type { SiteConfig } from '../config.ts';

/** Where a hosted repository is spoken to. */
const apis: Readonly<Record<string, readonly string[]>> = {
  github: ['https://api.github.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com', 'https://codeberg.org'],
};

/**
 * What the editor's page may load: its own script, and nothing of others but what it is told to work on. The rest of the
 * site has a stricter policy; styles are written by the editor's script, and pictures of drafts are made in memory.
 */
export function adminPolicy({ admin }: Pick<SiteConfig, 'admin'>): string {
  const backend = typeof admin === 'object' ? admin.backend : undefined;
  const given = ['api_root', 'graphql_api_root', 'base_url'].flatMap((key) => originOf(backend?.[key]));
  const remote = backend === undefined ? [] : [...(apis[backend.name] ?? []), ...given];
  const rules = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:', 'https:'],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", 'blob:', 'data:', ...new Set(remote)],
    'worker-src': ["'self'", 'blob:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

function originOf(address: unknown): readonly string[] {
  return typeof address === 'string' && URL.canParse(address) ? [new URL(address).origin] : [];
}

/** The page that the editor runs in; everything it needs lies beside it. */
export function adminPage(config: Pick<SiteConfig, 'admin'>): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${adminPolicy(config)}">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="same-origin">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Editor</title>
<link href="config.json" type="application/json" rel="cms-config-url">
</head>
<body>
<noscript><p>The editor needs JavaScript.</p></noscript>
<script type="module" src="start.js"></script>
</body>
</html>
`;
}

/** The script that starts the editor: a file, since the page allows no script in itself. Started too early, it would ask another host for its fonts. */
export const adminStart = `window.CMS_MANUAL_INIT = true;
const { init } = await import(new URL('./editor/index.js', import.meta.url).href);
init();
`;
