export { collections } from '../../../../src/astro/collections.ts';
