import type { PublishedBox } from '#shared/protocol/http.ts';
import { type BoxCrypto, type BoxFault, boxFault } from '#shared/voting/box.ts';
import { judge } from '#shared/voting/judge.ts';
import { tally } from '#shared/voting/tally.ts';

/** What does not hold: in the box, or in the result that was announced on it. */
export type RecountFault = BoxFault | { readonly what: 'result'; readonly entry: null };

/**
 * Counts a published box again on this device: every token and ballot, the box as a whole, and the result that its
 * ballots come to under the rules of its poll. Null when all of it holds.
 */
export async function recount(
  box: PublishedBox,
  crypto: BoxCrypto,
  onProgress: (checked: number) => void,
): Promise<RecountFault | null> {
  const { question, entries } = box;
  const fault = await boxFault({ ...box, paper: question.paper }, entries, crypto, onProgress);
  if (fault) return fault;
  return sameValue(resultOf(box), box.result) ? null : { what: 'result', entry: null };
}

function resultOf({ question, rules, issued, entries, result }: PublishedBox): unknown {
  const { total, present, recused, quorum } = result;
  const selections = entries.map(({ selection }) => selection);
  const bases = {
    total,
    present,
    recused,
    issued,
    returned: entries.length,
    quorumReached: quorum === 'reached',
  };
  return judge(question.paper, tally(question.paper, selections), bases, rules);
}

/** Whether two values of plain JSON are the same, whatever order their keys are written in. */
function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [ofA, ofB] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    ofA.size === ofB.size && [...ofA].every(([key, value]) => ofB.has(key) && sameValue(value, ofB.get(key)))
  );
}
