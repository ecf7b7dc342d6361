import { mkdir, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the foreign site is served. */
export const foreignUrl = 'https://fell.example.com';

/** Text or bytes by path. */
export type ForeignFiles = Readonly<Record<string, string | Uint8Array>>;

/** A page as a generator such as Jekyll writes it: sound enough to be published, with what its theme puts into the head. */
export function foreignPage(path: string, title: string, { head = '', body = '<p>What we saw on the hill.</p>' } = {}): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="generator" content="Jekyll v4.4.1">
<meta property="og:title" content="${title}">
<meta property="og:url" content="${foreignUrl}${path}">
<link rel="canonical" href="${foreignUrl}${path}">
${head}
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}

/** A blog of two posts that another generator has built. The second post names a picture that is not there and links nowhere. */
export const foreignFiles: ForeignFiles = {
  'index.html': foreignPage('/', 'Notes from the fell', {
    body: '<ul><li><a href="/first-snow/">First snow on the fell</a></li><li><a href="/thaw/">The long thaw</a></li></ul>',
  }),
  'first-snow/index.html': foreignPage('/first-snow/', 'First snow on the fell', { head: '<meta property="og:type" content="article">' }),
  'thaw/index.html': foreignPage('/thaw/', 'The long thaw', {
    head: `<meta property="og:image" content="${foreignUrl}/thaw.jpg">\n<meta name="twitter:title" content="The long thaw">`,
    body: '<p>It dripped. <a href="/gone/">The year before</a> it did not.</p>',
  }),
  'style.css': 'body { color: black }',
};

/** A folder outside of the repository with these files. */
export async function foreignFolder(files: ForeignFiles): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'smo-foreign-'));
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), data);
  }
  return root;
}

/** Names, sizes and times of everything in a folder: two listings are equal where nobody has written. */
export async function listing(root: string): Promise<string[]> {
  const names = (await readdir(root, { recursive: true })).toSorted();
  return Promise.all(
    ['', ...names].map(async (name) => {
      const { size, mtimeMs, ctimeMs } = await stat(join(root, name));
      return `${name} ${size} ${mtimeMs} ${ctimeMs}`;
    }),
  );
}
