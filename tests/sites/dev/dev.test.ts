import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDev, until, type DevServer } from '../../support/dev-server.ts';
import { picture, post, siteFolder, writeFiles } from '../../support/site-folder.ts';

/** How long an editor may wait for a saved file, in milliseconds; a busy machine takes longer than a quiet one. */
const PATIENCE = 10_000;

let root: string;
let server: DevServer;
beforeAll(async () => {
  root = await siteFolder('dev', {
    'content/blog/en/edited.mdx': post({ id: 'edited', title: 'Before' }, '<Download file="./notes.pdf" title="Notes" />'),
    'content/blog/en/notes.pdf': '%PDF notes',
  });
  server = await startDev(root);
});
afterAll(() => server.stop());

const get = (path: string) => fetch(`${server.url}${path}`, { redirect: 'manual', headers: { accept: 'text/html' } });
const textAt = async (path: string) => (await get(path)).text();
const statusOf = async (path: string) => (await get(path)).status;

describe('while a site is written', () => {
  test('its pages are the finished ones', async () => {
    const html = await textAt('/blog/first-frost/');
    expect([await statusOf('/'), await statusOf('/blog/first-frost/'), await statusOf('/blog/nothing/')]).toEqual([200, 200, 404]);
    expect(html).toContain('<a data-term="rime" interestfor="term-rime" href="/glossary/rime/">Rime</a>');
    expect(html).toMatch(/<h2[^>]* id="before-noon"/u);
  });

  test('its card and its files are served too', async () => {
    const card = /property="og:image" content="https:\/\/[^/]+([^"]+)"/u.exec(await textAt('/blog/first-frost/'))?.[1] ?? '';
    const paths = [card, '/files/article/edited/en/notes.pdf'];
    const answers = await Promise.all(paths.map((path) => fetch(`${server.url}${path}`)));
    expect([answers.map(({ status }) => status), answers[0]?.headers.get('content-type')]).toEqual([[200, 200], 'image/jpeg']);
    expect(await answers[1]?.text()).toBe('%PDF notes');
  });

  test('a new title is there when the file is saved: on its page and in lists', async () => {
    await writeFiles(root, { 'content/blog/en/edited.mdx': post({ id: 'edited', title: 'Afterwards' }) });
    await until(async () => (await textAt('/blog/edited/')).includes('<h1>Afterwards</h1>'), PATIENCE);
    await until(async () => (await textAt('/blog/')).includes('Afterwards'), PATIENCE);
  });

  test('new words in the text are there', async () => {
    await writeFiles(root, { 'content/blog/en/edited.mdx': post({ id: 'edited', title: 'Afterwards' }, 'Fresh words.') });
    await until(async () => (await textAt('/blog/edited/')).includes('Fresh words.'), PATIENCE);
  });

  test('a new post has its page, and stands in the list and under a new topic', async () => {
    await writeFiles(root, {
      'content/topics.yaml':
        '- { id: garden, label: { en: Garden }, description: { en: Behind }}\n- { id: sea, label: { en: Sea }, description: { en: Before }}\n',
      'content/blog/en/new/index.mdx': post({ id: 'new', title: 'Brand new', topics: ['sea'], cover: { image: './cover.jpg', alt: 'A cover' } }),
      'content/blog/en/new/cover.jpg': await picture(),
    });
    await until(async () => (await statusOf('/blog/new/')) === 200, PATIENCE);
    await until(async () => (await textAt('/blog/new/')).includes('A few words.'), PATIENCE);
    await until(async () => (await textAt('/blog/')).includes('Brand new'), PATIENCE);
    await until(async () => (await statusOf('/topics/sea/')) === 200, PATIENCE);
    expect(await textAt('/blog/new/')).toContain('alt="A cover"');
  });

  test('each of several new posts is there, however eagerly it is looked at', async () => {
    for (const id of ['one', 'two', 'three', 'four', 'five']) {
      await writeFiles(root, {
        [`content/blog/en/${id}/index.mdx`]: post({ id, cover: { image: './cover.jpg', alt: 'A cover' } }),
        [`content/blog/en/${id}/cover.jpg`]: await picture(),
      });
      await until(async () => (await textAt(`/blog/${id}/`)).includes('A few words.'), PATIENCE);
    }
  });

  test('drafts are shown, and say that they are', async () => {
    await writeFiles(root, { 'content/blog/en/drafted.mdx': post({ id: 'drafted', draft: true }) });
    await until(async () => (await statusOf('/blog/drafted/')) === 200, PATIENCE);
    expect(await textAt('/blog/drafted/')).toContain('class="notice"');
  });
});

