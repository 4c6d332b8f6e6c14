import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHallPoll, openPoll } from '#shared/session/find-poll.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { useConnection } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { HALL_FORMS, repeatDraft } from '../open-poll/draft.ts';
import { OpenPollDialog } from '../open-poll/OpenPollDialog.tsx';
import { AnnounceButton } from './AnnounceButton.tsx';
import { AnnulButton } from './AnnulButton.tsx';
import styles from './Polls.module.css';

/** What can still be done with a poll: announce, repeat, annul. */
export function PollActions({ poll }: { poll: Poll }) {
  const repeatable = useSession((session) => canRepeat(session, poll));
  // An open opinion poll shows its own buttons, with its progress.
  const annullable =
    poll.status !== 'annulled' && !poll.superseded && (poll.status !== 'open' || isHallPoll(poll));
  return (
    <div className={styles.actions}>
      {poll.status === 'closed' && <AnnounceButton poll={poll} />}
      {repeatable && <RepeatButton poll={poll} />}
      {annullable && <AnnulButton poll={poll} />}
    </div>
  );
}

/** Whether a result that stands may be voted on once more at this moment. */
function canRepeat(session: SessionState, poll: Poll): boolean {
  if (poll.superseded || poll.status === 'open' || poll.status === 'annulled') return false;
  return !isHallPoll(poll) || (session.status === 'open' && openPoll(session) === undefined);
}

function RepeatButton({ poll }: { poll: Poll }) {
  const { t } = useTranslation('secretariat');
  const { clock } = useConnection().live;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ActionButton onClick={() => setAsking(true)}>{t('poll.repeat')}</ActionButton>
      {asking && (
        <OpenPollDialog
          title={t('poll.repeatTitle')}
          start={repeatDraft(poll.id, poll.question, clock.now())}
          forms={isHallPoll(poll) ? HALL_FORMS : ['opinion']}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
