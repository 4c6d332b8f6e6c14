import type { PollProgress } from '#shared/protocol/socket.ts';
import { couldVote, votersOf } from '#shared/session/polls/electorate.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useLive } from '../../../connection/context.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { procedureKey } from '../../../polls/names.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { FitText } from '../../FitText.tsx';
import { LEGIBLE } from '../../sizes.ts';
import { texts } from '../../texts.ts';
import { PollHeading } from '../PollHeading.tsx';
import { BallotProgress } from './BallotProgress.tsx';
import { Countdown } from './Countdown.tsx';
import { ManualCount } from './ManualCount.tsx';
import { PaperLines } from './PaperLines.tsx';
import { paperLines } from './paper-lines.ts';
import { VotedNames } from './VotedNames.tsx';
import styles from './Voting.module.css';

const MOST_LINES_WITH_NAMES = 6;

/** A vote under way: the question and what stands on the paper, the time left, how many have voted. */
export function VotingScene({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const progress = useProgress(poll);
  const { procedure, repeats } = poll.question;
  const lines = paperLines(poll.question);
  // Many clauses leave no room for names that could be read.
  const names = lines.length > MOST_LINES_WITH_NAMES ? null : progress.names;
  const crowded = lines.length > 0 || names !== null;
  const manual = procedure.type === 'manual';
  return (
    <div className={styles.scene} data-crowded={crowded}>
      <div className={styles.head}>
        <PollHeading poll={poll}>{t(`votingBy.${procedureKey(procedure)}`)}</PollHeading>
        {repeats && <p className={styles.reason}>{t('repeatReason', { reason: repeats.reason })}</p>}
      </div>
      <div className={styles.question}>
        <FitText max={crowded ? 3 : 4.6} min={LEGIBLE}>
          {poll.question.title}
        </FitText>
      </div>
      {crowded && (
        <div className={styles.lists}>
          {lines.length > 0 && <PaperLines lines={lines} />}
          {names && <VotedNames ids={names} />}
        </div>
      )}
      <div className={styles.status}>
        <Seats poll={poll} />
        {!manual && <Countdown poll={poll} />}
        {manual ? <ManualCount poll={poll} /> : <BallotProgress progress={progress} />}
      </div>
    </div>
  );
}

/** How many names may be marked on the ballot of an election. */
function Seats({ poll: { question } }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  if (question.paper.type !== 'election') return null;
  const { seats, candidates } = question.paper;
  return <p className={styles.fact}>{t('seats', { seats, candidates: candidates.length })}</p>;
}

/** What the server last said of this poll; before it has, nobody has voted. */
function useProgress(poll: OpenPoll): PollProgress {
  const told = useLive((live) => live.progress[poll.id]);
  const eligible = useSession(
    (session) => votersOf(session, poll).filter((id) => couldVote(session, poll, id)).length,
  );
  const secret = poll.question.procedure.type === 'secret';
  if (told) return secret ? { ...told, names: null } : told;
  return { pollId: poll.id, cast: 0, eligible, issued: secret ? 0 : null, names: null };
}
