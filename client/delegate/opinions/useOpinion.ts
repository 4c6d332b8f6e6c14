import type { Poll } from '#shared/session/state.ts';
import type { BallotDelivery } from '../../offline/ballots/ballot-delivery.ts';
import { useBallotDelivery } from '../vote/useBallotDelivery.ts';
import { type Opinion, opinionOf } from './opinion.ts';
import { useOpinionDraft } from './opinion-drafts.ts';

/** The delegate's answer to an opinion poll, and what became of it. */
export function useOpinion(poll: Poll): Opinion & { readonly delivery: BallotDelivery } {
  const delivery = useBallotDelivery(poll.id);
  const draft = useOpinionDraft(poll.id);
  return { ...opinionOf(poll.question.paper, delivery, draft), delivery };
}
