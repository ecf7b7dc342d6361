import { defineCommand, showUsage } from 'citty';
import type { SharePlan } from '../astro/card-kit.ts';
import { drawCards } from './cards/draw-cards.ts';
import { plannedCards } from './cards/planned-cards.ts';
import { pullCards, type Pulled } from './cards/pull-cards.ts';
import { pushCards, type Pushed } from './cards/push-cards.ts';
import { readShard } from './cards/shard.ts';
import { withStorage } from './cards/with-storage.ts';
import { told } from './told.ts';

const place = {
  store: { type: 'string', description: 'Where this machine keeps cards (default: node_modules/.astro/cards of the site)' },
  root: { type: 'string', default: '.', description: 'The folder of the site' },
} as const;
const shared = 'file:./shared-cards, redis://host:6379/0, s3://bucket/cards?region=… (default: SMO_CARDS_STORAGE)';
const optional = { type: 'boolean', default: false, description: 'Go on, with exit code 0, where the storage does not serve' } as const;
const share = { type: 'string', description: 'One share of the cards, the same on each machine: 2/8' } as const;

/** `npm run smo -- cards pull`: brings the cards that others have drawn into the store of this machine. */
const pullCommand = defineCommand({
  meta: { name: 'pull', description: 'Fetch the cards of the present content that are not here' },
  args: { from: { type: 'string', description: shared }, optional, shard: share, ...place },
  async run({ args }) {
    const shard = args.shard === undefined ? undefined : readShard(args.shard);
    await withStorage({ option: '--from', address: args.from, optional: args.optional }, async (storage, shown) => {
      const cards = await plannedCards({ ...args, shard });
      const counts: Record<Pulled, number> = { here: 0, fetched: 0, absent: 0, faulty: 0 };
      try {
        await pullCards(cards, storage, counting(counts));
      } finally {
        console.log(
          `${cards.plans.length} cards: ${counts.here} here, ${counts.fetched} fetched from ${shown}, ${counts.absent} not there, ${counts.faulty} refused`,
        );
      }
      if (counts.faulty > 0)
        console.warn('what was refused is drawn by the next build; after it, `npm run smo -- cards push --mend` replaces it in the storage');
    });
  },
});

/** `npm run smo -- cards push`: gives others the cards that were drawn here. */
const pushCommand = defineCommand({
  meta: { name: 'push', description: 'Send the cards of the present content that the storage lacks' },
  args: {
    to: { type: 'string', description: shared },
    mend: { type: 'boolean', default: false, description: 'Also fetch what the storage has, and replace what cannot be used' },
    optional,
    ...place,
  },
  async run({ args }) {
    await withStorage({ option: '--to', address: args.to, optional: args.optional }, async (storage, shown) => {
      const cards = await plannedCards(args);
      const counts: Record<Pushed, number> = { there: 0, sent: 0, replaced: 0, absent: 0, faulty: 0 };
      try {
        await pushCards(cards, storage, counting(counts), args);
      } finally {
        const replaced = args.mend ? `, ${counts.replaced} replaced` : '';
        console.log(
          `${cards.plans.length} cards: ${counts.there} in ${shown}, ${counts.sent} sent${replaced}, ${counts.absent} not drawn here, ${counts.faulty} refused`,
        );
      }
    });
  },
});

/** `npm run smo -- cards draw --shard 2/8`: draws what is missing, so that a build finds it; a share of it on each of several machines. */
const drawCommand = defineCommand({
  meta: { name: 'draw', description: 'Draw the cards that are not here, all or one share of them' },
  args: { shard: share, ...place },
  async run({ args }) {
    const cards = await plannedCards({ ...args, shard: args.shard === undefined ? undefined : readShard(args.shard) });
    const drawn = await drawCards(cards);
    console.log(`${cards.plans.length} cards${args.shard === undefined ? '' : ` in share ${args.shard}`}: ${cards.plans.length - drawn} here, ${drawn} drawn`);
  },
});

/** `npm run smo -- cards`: shares cards between machines. A build reads its own store only, and needs no network. */
export const cardsParts = { pull: told(async () => pullCommand), push: told(async () => pushCommand), draw: told(async () => drawCommand) };

export const cardsCommand = defineCommand({
  meta: { name: 'cards', description: 'Share cards between machines: pull, push, and draw a part of them' },
  subCommands: cardsParts,
  async run({ rawArgs }) {
    if (rawArgs.length === 0) await showUsage(cardsCommand);
  },
});

/** Counts what became of cards, and names those that cannot be used. */
function counting<T extends string>(counts: Record<T, number>): (plan: SharePlan, outcome: T, fault?: string) => void {
  return ({ page, fingerprint }, outcome, fault) => {
    counts[outcome]++;
    if (fault !== undefined) console.warn(`${page}  card ${fingerprint} is refused: ${fault}`);
  };
}