describe('a mistake', () => {
  let mark: number;

  test('in the front matter is told in the terminal with its place, and the site goes on', async () => {
    mark = server.mark();
    await writeFiles(root, { 'content/blog/en/edited.mdx': post({ id: 'edited', topics: ['gardn'] }) });
    await until(() => server.output(mark).includes('Did you mean "garden"?'), PATIENCE);
    expect(server.output(mark)).toContain(
      'content/blog/en/edited.mdx:8:5  topics[0]: unknown topic "gardn". Did you mean "garden"?\n  8 |   - gardn\n    |     ^^^^^\n  repair: write garden',
    );
    expect([await statusOf('/'), await statusOf('/blog/first-frost/'), await statusOf('/blog/')]).toEqual([200, 200, 200]);
  });

  test('lies over the page of who opens one, the broken page too', async () => {
    const html = await textAt('/blog/edited/');
    const error = (await messages()).find((message) => message.type === 'error')?.err;
    expect([html.includes('/@vite/client'), error]).toEqual([
      true,
      expect.objectContaining({
        title: 'An error in the content',
        message: 'topics[0]: unknown topic &quot;gardn&quot;. Did you mean &quot;garden&quot;?',
        hint: 'repair: write garden',
        stack: '',
        loc: { file: join(root, 'content/blog/en/edited.mdx'), line: 8, column: 5 },
      }),
    ]);
  });

  test('is told once, not once for every look at it', () => {
    expect(server.output(mark).split('Did you mean "garden"?')).toHaveLength(2);
  });

  test('in the text is told in the terminal, and the other pages go on', async () => {
    mark = server.mark();
    await writeFiles(root, { 'content/blog/en/edited.mdx': post({ id: 'edited' }, 'One and one is {1 + 1}.') });
    await until(() => server.output(mark).includes('content/blog/en/edited.mdx:12:16  found the expression {1 + 1}'), PATIENCE);
    expect([await statusOf('/'), await statusOf('/blog/first-frost/'), await statusOf('/blog/')]).toEqual([200, 200, 200]);
  });

  test('is gone when it is mended', async () => {
    mark = server.mark();
    await writeFiles(root, { 'content/blog/en/edited.mdx': post({ id: 'edited', title: 'Mended' }, 'Whole again.') });
    await until(() => server.output(mark).includes('the content has no problems'), PATIENCE);
    await until(async () => (await textAt('/blog/edited/')).includes('Whole again.'), PATIENCE);
    // What was wrong before is told once more to the first who comes.
    await until(async () => (await messages()).every((message) => message.type !== 'error'), PATIENCE);
  });

  test('that is but a warning is told, and the page is left in peace', async () => {
    mark = server.mark();
    await writeFiles(root, { 'content/blog/en/windows.mdx': post({ id: 'windows' }).replaceAll('\n', '\r\n') });
    await until(() => server.output(mark).includes('lines end with CR LF'), PATIENCE);
    await until(async () => (await statusOf('/blog/windows/')) === 200, PATIENCE);
    // Astro's reload for the saved file comes first; after it nothing is said to who opens the page.
    await until(async () => (await messages()).every((message) => message.type === 'connected'), PATIENCE);
  });
});

test('an open page is reloaded when anything of the content changes, an author too', async () => {
  const heard = messages(3000);
  await pause(500);
  await writeFiles(root, { 'content/authors/mara.yaml': 'name: Mara Lindt-Weber\n' });
  expect((await heard).map((message) => message.type)).toContain('full-reload');
  expect(await textAt('/blog/first-frost/')).toContain('Mara Lindt-Weber');
});

test('a post that is deleted is gone from its address and the list', async () => {
  await rm(join(root, 'content/blog/en/new'), { recursive: true });
  await until(async () => (await statusOf('/blog/new/')) === 404, PATIENCE);
  await until(async () => !(await textAt('/blog/')).includes('Brand new'), PATIENCE);
});

/** What the server sends in a while to a page that opens its socket. */
async function messages(patience = 1000): Promise<{ readonly type: string; readonly err?: unknown }[]> {
  const client = await (await fetch(`${server.url}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/u.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  const heard: { type: string }[] = [];
  socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data))));
  await pause(patience);
  socket.close();
  return heard;
}
