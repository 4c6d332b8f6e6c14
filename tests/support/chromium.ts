import { type Browser, chromium, type Page } from 'playwright-core';
import { axeViolations } from './axe.ts';

/** Debian's Chromium, without the services that ask for hosts outside. */
export function startChromium(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}

/** Sizes of the screens that the product is made for, in CSS pixels. */
export const SCREENS = {
  landscape: { width: 1180, height: 820 },
  portrait: { width: 820, height: 1180 },
  hall: { width: 1920, height: 1080 },
} as const;

/** What axe finds serious or critical on `page`, as lines to read in a failed test. */
export async function seriousBarriers(page: Page): Promise<readonly string[]> {
  const violations = await axeViolations(page);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}
