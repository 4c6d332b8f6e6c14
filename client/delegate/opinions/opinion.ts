import type { Paper, Selection } from '#shared/protocol/polls.ts';
import { blankSelection, sameSelection } from '#shared/voting/papers.ts';
import type { BallotDelivery } from '../../offline/ballots/ballot-delivery.ts';
import type { OpinionDraft } from './opinion-draft.ts';

/** An answer as it shows on the screen: what is being written, else what was sent, else the blank paper. */
export interface Opinion {
  readonly selection: Selection;
  readonly reason: string;
  /** Something stands on the screen that is not on its way to the server. */
  readonly unsent: boolean;
}

export function opinionOf(paper: Paper, delivery: BallotDelivery, draft: OpinionDraft | undefined): Opinion {
  const sent = delivery.type === 'none' ? null : delivery;
  if (!draft) {
    return {
      selection: sent?.selection ?? blankSelection(paper),
      reason: sent?.reason ?? '',
      unsent: false,
    };
  }
  // The outbox sends a reason trimmed and composed.
  const same = sent && sameSelection(draft.selection, sent.selection) && plain(draft.reason) === sent.reason;
  return { ...draft, unsent: !same };
}

function plain(reason: string): string {
  return reason.trim().normalize('NFC');
}
