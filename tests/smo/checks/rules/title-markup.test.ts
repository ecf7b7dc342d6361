import { expect, test } from 'vitest';
import { titleMarkup } from '#smo/checks/rules/title-markup.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (title: string) => findingsIn(titleMarkup, { head: { title: `<title>${title}</title>` } }).map(({ message, hint }) => [message, hint]);

test.each([
  ['A **quiet** launch', '<title> shows Markdown emphasis: "**quiet**"', 'write "A quiet launch"'],
  ['A *quiet* launch', '<title> shows Markdown emphasis: "*quiet*"', 'write "A quiet launch"'],
  ['# A quiet launch', '<title> shows a Markdown heading: "# A"', 'write "A quiet launch"'],
  ['A [launch](/blog/)', '<title> shows a Markdown link: "[launch](/blog/)"', 'write "A launch"'],
  ['A <em>quiet</em> launch', '<title> shows HTML: "<em>quiet</em>"', 'write "A quiet launch"'],
  ['A quiet<br>launch', '<title> shows HTML: "t<br>l"', 'write "A quiet launch"'],
])('%s', (title, message, hint) => {
  expect(told(title)).toEqual([[message, hint]]);
});

test.each([
  'The <dialog> element',
  'What <em> is for, and <strong>',
  'if a < b and c > d',
  'I <3 links',
  '#1 of ten readers',
  'C# and F#',
  '__init__ and __main__ in Python',
  'snake_case_names in *nix shells',
  '*args and **kwargs',
  '2 * 3 * 4',
  'Array.map[](x) [sic] (again)',
  'How `await` waits',
])('%s is a text about signs', (title) => {
  expect(told(title)).toEqual([]);
});
