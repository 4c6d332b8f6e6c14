import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * axe-core run inside the page as it is. The page's own policy forbids foreign scripts, so it comes by the debugger, once for each page.
 * What holds is not gathered: that costs as much as finding what does not.
 */
export async function axeViolations(page: Page): Promise<readonly AxeViolation[]> {
  const run = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({
    id, impact, nodes: nodes.map(({ target }) => ({ target: target.map(String) })),
  })))`;
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  return page.evaluate<readonly AxeViolation[]>(run);
}
