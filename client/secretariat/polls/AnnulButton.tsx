import { useState } from 'react';
import type { Poll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { pollNumber } from './poll-number.ts';
import { texts } from './texts.ts';

/** Cancels a poll with a reason; it stays on record. */
export function AnnulButton({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const give = useGive('AnnulPoll');
  const number = useSession((session) => pollNumber(session, poll.id));
  const label = t('annul', { number });
  return (
    <>
      <ActionButton gives="AnnulPoll" kind="risky" onClick={() => setAsking(true)}>
        {label}
      </ActionButton>
      {asking && (
        <ReasonDialog
          gives="AnnulPoll"
          title={t('annulTitle', { number })}
          text={poll.question.title}
          confirm={label}
          danger
          onReason={(reason) => give({ type: 'AnnulPoll', pollId: poll.id, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
