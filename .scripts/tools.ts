/** Finds the tools that the tests drive, or fetches them where that is possible; else says exactly what to install. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

// Chrome-branded builds ignore --load-extension: only Chromium will do.
const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** The path of a Chromium: CHROMIUM_PATH, an installed one, Playwright's, Debian's package (as root), Playwright's download. */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  const places = () => [...CHROMIUM_PLACES, chromium.executablePath()].find((place) => existsSync(place));
  const present = places();
  if (present) return present;
  installPackages(['chromium', 'fonts-noto-cjk']);
  const installed = places();
  if (installed) return installed;
  console.log('· fetching Chromium by Playwright');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const fetched = places();
  if (fetched) return fetched;
  throw new Error(
    'No Chromium was found. Install one (Debian and Ubuntu: "sudo apt-get install chromium fonts-noto-cjk"; elsewhere: ' +
      '"npx playwright install chromium"), or set CHROMIUM_PATH to its executable. Chrome itself will not do: it ignores unpacked extensions.',
  );
}

/** Makes sure that commands of Debian packages are there; throws with the line to type where they cannot be installed. */
export function requireCommands(commands: Readonly<Record<string, string>>): void {
  const missing = () => Object.entries(commands).filter(([command]) => !isCommand(command));
  if (missing().length === 0) return;
  installPackages(missing().map(([, name]) => name));
  const rest = missing();
  if (rest.length === 0) return;
  const names = rest.map(([command]) => command).join(', ');
  const packages = rest.map(([, name]) => name).join(' ');
  throw new Error(
    `Missing: ${names}. The tests read exported books with them. Install: sudo apt-get install ${packages}`,
  );
}

function isCommand(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

/** Debian's packages, where we are root and apt-get is there; otherwise nothing. */
function installPackages(names: readonly string[]): void {
  if (process.getuid?.() !== 0 || !isCommand('apt-get')) return;
  console.log(`· installing ${names.join(', ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
  spawnSync('apt-get', ['install', '-y', '-qq', ...names], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
}
