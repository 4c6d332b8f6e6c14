import type { BenchResult } from '../result.ts';
import { countdown } from './countdown.ts';
import { openBallots } from './open-ballots.ts';
import { secretBallots } from './secret-ballots.ts';
import { soak } from './soak.ts';
import { tabletCost } from './tablet-cost.ts';

/** All numbers of voting, one part after another; each part compares within itself. */
export async function run(): Promise<BenchResult> {
  const parts = [];
  for (const part of [openBallots, secretBallots, tabletCost, countdown, soak]) parts.push(await part());
  return {
    bench: 'votes',
    ratios: parts.flatMap(({ ratios }) => ratios),
    detail: Object.assign({}, ...parts.map(({ detail }) => detail)),
  };
}
