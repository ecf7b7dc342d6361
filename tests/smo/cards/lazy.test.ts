import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('planning a card loads neither HarfBuzz nor satori nor sharp', () => {
  const code = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import('#smo/cards/index.ts');
    console.log(['harfbuzzjs', 'satori', 'sharp', '/draw/draw.ts'].filter((name) => loaded.some((url) => url.includes(name + '/') || url.endsWith(name))).join());
  `;
  // The last one shows that the recording works.
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim()).toBe('/draw/draw.ts');
});
