import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCRIPT } from '../../fixtures/day/script.ts';
import type { Connected } from '../../fixtures/rehearsal/devices.ts';
import { verifyArchive } from '../../server/verify/verify-archive.ts';
import { docxLines } from '../support/docx-lines.ts';
import { welcomeAt } from '../support/raw-sockets.ts';
import { type TwoDays, twoDays } from '../support/two-days.ts';

/**
 * The whole session of fixtures/, over real sockets: 83 tablets, two secretaries, three hall screens, officials and guests play the script of its two
 * days. Its minutes are those in fixtures/day/minutes.txt; where they are meant to change: `npx vitest run tests/integration/two-days.test.ts -u`.
 */
let days: TwoDays;
beforeAll(async () => {
  days = await twoDays();
  // Forty documents are looked through first, in the time that nobody else wants.
}, 400_000);
afterAll(() => days?.stop());

/** What the server would tell a device that comes with nothing is what this one knows. */
async function knowsWhatItShould({ live, session, signedIn }: Connected): Promise<void> {
  const { snapshot } = await welcomeAt(days.product.origin, signedIn.token);
  expect(session, live.store.getState().me?.name).toEqual(snapshot);
}

describe('the two days', () => {
  it.each(SCRIPT.map((step, place) => [step.name, step, place] as const))('%s', async (_, step, place) => {
    const { hall } = days;
    await step.play(hall);
    if (place === 0) await days.seatGuests();
    await hall.everybodyFollows();
    const { seats, screens, everybody } = hall;
    const some = [
      hall.first,
      hall.second,
      seats[0],
      seats[3],
      seats[29],
      seats[60],
      screens[0],
      ...everybody.slice(-6),
    ];
    for (const device of some) if (device) await knowsWhatItShould(device);
  });

  it('end with every device knowing what it should', async () => {
    expect(days.hall.everybody).toHaveLength(83 + 2 + 3 + 6);
    for (const device of days.hall.everybody) await knowsWhatItShould(device);
  });

  it('tell a tablet little more than what happened', () => {
    const { bytes, entries } = days.told;
    expect(bytes / entries).toBeLessThanOrEqual(1.5);
  });

  it('are a record that holds', async () => {
    const record = await (await get('/api/export/record.jsonl')).arrayBuffer();
    expect(await verifyArchive(Buffer.from(record))).toMatchObject({ ok: true });
  });

  it('have the minutes that they should have', async () => {
    const minutes = await docxLines(Buffer.from(await (await get('/api/export/minutes.docx')).arrayBuffer()));
    // A box is another one each time, and a speech takes a moment more or less.
    const same = minutes
      .replaceAll(/\(SHA-256\): [0-9a-f]{64}/g, '(SHA-256): …')
      .replaceAll(/(\d+) phút (\d+) giây/g, (_, full: string, over: string) => {
        return `${Number(full) + Math.round(Number(over) / 60)} phút`;
      });
    await expect(`${same.trim()}\n`).toMatchFileSnapshot('../../fixtures/day/minutes.txt');
  });
});

function get(path: string): Promise<Response> {
  const headers = { authorization: `Bearer ${days.hall.first.signedIn.token}` };
  return fetch(`${days.product.origin}${path}`, { headers });
}
