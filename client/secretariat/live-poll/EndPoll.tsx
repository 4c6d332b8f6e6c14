import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHallPoll } from '#shared/session/find-poll.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { AnnulButton } from '../polls/AnnulButton.tsx';
import styles from './LivePoll.module.css';
import { useProgress } from './progress.ts';

/** Closing and annulling. A manual vote is closed by the second secretary's confirmation. */
export function EndPoll({ poll }: { poll: OpenPoll }) {
  return (
    <div className={styles.actions}>
      {poll.question.procedure.type !== 'manual' && <CloseButton poll={poll} />}
      <AnnulButton poll={poll} />
    </div>
  );
}

function CloseButton({ poll }: { poll: OpenPoll }) {
  const { t } = useTranslation('secretariat');
  const [asking, setAsking] = useState(false);
  const { cast, eligible, issued } = useProgress(poll);
  const give = useGive();
  const hall = isHallPoll(poll);
  const label = t(hall ? 'poll.close' : 'poll.closeOpinion');
  return (
    <>
      <ActionButton
        kind={hall ? 'primary' : 'secondary'}
        size={hall ? 'large' : 'normal'}
        onClick={() => setAsking(true)}
      >
        {label}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          title={t(hall ? 'poll.closeTitle' : 'poll.closeOpinionTitle')}
          text={
            issued === null
              ? t('poll.closeText', { cast, eligible })
              : t('poll.closeSecretText', { cast, issued })
          }
          confirm={label}
          onConfirm={() => give({ type: 'ClosePoll', pollId: poll.id })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
