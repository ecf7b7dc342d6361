export { finishPage } from './finish-page.ts';
export type { FinishContext, FinishPage, Finisher } from './read-page.ts';
export type { Edit } from './splice.ts';
