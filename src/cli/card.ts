import { writeFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { formatProblems } from '#smo';
import { cardSizes } from '#smo/cards/index.ts';
import { openCards } from './open-cards.ts';
import { sitePage } from './preview/site-page.ts';

/** `npm run smo -- card <page>`: makes the picture that a page links, or its card at another size, to be looked at. */
export const cardCommand = defineCommand({
  meta: { name: 'card', description: 'Draw the share card of a page' },
  args: {
    page: { type: 'positional', required: true, description: 'Address or id of the page: /blog/x/, or x' },
    locale: { type: 'string', description: 'Language, where an id stands in several' },
    size: { type: 'string', default: 'link', description: `One of ${Object.keys(cardSizes).join(', ')}` },
    out: { type: 'string', default: 'card.jpg', description: 'The file to write' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const size = Object.entries(cardSizes).find(([name]) => name === args.size)?.[1];
    if (!size) throw new Error(`there is no card size "${args.size}", expected one of ${Object.keys(cardSizes).join(', ')}`);
    const { site, kit } = await openCards(args.root);
    const page = sitePage(site, args.page, args.locale);
    // An own picture has one size; at the others, which are for posts on networks, there is the card.
    const plan = size === cardSizes.link ? await kit.sharePlan(page, site) : kit.plan(page, site, size);
    if (!plan) throw new Error(`the page ${args.page} is not shared, so it has no card`);
    await kit.draw([plan], (_, bytes) => writeFile(args.out, bytes));
    if (plan.problems.length > 0) console.warn(formatProblems(plan.problems));
    console.log(`${args.out}  ${plan.width}×${plan.height}\n${plan.alt}`);
  },
});
