import { writeFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { openCards } from './open-cards.ts';

const WIDTH = 400;
const HEIGHT = 210;
const GAP = 8;

/** `npm run smo -- cards-sheet`: all cards in one picture, for the eye. */
export const cardsSheetCommand = defineCommand({
  meta: { name: 'cards-sheet', description: 'Draw all share cards into one picture' },
  args: {
    out: { type: 'string', default: 'cards-sheet.jpg', description: 'The file to write' },
    columns: { type: 'string', default: '6', description: 'Cards in a row' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const columns = Number(args.columns);
    if (!Number.isInteger(columns) || columns < 1) throw new Error(`--columns is "${args.columns}", expected a whole number from 1`);
    const { default: sharp } = await import('sharp');
    const { site, kit } = await openCards(args.root);
    const plans = (await Promise.all(site.all.map((page) => kit.sharePlan(page, site)))).filter((plan) => plan !== undefined);
    const drawn = new Map<string, Buffer>();
    await kit.draw(plans, async ({ path }, bytes) => void drawn.set(path, await sharp(bytes).resize(WIDTH, HEIGHT).toBuffer()));
    const cells = plans.flatMap(({ path }, index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      return { input: drawn.get(path), left: GAP + column * (WIDTH + GAP), top: GAP + row * (HEIGHT + GAP) };
    });
    const size = { width: GAP + columns * (WIDTH + GAP), height: GAP + Math.ceil(cells.length / columns) * (HEIGHT + GAP) };
    const sheet = sharp({ create: { ...size, channels: 3, background: '#888888' } }).composite(cells);
    await writeFile(args.out, await sheet.jpeg().toBuffer());
    console.log(`${args.out}  ${cells.length} cards`);
  },
});
