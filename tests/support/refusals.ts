import type { Page } from 'playwright-core';

/** Records what the browser refuses by a page's policy; the list outlives the page's own navigations. */
export async function recordRefusals(page: Page): Promise<() => Promise<readonly string[]>> {
  const refused: string[] = [];
  await page.exposeFunction('recordRefusal', (text: string) => refused.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const told = `${effectiveDirective} ${blockedURI.startsWith('http') ? new URL(blockedURI).origin : blockedURI}`;
      const record: unknown = Reflect.get(window, 'recordRefusal');
      if (typeof record === 'function') record(told);
    });
  });
  return async () => {
    // What was told before this answer has arrived with it.
    await page.evaluate(() => undefined).catch(() => undefined);
    return [...refused];
  };
}
