import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds inside the page as it is, of what it calls serious or critical: rules that call nothing so are not run. The page's own
 * policy forbids foreign scripts, so axe comes by the debugger, once for each page. What holds is not gathered: that costs as much as
 * finding what does not.
 */
export async function seriousViolations(page: Page): Promise<readonly AxeViolation[]> {
  const run = `axe.run({
    resultTypes: ['violations'],
    rules: Object.fromEntries(
      axe._audit.rules
        .filter(({ impact }) => impact === 'moderate' || impact === 'minor')
        .map(({ id }) => [id, { enabled: false }]),
    ),
  }).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => ({
    id, nodes: nodes.map(({ target }) => ({ target: target.map(String) })),
  })))`;
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  return page.evaluate<readonly AxeViolation[]>(run);
}
