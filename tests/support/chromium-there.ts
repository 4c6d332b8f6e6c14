import { existsSync } from 'node:fs';

/** Without windows it needs less of the machine; the whole browser serves where it is the one that is there. */
const CHROMIUMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Path of Debian's Chromium, or null. */
export function chromiumThere(): string | null {
  return CHROMIUMS.find((path) => existsSync(path)) ?? null;
}
