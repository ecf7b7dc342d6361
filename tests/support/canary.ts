import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A page in which whatever comes to life is noticed: a call, a dialog, a request to anywhere but the site, a new window. */
export interface Canary {
  readonly page: Page;
  /** What has come to life since the last question. */
  readonly alive: () => string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a page that sings when anything in it runs. The policy of the page is switched off: what is proved is that there
 * is nothing to be refused. For the pages of a site, and for whatever HTML is put into it (feeds, mails, an importer's output).
 * @param origin the only place that may be asked
 */
export async function openCanary(browser: Browser, origin: string): Promise<Canary> {
  const context: BrowserContext = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  const found: string[] = [];
  await context.exposeFunction('canary', (what: unknown) => void found.push(`a call: ${String(what)}`));
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      found.push(`a request: ${route.request().url()}`);
      return route.abort();
    },
  );
  // Pictures and fonts of the site cost time, and run nothing.
  await context.route(/\.(?:avif|webp|jpe?g|png|woff2)$/u, (route, request) => (request.url().startsWith(origin) ? route.abort() : route.fallback()));
  const page = await context.newPage();
  context.on('page', (opened) => opened !== page && found.push(`a window: ${opened.url()}`));
  page.on('dialog', (dialog) => {
    found.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, alive: () => found.splice(0), close: () => context.close() };
}

/** What the site's own pages ask browsers to fetch ahead; any other rules are somebody else's. */
const ownPrefetchRules = '{"prefetch":[{"where":{"href_matches":["/","/*/"]},"eagerness":"moderate"}]}';

/**
 * What of a page could run, load from elsewhere or lead into a programme, beside what the site itself puts there. Read from
 * the tree that the browser has made, so that nothing depends on how it was written.
 */
export function activeParts(page: Page): Promise<string[]> {
  return page.evaluate((ownRules) => {
    const parts: string[] = [];
    const own = location.origin;
    const isData = (script: Element, type: string) => type === 'application/ld+json' || (type === 'speculationrules' && script.textContent === ownRules);
    const runs = (script: Element) => !isData(script, script.getAttribute('type') ?? '');
    const look = (root: Document | DocumentFragment) => {
      for (const element of root.querySelectorAll('*')) {
        const name = element.localName;
        const isForeign = (address: string) => new URL(address, location.href).origin !== own;
        if (name === 'script' && runs(element) && (!element.getAttribute('src') || isForeign(element.getAttribute('src') ?? ''))) parts.push('a script');
        if (['iframe', 'object', 'embed', 'base', 'applet', 'frame', 'portal'].includes(name)) parts.push(`<${name}>`);
        if (name === 'meta' && element.getAttribute('http-equiv')?.toLowerCase() === 'refresh') parts.push('a refresh');
        for (const { name: attribute, value } of element.attributes) {
          if (attribute.startsWith('on') || attribute === 'srcdoc' || attribute === 'style') parts.push(`${name} ${attribute}`);
          const isAddress = /^(?:href|src|action|formaction|data|poster|ping|xlink:href|cite)$/u.test(attribute);
          if (isAddress && /^\s*(?:javascript|data|vbscript|blob|file):/iu.test(value)) parts.push(`${name} ${attribute}=${value}`);
        }
        if (element instanceof HTMLTemplateElement) look(element.content);
        if (element.shadowRoot) parts.push('a shadow tree');
      }
    };
    look(document);
    return parts;
  }, ownPrefetchRules);
}
