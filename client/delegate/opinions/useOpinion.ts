import type { Poll } from '#shared/session/state.ts';
import type { BallotStanding } from '../../offline/ballots/ballot-standing.ts';
import { useBallotStanding } from '../vote/useBallotStanding.ts';
import { type Opinion, opinionOf } from './opinion.ts';
import { useOpinionDraft } from './opinion-drafts.ts';

/** The delegate's answer to an opinion poll, and what became of it. */
export function useOpinion(poll: Poll): Opinion & { readonly standing: BallotStanding } {
  const standing = useBallotStanding(poll.id);
  const draft = useOpinionDraft(poll.id);
  return { ...opinionOf(poll.question.paper, standing, draft), standing };
}
