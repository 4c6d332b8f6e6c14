import { setImmediate } from 'node:timers/promises';
import type { ImportProblem } from '#shared/protocol/http.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { after } from '#shared/register/evolve.ts';
import { decideSteps } from '#shared/register/imports/deciders.ts';
import { whyNotWhole } from '#shared/register/rules.ts';
import { refusedAt } from '../problems.ts';
import type { Listing, PartChanges } from './listing.ts';
import { type RowPlan, stepsOf } from './members-plan.ts';
import type { MemberRow } from './read-members.ts';

interface Planned {
  readonly row: MemberRow;
  readonly plan: RowPlan;
}

/** So many rows are named; a file with more of them has something wrong as a whole. */
const MOST = 10;

/** The rows for which the register would refuse the list, each with the reason, as if they had been entered in their order. */
export async function refusedRows(
  listing: Listing,
  planned: readonly Planned[],
  changes: PartChanges,
  file: string,
): Promise<readonly ImportProblem[]> {
  const why = async (rows: readonly Planned[]): Promise<Refusal | null> => {
    // Of a long list each look takes a while: what goes on in the hall goes on meanwhile.
    await setImmediate();
    return whyRefused(listing, rows, changes);
  };
  const alone = await why([]);
  if (alone) return [refusedAt({ file }, alone)];
  const found: ImportProblem[] = [];
  let left = planned;
  while (found.length < MOST && (await why(left))) {
    // The last row of the shortest beginning that is refused.
    let [accepted, refused] = [0, left.length];
    while (refused - accepted > 1) {
      const middle = Math.floor((accepted + refused) / 2);
      if (await why(left.slice(0, middle))) refused = middle;
      else accepted = middle;
    }
    const blamed = left[refused - 1];
    const reason = await why(left.slice(0, refused));
    if (!blamed || !reason) break;
    found.push(refusedAt(blamed.row.place('name'), reason));
    left = left.filter((one) => one !== blamed);
  }
  return found;
}

function whyRefused(listing: Listing, rows: readonly Planned[], changes: PartChanges): Refusal | null {
  const steps = stepsOf(
    rows.map(({ plan }) => plan),
    changes,
    listing,
  );
  const asked = {
    at: `${listing.from}T00:00:00.000Z`,
    actor: { capacity: 'system', id: 'preview' },
  } as const;
  const decision = decideSteps(listing.state, steps, asked);
  if (!decision.ok) return decision.refusal;
  return whyNotWhole(decision.events.reduce((before, event) => after(before, event, asked), listing.state));
}
