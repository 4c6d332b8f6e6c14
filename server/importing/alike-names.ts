import { fold } from '#shared/text/fold.ts';

/** Fewest words that a name or title has to share with a longer one. */
const FEWEST_WORDS = 2;
/** Most letters in which two are written differently by mistake; of a long title, one in ten. */
const MOST_MISTAKES = 2;

/** One has all words of the other (a part was forgotten), or they differ by a slip or two. */
export function alikeNames(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  const [short, long] = [one, other].map((text) => text.split(' ')).sort((x, y) => x.length - y.length);
  if (short && long && short.length >= FEWEST_WORDS && short.every((word) => long.includes(word)))
    return true;
  const most = Math.max(MOST_MISTAKES, Math.floor(Math.min(one.length, other.length) / 10));
  return distance(one, other, most) <= most;
}

/** How many letters have to be changed, added or left out to come from `a` to `b`; more than `most` counts as that and one. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const changed = (before[column] ?? 0) + (letter === other ? 0 : 1);
      line.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    before = line;
  }
  return before.at(-1) ?? 0;
}
