import { networkName } from '../networks/index.ts';
import type { BotAnswer, BotGroup } from './preview-bots.ts';

/** What the networks' bots can fetch, for a terminal: a paragraph for each group of pages with the same answers. */
export function botsText(groups: readonly BotGroup[]): string {
  return groups.map(groupText).join('\n');
}

function groupText({ answers, count, paths }: BotGroup): string {
  const named = count <= 3 ? paths.join(', ') : `${paths.slice(0, 2).join(', ')} and ${count - 2} more`;
  const byAnswer = [...Map.groupBy(answers, answerText)].toSorted(([, a], [, b]) => b.length - a.length);
  const lines = byAnswer.map(
    ([text, list]) => `  ${text}: ${list.length === answers.length ? `all ${list.length}` : list.map(({ bot }) => networkName(bot)).join(', ')}`,
  );
  return [`${count} ${count === 1 ? 'page' : 'pages'} (${named})`, ...lines].join('\n');
}

function answerText({ reachable, picture, because }: BotAnswer): string {
  if (!reachable) return `may not read the page, because ${because}`;
  if (picture === undefined) return 'reads the page; of its picture nothing is known';
  return picture ? 'reads the page and its picture' : `reads the page, not its picture, because ${because}`;
}
