import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '#shared/session/state.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useGive } from '../actions/useGive.ts';

/** Cancels a poll with a reason; it stays on record. */
export function AnnulButton({ poll }: { poll: Poll }) {
  const { t } = useTranslation('secretariat');
  const [asking, setAsking] = useState(false);
  const give = useGive();
  return (
    <>
      <ActionButton kind="danger" onClick={() => setAsking(true)}>
        {t('poll.annul')}
      </ActionButton>
      {asking && (
        <ReasonDialog
          title={t('poll.annulTitle')}
          text={poll.question.title}
          confirm={t('poll.annul')}
          danger
          onReason={(reason) => give({ type: 'AnnulPoll', pollId: poll.id, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
