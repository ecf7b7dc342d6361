import { join } from 'node:path';
import type { Page } from '#smo';

/** The file in the output folder that is served at a path of the site. */
export const fileAt = (path: string): string => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;

/** The file of a page in the folder of a build. */
export const pageFile = (folder: string, { path }: Pick<Page, 'path'>): string => join(folder, fileAt(path));
