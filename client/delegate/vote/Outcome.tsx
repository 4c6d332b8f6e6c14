import type { AnnouncedPoll, ClosedPoll, EndedPoll, Poll } from '#shared/session/state.ts';
import { ResultView } from '../../polls/ResultView.tsx';
import { BallotNotice } from './BallotNotice.tsx';
import { OwnVote } from './OwnVote.tsx';
import { OwnSecretBallot } from './secret/OwnSecretBallot.tsx';
import { useBallotDelivery } from './useBallotDelivery.ts';

/**
 * Result of a poll, once it is announced, and what it has of this delegate: before that, what became of their ballot. Whoever
 * chairs the sitting is told the count before, and reads it there no earlier than everybody else.
 */
export default function Outcome({ poll }: { poll: Poll }) {
  switch (poll.status) {
    case 'ended':
    case 'closed':
      return <BeforeAnnouncement poll={poll} />;
    case 'announced':
      return <Announced poll={poll} />;
    case 'open':
    case 'annulled':
      return null;
  }
}

function Announced({ poll }: { poll: AnnouncedPoll }) {
  return (
    <>
      <ResultView poll={poll} ending={poll} />
      {poll.question.procedure.type === 'secret' ? (
        <OwnSecretBallot poll={poll} />
      ) : (
        <OwnVote poll={poll} ending={poll} />
      )}
    </>
  );
}

/** Only the server's word on the delegate's ballot: what was counted is not told before the announcement. */
function BeforeAnnouncement({ poll }: { poll: EndedPoll | ClosedPoll }) {
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
