import { SCRIPT } from '../../../fixtures/day/script.ts';
import { twoDays } from '../../support/two-days.ts';

/** What one tablet is told over the two days of the script, headers and pings among it, and its entries of the log as JSON; in bytes. */
export async function measureDay(): Promise<{ readonly bytes: number; readonly entries: number }> {
  const days = await twoDays();
  for (const [place, step] of SCRIPT.entries()) {
    await step.play(days.hall);
    if (place === 0) await days.seatGuests();
  }
  await days.hall.everybodyFollows();
  const { bytes, entries } = days.told;
  await days.stop();
  return { bytes, entries };
}
