// Finds a Chromium for the browser tests, or installs one, or says in one sentence what to do. Prints its path.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function onPath() {
  for (const name of names) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

async function playwrightOwn() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** The Chromium that is there: named by the environment, on the path, or playwright's own. */
export async function findBrowser() {
  const named = process.env.TIDEWAITER_BROWSER;
  if (named && existsSync(named)) return named;
  return onPath() ?? (await playwrightOwn());
}

function attempt(command, args, timeout) {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout }).status === 0;
}

async function installBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update'], 120_000);
    if (attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 420_000)) return findBrowser();
  }
  attempt('npx', ['playwright', 'install', 'chromium'], 240_000);
  return findBrowser();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browser = (await findBrowser()) ?? (await installBrowser());
  if (browser) console.log(browser);
  else {
    console.error(
      'No Chromium was found and none could be installed: install the package `chromium` of your system, or name one in TIDEWAITER_BROWSER.',
    );
    process.exit(1);
  }
}
