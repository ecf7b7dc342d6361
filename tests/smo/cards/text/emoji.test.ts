import { expect, test } from 'vitest';
import { emojiName, isEmoji } from '../../../../src/smo/cards/text/emoji.ts';

test.each([
  ['🙂', '1f642'],
  ['❤️', '2764'],
  ['👩🏽‍💻', '1f469-1f3fd-200d-1f4bb'],
  ['🏳️‍🌈', '1f3f3-fe0f-200d-1f308'],
  ['🇮🇹', '1f1ee-1f1f9'],
  ['1️⃣', '31-20e3'],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1f3f4-e0067-e0062-e0073-e0063-e0074-e007f'],
])('%s is the picture %s', (emoji, name) => {
  expect({ emoji: isEmoji(emoji), name: emojiName(emoji) }).toEqual({ emoji: true, name });
});

test.each(['a', '1', '#', '©', '™', '→', '漢'])('%s is a letter', (text) => {
  expect(isEmoji(text)).toBe(false);
});
