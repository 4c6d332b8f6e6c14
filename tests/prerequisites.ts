import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { chromiumThere } from './support/chromium-there.ts';
import { postgresPrograms } from './support/postgres/cluster.ts';

/** What the browser tests and the checks of exported papers need from Debian, and how to tell that it is there. */
const NEEDED: readonly { readonly name: string; readonly there: () => boolean }[] = [
  { name: 'chromium-headless-shell', there: () => chromiumThere() !== null },
  {
    name: 'webkit2gtk-driver',
    there: () => existsSync('/usr/bin/WebKitWebDriver') && miniBrowser() !== null,
  },
  { name: 'firefox-esr', there: () => existsSync('/usr/bin/firefox-esr') },
  { name: 'xvfb', there: () => existsSync('/usr/bin/Xvfb') },
  { name: 'poppler-utils', there: () => existsSync('/usr/bin/pdftotext') },
  { name: 'postgresql', there: () => postgresPrograms() !== null },
  { name: 'qpdf', there: () => existsSync('/usr/bin/qpdf') },
];

/** Path of WebKit's test browser, or null. */
export function miniBrowser(): string | null {
  return globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0] ?? null;
}

/**
 * Installs what is missing when run as root on Debian; otherwise returns a sentence that says what to install. Null
 * when everything is there.
 */
export function missingPackages(): string | null {
  const missing = NEEDED.filter(({ there }) => !there()).map(({ name }) => name);
  if (missing.length === 0) return null;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing for the tests: ${missing.join(' ')}`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
  }
  const still = NEEDED.filter(({ there }) => !there()).map(({ name }) => name);
  if (still.length === 0) return null;
  return `The tests need these Debian packages. Install them and run again:\n  sudo apt-get install ${still.join(' ')}`;
}
