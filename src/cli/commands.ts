import { defineCommand, runMain, showUsage } from 'citty';
import { nearMiss } from '#smo';
import { told } from './told.ts';

const subCommands = {
  import: told(() => import('./import.ts').then(({ importCommand }) => importCommand)),
  new: told(() => import('./new.ts').then(({ newCommand }) => newCommand)),
  check: told(() => import('./check.ts').then(({ checkCommand }) => checkCommand)),
  unfurl: told(() => import('./unfurl.ts').then(({ unfurlCommand }) => unfurlCommand)),
  explain: told(() => import('./explain.ts').then(({ explainCommand }) => explainCommand)),
  audit: told(() => import('./audit.ts').then(({ auditCommand }) => auditCommand)),
  diff: told(() => import('./diff.ts').then(({ diffCommand }) => diffCommand)),
  fix: told(() => import('./fix.ts').then(({ fixCommand }) => fixCommand)),
  embed: told(() => import('./embed.ts').then(({ embedCommand }) => embedCommand)),
  glossary: told(() => import('./glossary.ts').then(({ glossaryCommand }) => glossaryCommand)),
  ledger: told(() => import('./ledger.ts').then(({ ledgerCommand }) => ledgerCommand)),
  schedule: told(() => import('./schedule.ts').then(({ scheduleCommand }) => scheduleCommand)),
  schemas: told(() => import('./schemas.ts').then(({ schemasCommand }) => schemasCommand)),
  email: told(() => import('./email.ts').then(({ emailCommand }) => emailCommand)),
  preview: told(() => import('./preview.ts').then(({ previewCommand }) => previewCommand)),
  card: told(() => import('./card.ts').then(({ cardCommand }) => cardCommand)),
  // Its parts are told of one by one.
  cards: () => import('./cards.ts').then(({ cardsCommand }) => cardsCommand),
  'cards-sheet': told(() => import('./cards-sheet.ts').then(({ cardsSheetCommand }) => cardsSheetCommand)),
  icons: told(() => import('./icons.ts').then(({ iconsCommand }) => iconsCommand)),
};

const smo = defineCommand({
  meta: { name: 'smo', description: 'Write, check and furnish a site' },
  subCommands,
  async run({ rawArgs }) {
    if (rawArgs.length === 0) await showUsage(smo);
  },
});

/** What a word was to be, where no command has its name. */
function meantBy(word: string, known: readonly string[]): string | undefined {
  return known.includes(word) ? undefined : nearMiss(word, known);
}

const [asked = '', part = ''] = process.argv.slice(2);
const parts = asked === 'cards' ? Object.keys((await import('./cards.ts')).cardsParts) : [];
const meant = meantBy(asked, Object.keys(subCommands));
const meantPart = meantBy(part, parts);
if (meant) {
  console.error(`unknown command "${asked}". Did you mean "${meant}"?`);
  process.exitCode = 2;
} else if (meantPart) {
  console.error(`unknown command "${asked} ${part}". Did you mean "${asked} ${meantPart}"?`);
  process.exitCode = 2;
} else {
  await runMain(smo);
}
