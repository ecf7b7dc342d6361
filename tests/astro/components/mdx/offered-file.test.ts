import { expect, test } from 'vitest';
import { offeredFile } from '../../../../src/astro/components/mdx/offered-file.ts';
import { aSite } from '../../../support/a-site.ts';

const page = aSite().find('article', 'titles', 'en');
if (!page) throw new Error('the test site has no article');

test('a file that exists is offered with its address, size and type', () => {
  const file = () => ({ href: '/files/x.PDF', bytes: 12 });
  expect(offeredFile({ page, file }, 'Download', './x.pdf')).toEqual({ href: '/files/x.PDF', bytes: 12, type: 'PDF' });
});

test('a file that does not exist stops the page and names the text, the component and the path', () => {
  const file = () => undefined;
  expect(() => offeredFile({ page, file }, 'Download', './x.pdf')).toThrowErrorMatchingInlineSnapshot(
    `[Error: content/blog/en/titles.mdx: <Download> offers "./x.pdf", and there is no such file beside the text. Put the file there, or correct the path.]`,
  );
  expect(() => offeredFile({ page, file }, 'Audio', '/talk.mp3')).toThrowErrorMatchingInlineSnapshot(
    `[Error: content/blog/en/titles.mdx: <Audio> offers "/talk.mp3", and there is no such file in public/. Put the file there, or correct the path.]`,
  );
});
