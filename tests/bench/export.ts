import { exportCost } from './export/cost.ts';
import { votingWhileExporting } from './export/voting-while-exporting.ts';
import type { BenchResult } from './result.ts';

/** What the minutes of a long session cost the hall that votes meanwhile, and whoever waits for them. */
export async function run(): Promise<BenchResult> {
  const parts = [await votingWhileExporting(), await exportCost()];
  return {
    bench: 'export',
    ratios: parts.flatMap(({ ratios }) => ratios),
    detail: Object.assign({}, ...parts.map(({ detail }) => detail)),
  };
}
