import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Without a display, without the sandbox that a container forbids, and without calls home. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws when there is no Chromium; `node tests/support/find-chromium.ts` installs one */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium was found; install it: node tests/support/find-chromium.ts');
  return chromium.launch({ executablePath, args: ARGS });
}
