import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import type { Poll } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { AnnounceButton } from './AnnounceButton.tsx';
import { AnnulButton } from './AnnulButton.tsx';
import styles from './Polls.module.css';
import { RepeatButton } from './RepeatButton.tsx';

/** What can still be done with a poll: announce, repeat, annul. */
export function PollActions({ poll }: { poll: Poll }) {
  // An open opinion poll shows its own buttons, with its progress.
  // What was decided in a session that is over is put right by a correction.
  const over = useSession((session) => session.status === 'closed');
  const annullable =
    !over && poll.status !== 'annulled' && !poll.superseded && (poll.status !== 'open' || isHallPoll(poll));
  return (
    <div className={styles.actions}>
      {poll.status === 'closed' && <AnnounceButton poll={poll} />}
      <RepeatButton poll={poll} />
      {annullable && <AnnulButton poll={poll} />}
    </div>
  );
}
