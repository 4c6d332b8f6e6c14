import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const FURTHER_ROWS = [
  'tbody > tr:nth-child(n + 16)',
  'ul > li:nth-child(n + 31)',
  'ol > li:nth-child(n + 31)',
];

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * axe-core run inside the page as it is. The page's own policy forbids foreign scripts, so it comes by the debugger, once for each page.
 * What holds is not gathered: that costs as much as finding what does not. Of a long table and a long list, whose rows are alike, the
 * first rows are looked at: all 83 of them take axe longer than the rest of the test.
 */
export async function axeViolations(page: Page): Promise<readonly AxeViolation[]> {
  const run = `axe.run({ exclude: ${JSON.stringify(FURTHER_ROWS)} }, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({
    id, impact, nodes: nodes.map(({ target }) => ({ target: target.map(String) })),
  })))`;
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  return page.evaluate<readonly AxeViolation[]>(run);
}
