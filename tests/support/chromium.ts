import { resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type LaunchOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { seriousViolations } from './axe.ts';
import { chromiumThere } from './chromium-there.ts';

/** Runs Chromium where it gets a sixth of a core beside whoever else wants all of it (CHROMIUM: its path). */
const SLOWED = resolve(import.meta.dirname, 'slowed-chromium');

/**
 * Debian's Chromium, without the services that ask for hosts outside. With BROWSER_SLOWED, as slow as a tablet of some age
 * beside what `npm test -- --busy` takes every core with.
 */
export async function startChromium(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch(optionsOf(args));
}

/** A tablet whose storage lies in `folder`: it is put away by closing it, and taken out again by another start there. */
export async function startTablet(folder: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, {
    ...{ viewport: SCREENS.landscape, locale: 'vi-VN', serviceWorkers: 'block' },
    ...optionsOf([]),
  });
  context.setDefaultTimeout(30_000);
  return context;
}

function optionsOf(args: readonly string[]): LaunchOptions {
  const there = chromiumThere() ?? '';
  const slowed = process.env.BROWSER_SLOWED !== undefined;
  return {
    executablePath: slowed ? SLOWED : there,
    env: { ...process.env, CHROMIUM: there },
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
  };
}

/** Sizes of the screens that the product is made for, in CSS pixels. */
export const SCREENS = {
  landscape: { width: 1180, height: 820 },
  portrait: { width: 820, height: 1180 },
  hall: { width: 1920, height: 1080 },
} as const;

/** What axe finds serious or critical on `page`, as lines to read in a failed test. */
export async function seriousBarriers(page: Page): Promise<readonly string[]> {
  const violations = await seriousViolations(page);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** As the largest text that people can choose has it (ui/preferences.ts). */
const LARGEST_TEXT = '1.6';

/**
 * What is wider than its place with the largest text on a tablet held upright: the page itself, a dialog, or a part that
 * scrolls. Nobody has to move anything sideways to read it. The page is left as it was.
 */
export async function overflowWithLargestText(page: Page): Promise<readonly string[]> {
  const usual = page.viewportSize();
  await page.setViewportSize(SCREENS.portrait);
  const found = await page.evaluate(tooWide, LARGEST_TEXT);
  if (usual) await page.setViewportSize(usual);
  await page.evaluate(standing);
  return found;
}

/** Runs in the page. Waits until pages of a document, which find their place again by script, stand still: where they are is pressed next. */
async function standing(): Promise<void> {
  const pages = document.querySelectorAll('[data-page]');
  if (pages.length === 0) return;
  const places = () => JSON.stringify([...pages].map((page) => page.getBoundingClientRect()));
  const [frames, atMost] = [8, 120];
  let before = places();
  for (let [still, frame] = [0, 0]; still < frames && frame < atMost; frame += 1) {
    await new Promise(requestAnimationFrame);
    const now = places();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** Runs in the page. Measures once everything that is laid out by script has followed the new width and text. */
async function tooWide(textScale: string): Promise<string[]> {
  const root = document.documentElement;
  const usual = root.style.getPropertyValue('--text-scale');
  root.style.setProperty('--text-scale', textScale);
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
  const all = [...document.querySelectorAll<HTMLElement>('body *')];
  const wide = all
    .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth)
    .filter(
      (element) =>
        element.matches('dialog') || ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
    )
    .map((element) => `${named(element)}: ${element.scrollWidth} in ${element.clientWidth}`);
  if (root.scrollWidth > window.innerWidth) {
    const out = all.filter(
      (element) => element.getBoundingClientRect().right + window.scrollX > window.innerWidth,
    );
    wide.push(`page: ${root.scrollWidth} in ${window.innerWidth}, for ${out.map(named).join(' ')}`);
  }
  root.style.setProperty('--text-scale', usual);
  return wide;
}

/**
 * Presses Tab until `target` has the focus, as somebody without a mouse or a finger gets there. What has just come up
 * may be deaf for a moment.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const most = 100;
  await target.locator('xpath=ancestor::*[@inert]').first().waitFor({ state: 'detached' });
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} times Tab does not lead to ${target}`);
}
