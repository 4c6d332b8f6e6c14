import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const VOTE = resolve(import.meta.dirname, '../../../client/delegate/vote');

/** The files that a source fetches when it needs them, not those that it can do without or that are only another language. */
function fetchedBy(file: string): readonly string[] {
  const source = readFileSync(join(VOTE, file), 'utf8');
  return [...source.matchAll(/import\('(\.[^']+)'\)(?!\.catch)/g)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => !path.endsWith('texts.en.ts'));
}

it('is on the tablet before a poll opens: whatever a vote is drawn with', () => {
  const parts = globSync('**/*.{ts,tsx}', { cwd: VOTE }).filter((file) => file !== 'warm-up.ts');
  const needed = new Set(parts.flatMap(fetchedBy));
  expect(needed.size).toBeGreaterThan(5);
  expect([...needed].sort()).toEqual([...fetchedBy('warm-up.ts')].sort());
});
