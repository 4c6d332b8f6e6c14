import { afterAll, beforeAll, it } from 'vitest';
import { SCRIPT } from '../../fixtures/day/script.ts';
import { type TwoDays, twoDays } from '../support/two-days.ts';

let days: TwoDays;
beforeAll(async () => {
  days = await twoDays();
}, 120_000);
afterAll(() => days?.stop());

it.each(SCRIPT.map((step) => [step.name, step] as const))(
  '%s',
  async (_, step) => {
    await step.play(days.hall);
  },
  60_000,
);
