import { hash } from 'node:crypto';
import type { ContentFile } from '#smo';

/** Another for every text, and for the same text elsewhere, where it may be read in another language. */
export const textKey = ({ path, bytes }: ContentFile): string => `${path} ${hash('sha1', bytes)}`;
