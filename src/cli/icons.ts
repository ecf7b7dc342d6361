import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { formatProblems } from '#smo';
import type { NameFont } from '../astro/icons/default-card.ts';
import { makeIcons } from '../astro/icons/make-icons.ts';
import { openProject } from './project.ts';

/** `npm run smo -- icons`: draws the files of `public/` anew after the mark, the name or a colour has changed. */
export const iconsCommand = defineCommand({
  meta: { name: 'icons', description: 'Make the icons, the web manifest and the default share card from the brand mark' },
  args: {
    root: { type: 'string', default: '.', description: 'The folder of the site' },
    mark: { type: 'string', default: 'src/site/brand/mark.svg', description: 'The SVG to draw from' },
    out: { type: 'string', default: 'public', description: 'The folder to write to' },
    font: {
      type: 'string',
      default: 'node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff',
      description: 'A static TTF, OTF or WOFF file for the name on the card',
    },
  },
  async run({ args }) {
    const project = await openProject(args.root);
    if ('problems' in project) throw new Error(formatProblems(project.problems));
    const { name, theme } = project.config;
    const file = join(project.root, args.font);
    if (!existsSync(file))
      console.warn(
        `The font ${args.font} does not exist, so share.jpg carries the mark without the name.\nGive another file: npm run smo -- icons --font <file.woff>`,
      );
    const font: NameFont | undefined = existsSync(file) ? { data: await readFile(file), weight: 700 } : undefined;
    const svg = await readFile(join(project.root, args.mark), 'utf8');
    const files = await makeIcons({ svg, name, themeColor: theme.light.accent, paper: theme.light.paper, ink: theme.light.ink, font });

    const out = join(project.root, args.out);
    await mkdir(out, { recursive: true });
    for (const icon of files) {
      await writeFile(join(out, icon.name), icon.data);
      console.log(`${join(args.out, icon.name)}  ${icon.data.length} bytes`);
    }
  },
});
