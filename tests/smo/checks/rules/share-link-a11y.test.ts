import { expect, test } from 'vitest';
import { shareLinkA11y } from '#smo/checks/rules/share-link-a11y.ts';
import { findingsIn } from '../../../support/example-site.ts';

const href = 'https://x.com/intent/tweet?url=https%3A%2F%2Fnotes.example.org%2F';
const hints = (body: string) => findingsIn(shareLinkA11y, { body }).map(({ hint }) => hint);

test('a name may be text, a label, a title, the alternative text of an icon', () => {
  expect(
    hints(
      `<a href="${href}">X</a><a href="${href}" aria-label="Share on X"></a><a href="${href}" title="X"></a><a href="${href}"><img src="/icon.svg" alt="X"></a>`,
    ),
  ).toEqual([]);
  expect(hints(`<a href="${href}"><i class="icon-x"></i></a>`)).toEqual(['aria-label="Share on X"']);
  expect(hints(`<div aria-hidden="true"><a href="${href}"></a></div>`)).toEqual([]);
});

test('scripts that draw buttons, and buttons that only a script works, are found', () => {
  expect(hints('<script src="https://static.addtoany.com/menu/page.js"></script>')).toEqual(['take the script away and write plain links']);
  expect(hints(`<button onclick="window.open('https://twitter.com/intent/tweet?text=a')">X</button>`)).toEqual(['<a href="https://…">']);
  expect(hints(`<a href="${href}" onclick="window.open(this.href)">X</a><script src="https://platform.twitter.com/widgets.js"></script>`)).toEqual([]);
});
