import { isCancel, multiselect, select, text } from '@clack/prompts';
import type { Asker } from './ask.ts';

/** Asks whoever sits at the terminal; Escape and Ctrl-C stop. */
export const terminalAsker: Asker = {
  words: async (message, refuse) => {
    const answer = await text({ message, validate: (words) => refuse(words ?? '') });
    return isCancel(answer) ? undefined : answer;
  },
  oneOf: async (message, choices) => {
    const answer = await select({ message, options: [...choices] });
    return isCancel(answer) ? undefined : answer;
  },
  someOf: async (message, choices, optional) => {
    const answer = await multiselect({ message: `${message} (space picks, enter goes on)`, options: [...choices], required: !optional });
    return isCancel(answer) ? undefined : answer;
  },
};
