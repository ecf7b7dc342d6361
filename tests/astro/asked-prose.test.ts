import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { noteProse, withAskedProse } from '#astro/asked-prose.ts';
import { anArticleEntry, aSite } from '../support/a-site.ts';

test('each rendering knows the pages whose prose it has asked for, whatever is rendered at the same time', async () => {
  const site = aSite({ content: { entries: ['a', 'b'].map((id) => anArticleEntry({ id, slug: id })) }, onProse: noteProse });
  const render = async (id: string) => {
    await pause(5);
    const page = site.find('article', id, 'en');
    await pause(5);
    return page?.body.words;
  };
  const words = await render('a');
  const [a, b, none] = await Promise.all([withAskedProse(() => render('a')), withAskedProse(() => render('b')), withAskedProse(() => render('c'))]);
  expect([a, b, none]).toEqual([
    { given: words, asked: new Set(['/blog/a/']) },
    { given: words, asked: new Set(['/blog/b/']) },
    { given: undefined, asked: new Set() },
  ]);
});
