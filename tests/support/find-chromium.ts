import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APT = '/usr/bin/apt-get';

/** The path of a Chromium to test with: what the environment names, then what the system has, then what Playwright has downloaded. */
export function findChromium(): string | undefined {
  const named = [process.env['CHROMIUM_PATH'], process.env['CHROME_PATH']].filter((path) => path !== undefined);
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...named, ...onPath, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}

/** Playwright's own copy; asked for only where its host answers, because the download gives up late. */
async function installByPlaywright(): Promise<void> {
  try {
    await fetch('https://cdn.playwright.dev', { method: 'HEAD', signal: AbortSignal.timeout(3000) });
  } catch {
    return;
  }
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
}

function installByDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return;
  const update = spawnSync(APT, ['update'], { stdio: 'inherit' });
  if (update.status === 0) spawnSync(APT, ['install', '-y', 'chromium'], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

if (import.meta.main && !findChromium()) {
  await installByPlaywright();
  if (!findChromium()) installByDebian();
  if (!findChromium()) {
    console.error(
      'The browser tests need Chromium, and none was found.\nInstall it:  npx playwright-core install chromium\nor name it:  CHROMIUM_PATH=/path/to/chromium npm test',
    );
    process.exitCode = 1;
  }
}
