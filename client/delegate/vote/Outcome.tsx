import { pollEnding } from '#shared/session/polls/polls.ts';
import type { EndedPoll, Poll } from '#shared/session/state.ts';
import { ResultView } from '../../polls/ResultView.tsx';
import { BallotNotice } from './BallotNotice.tsx';
import { OwnVote } from './OwnVote.tsx';
import { OwnSecretBallot } from './secret/OwnSecretBallot.tsx';
import { useBallotDelivery } from './useBallotDelivery.ts';

/**
 * Result of a poll, once it is announced, and what it has of this delegate: before that, what became of their ballot.
 * Nothing of a poll that was not counted.
 */
export default function Outcome({ poll }: { poll: Poll }) {
  const ending = pollEnding(poll);
  if (poll.status === 'ended') return <BeforeAnnouncement poll={poll} />;
  if (!ending) return null;
  return (
    <>
      {poll.status === 'announced' && <ResultView poll={poll} ending={ending} />}
      {poll.question.procedure.type === 'secret' ? (
        <OwnSecretBallot poll={poll} />
      ) : (
        <OwnVote poll={poll} ending={ending} />
      )}
    </>
  );
}

/** Only the server's word on the delegate's ballot: what was counted is not told before the announcement. */
function BeforeAnnouncement({ poll }: { poll: EndedPoll }) {
  const delivery = useBallotDelivery(poll.id);
  switch (poll.question.procedure.type) {
    case 'secret':
      return <OwnSecretBallot poll={poll} />;
    case 'open':
    case 'opinion':
      return delivery.type === 'none' ? null : <BallotNotice delivery={delivery} prompt={null} />;
    case 'manual':
      return null;
  }
}
