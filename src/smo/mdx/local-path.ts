/** Whether a path names a file beside the text, and not one in public/ or on the network. */
export function isBesideText(path: string): boolean {
  return /^\.{1,2}\//u.test(path);
}

/**
 * A path beside the text as a path from the project's root: `./a%20b.pdf` in `content/blog` is `content/blog/a b.pdf`.
 * One that climbs out of the root keeps its `../`, so that nobody takes it for a file of the project.
 */
export function pathFromRoot(path: string, dir: string): string {
  const parts: string[] = [];
  for (const part of `${dir}/${decodePath(path)}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** Percent signs of Markdown resolved: the name that the file bears on disk. */
export function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
