import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflowWithLargestText, seriousBarriers } from '../../support/chromium.ts';

/** What people do on the screens, by the words that stand there. */

/** With PICTURES=on whoever works on a screen finds it there as the tests came upon it. A picture takes as long as looking for barriers. */
const PICTURES = process.env.PICTURES === 'on' ? resolve(import.meta.dirname, '../../output/screens') : null;
if (PICTURES) mkdirSync(PICTURES, { recursive: true });

/** The buttons of a ballot say, to whoever cannot see it, also what they are about. */
const MARK = /^(Tán thành|Không tán thành|Không biểu quyết|Tín nhiệm( cao| thấp)?|Không tín nhiệm)$/;

export const button = (within: Page | Locator, name: string) =>
  MARK.test(name)
    ? within.getByRole('button', { name: new RegExp(`^${name}( Đang chọn)?(: .*)?$`) })
    : within.getByRole('button', { name, exact: true });

export const dialogOf = (page: Page) => page.getByRole('dialog');

export const section = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

/** Opens a part of a form that is closed at first. */
export const unfold = (within: Page | Locator, name: string) =>
  within.locator('summary', { hasText: name }).click();

export async function confirm(page: Page, name: string): Promise<void> {
  await button(dialogOf(page), name).click();
  await dialogOf(page).waitFor({ state: 'detached' });
}

/** The question in the console's dialog is put to the vote. */
export async function putToVote(
  clerk: Page,
  title: string,
  fill: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await button(clerk, 'Mở biểu quyết').click();
  const dialog = dialogOf(clerk);
  await fill(dialog);
  await dialog.getByLabel('Nội dung biểu quyết').fill(title);
  await confirm(clerk, 'Mở biểu quyết ngay');
}

export async function closeVote(clerk: Page): Promise<void> {
  await pressTwice(clerk, 'Kết thúc biểu quyết');
}

export async function closeSecretBallot(clerk: Page): Promise<void> {
  await pressTwice(clerk, 'Kết thúc bỏ phiếu');
}

/** The button, and the one of the same name in the dialog that asks. */
async function pressTwice(clerk: Page, name: string): Promise<void> {
  await button(clerk, name).click();
  await confirm(clerk, name);
}

export async function announce(clerk: Page): Promise<void> {
  await button(clerk, 'Công bố kết quả').first().click();
  await confirm(clerk, 'Công bố kết quả');
}

/** There is no barrier on the screen, and nothing too wide for the largest text. */
export async function look(page: Page, name: string): Promise<void> {
  await lookAtHall(page, name);
  expect(await overflowWithLargestText(page), name).toEqual([]);
}

/** There is no barrier. The hall's screen has one size, and nobody sets its text. */
export async function lookAtHall(page: Page, name: string): Promise<void> {
  await page.evaluate(settled);
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  expect(await seriousBarriers(page), name).toEqual([]);
}

/** Runs in the page: until what comes up has come up. What turns while one waits turns for ever. */
async function settled(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
