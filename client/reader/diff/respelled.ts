import type { Hunk } from './compare-words.ts';
import type { Word } from './words.ts';

/**
 * How many words stand in both texts and only have their tone in another place ("Uỷ", "Ủy"). `hunks` as compareWords found them:
 * between two of them the texts go word by word together.
 */
export function respelledWords(
  before: readonly Word[],
  after: readonly Word[],
  hunks: readonly Hunk[],
): number {
  let count = 0;
  let [b, a] = [0, 0];
  const end = { beforeFrom: before.length, beforeTo: before.length, afterFrom: after.length, afterTo: 0 };
  for (const { beforeFrom, beforeTo, afterTo } of [...hunks, end]) {
    for (; b < beforeFrom; b += 1, a += 1) if (before[b]?.written !== after[a]?.written) count += 1;
    [b, a] = [beforeTo, afterTo];
  }
  return count;
}
