import type { AgendaItem } from '#shared/session/state.ts';

/** "2-6, 8": the numbers of `items`, those that follow one another on `agenda` as one range. */
export function numberRanges(agenda: readonly AgendaItem[], items: readonly AgendaItem[]): string {
  const chosen = new Set(items.map(({ id }) => id));
  const runs: AgendaItem[][] = [];
  let run: AgendaItem[] = [];
  for (const item of agenda) {
    if (chosen.has(item.id)) {
      if (run.length === 0) runs.push(run);
      run.push(item);
    } else run = [];
  }
  return runs
    .map((each) => {
      const numbers = [each[0]?.number, ...(each.length > 1 ? [each.at(-1)?.number] : [])];
      return numbers.join('-');
    })
    .join(', ');
}
