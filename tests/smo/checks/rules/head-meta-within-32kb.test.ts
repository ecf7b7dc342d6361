import { expect, test } from 'vitest';
import { headMetaWithin32kb } from '#smo/checks/rules/head-meta-within-32kb.ts';
import { findingsIn } from '../../../support/example-site.ts';

/** What a page with so many bytes of styles ahead of its tags is told. */
function told(bytes: number, filler = 'x', options?: unknown) {
  const style = `<style>${filler.repeat(bytes / Buffer.byteLength(filler))}</style>`;
  return findingsIn(headMetaWithin32kb, { head: { charset: `<meta charset="utf-8">${style}` } }, options).map(({ message, severity, networks }) => ({
    message,
    severity,
    networks,
  }));
}

test('a head of ordinary size is well', () => {
  expect(told(10_000)).toEqual([]);
});

test('beyond 16 KB it warns, and names nobody', () => {
  expect(told(20_000)).toEqual([
    { message: expect.stringMatching(/^twitter:card ends 21,\d\d\d bytes into the file, expected at most 16,384$/u), severity: 'warn', networks: undefined },
  ]);
});

test('beyond 32 KB it is an error and names who has stopped reading', () => {
  expect(told(40_000)).toEqual([
    { message: expect.stringMatching(/expected at most 32,768; beyond what slack read$/u), severity: undefined, networks: ['slack'] },
  ]);
  expect(told(320_000)[0]?.networks).toEqual(['slack', 'wordpress', 'whatsapp']);
});

test('bytes are counted, not characters', () => {
  expect(told(40_000, '€')).toHaveLength(1);
  expect(told(40_000, '€')[0]?.message).toMatch(/ends 41,\d\d\d bytes/u);
});

test('the limits are options', () => {
  expect(told(2000, 'x', { max: 2000, warn: 1000 })[0]?.severity).toBeUndefined();
});

test('the last byte that may be used may be used', () => {
  const end = 1000;
  const head = (filler: number) => ({ html: `<!DOCTYPE html><title>${'x'.repeat(filler)}</title>` });
  const filler = end - '<!DOCTYPE html><title></title>'.length;
  const limits = { max: end, warn: end };
  expect(findingsIn(headMetaWithin32kb, head(filler), limits).filter(({ message }) => message.startsWith('<title>'))).toEqual([]);
  expect(findingsIn(headMetaWithin32kb, head(filler + 1), limits).filter(({ message }) => message.startsWith('<title>'))).toHaveLength(1);
});

test('exactly at the greater limit it is still a warning', () => {
  const html = '<!DOCTYPE html><title>A quiet launch</title>';
  const [found] = findingsIn(headMetaWithin32kb, { html }, { max: html.length, warn: 1 });
  expect(found?.severity).toBe('warn');
});
