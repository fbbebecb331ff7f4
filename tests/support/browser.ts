import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium on this machine: `CHROMIUM_PATH` first; null when there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = environment['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null;
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * Finds a Chromium, installing Debian's where we may.
 * @throws Error that says what to install; the journeys then count as failed, they are never passed over
 */
export function requireChromium(): string {
  const path = findChromium() ?? installChromium();
  if (path !== null) return path;
  throw new Error(
    'The journeys need Chromium: install it (Debian: apt-get install chromium) or give its path in CHROMIUM_PATH.',
  );
}

function installChromium(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || process.env['CHROMIUM_PATH'])
    return null;
  console.log('Installing Chromium from Debian for the journeys…');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', ['-q', ...args], { stdio: 'inherit', env: environment });
  }
  return findChromium();
}

/** Starts the browser without a window, in French and at Paris time for its pages' contexts to override. */
export function launchBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: requireChromium(), args: [...sandbox, '--lang=fr-FR'] });
}
