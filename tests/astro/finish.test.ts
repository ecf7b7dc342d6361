import type { APIContext } from 'astro';
import { describe, expect, test } from 'vitest';
import { onRequest } from '#astro/finish.ts';
import { aContext } from '../smo/finish/finished.ts';

const finishedHeading =
  '<h2 id="über">Über</h2><a class="anchor" href="#über" aria-label="Link to this section: Über" data-surface="web"><span aria-hidden="true">#</span></a>';
const content = '<div data-content><h2>Über</h2></div>';

const ofSite: Partial<App.Locals> = { smo: { ...aSitePage(), file: () => undefined } };

function aSitePage() {
  const { page, ...context } = aContext();
  if (!page) throw new Error('expected a page of the site');
  return { ...context, page };
}

async function answer(response: Response, method = 'GET', locals = ofSite): Promise<Response> {
  // The middleware reads these two alone, and a whole context cannot be made without Astro.
  const context = { request: new Request('https://notes.example.org/blog/titles/', { method }), locals } as APIContext;
  const result = await onRequest(context, () => Promise.resolve(response));
  if (!result) throw new Error('expected a response');
  return result;
}

const html = (body: BodyInit | null, init: ResponseInit = {}): Response =>
  new Response(body, { ...init, headers: { 'content-type': 'text/html; charset=utf-8', ...init.headers } });

describe('the finishing of responses', () => {
  test('finishes a page and keeps its status and headers, but not its length', async () => {
    const result = await answer(html(content, { status: 404, statusText: 'Nowhere', headers: { 'x-kept': '1', 'content-length': '38' } }));
    expect(await result.text()).toBe(`<div data-content>${finishedHeading}</div>`);
    expect([result.status, result.statusText, ...result.headers]).toEqual([404, 'Nowhere', ['content-type', 'text/html; charset=utf-8'], ['x-kept', '1']]);
  });

  test('reads a streamed page whole, characters cut in two included', async () => {
    const bytes = new TextEncoder().encode(content);
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect(await (await answer(html(stream))).text()).toBe(`<div data-content>${finishedHeading}</div>`);
  });

  test('leaves everything else as it is', async () => {
    const foreign = html(content);
    expect(await answer(foreign, 'GET', {})).toBe(foreign);
    for (const method of ['HEAD', 'POST']) {
      const response = html(content);
      expect(await answer(response, method)).toBe(response);
    }
    const others = [
      html(null, { status: 204 }),
      new Response(content, { headers: { 'content-type': 'text/html-ish' } }),
      new Response(content, { headers: { 'content-type': 'application/xml' } }),
      new Response(new Uint8Array([1])),
    ];
    for (const response of others) expect(await answer(response)).toBe(response);
  });
});
