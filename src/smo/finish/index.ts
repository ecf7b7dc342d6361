export { finishEdits, finishPage } from './finish-page.ts';
export type { FinishContext, FinishPage, Finisher } from './read-page.ts';
export { splice, type Edit } from './splice.ts';
