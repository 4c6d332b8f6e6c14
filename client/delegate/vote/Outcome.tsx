import { pollEnding } from '#shared/session/polls.ts';
import type { Poll } from '#shared/session/state.ts';
import { ResultView } from '../../polls/ResultView.tsx';
import { OwnVote } from './OwnVote.tsx';
import { OwnSecretBallot } from './secret/OwnSecretBallot.tsx';

/** Result of a poll, once it is announced, and what it has of this delegate. Nothing of a poll that was not counted. */
export default function Outcome({ poll }: { poll: Poll }) {
  const ending = pollEnding(poll);
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
