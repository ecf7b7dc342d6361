import type { productTemplates } from '../card-choices.ts';
import type { CardTemplate } from '../template.ts';
import { article } from './article.ts';
import { author } from './author.ts';
import { list } from './list.ts';
import { quote } from './quote.ts';
import { term } from './term.ts';
import { topic } from './topic.ts';

/** Every template of the product, by id. */
export const cardTemplates = { article, author, list, quote, term, topic } as const satisfies Readonly<Record<(typeof productTemplates)[number], CardTemplate>>;
