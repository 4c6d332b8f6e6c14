import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHallPoll } from '#shared/session/find-poll.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { withIds } from '../delegates/names.ts';
import { AnnulButton } from '../polls/AnnulButton.tsx';
import styles from './LivePoll.module.css';
import { useMissing, useProgress } from './progress.ts';

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
  const give = useGive();
  const words =
    WORDS[poll.question.procedure.type === 'secret' ? 'secret' : isHallPoll(poll) ? 'hall' : 'opinion'];
  const hall = isHallPoll(poll);
  return (
    <>
      <ActionButton
        kind={hall ? 'primary' : 'secondary'}
        size={hall ? 'large' : 'normal'}
        onClick={() => setAsking(true)}
      >
        {t(words.label)}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          title={t(words.title)}
          text={<WhatEnds poll={poll} />}
          confirm={t(words.label)}
          onConfirm={() => give({ type: 'ClosePoll', pollId: poll.id })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

const WORDS = {
  hall: { label: 'poll.close', title: 'poll.closeTitle' },
  secret: { label: 'poll.closeSecret', title: 'poll.closeSecretTitle' },
  opinion: { label: 'poll.closeOpinion', title: 'poll.closeOpinionTitle' },
} as const;

/** As many as can be read out before closing. */
const NAMED_AT_MOST = 15;

/** How far the vote has come, in red while it is less than half way, and who has not voted where they are few. */
function WhatEnds({ poll }: { poll: OpenPoll }) {
  const { t } = useTranslation('secretariat');
  const { cast, eligible, issued } = useProgress(poll);
  const missing = useMissing(poll);
  const delegates = useSession((session) => session.delegates);
  const early = cast * 2 < eligible;
  const few = missing && missing.length > 0 && missing.length <= NAMED_AT_MOST;
  const who =
    issued === null
      ? isHallPoll(poll)
        ? 'poll.closeMissing'
        : 'poll.closeMissingOpinion'
      : 'poll.closeMissingPaper';
  return (
    <>
      {early && (
        <p className={styles.early}>
          <strong>{t('poll.closeEarly', { cast, eligible })}</strong>
        </p>
      )}
      <p>
        {issued === null
          ? t('poll.closeText', { cast, eligible })
          : t('poll.closeSecretText', { cast, issued })}
      </p>
      {few && (
        <p>
          {t(who, { count: missing.length })}{' '}
          {withIds(delegates, missing)
            .map(({ name }) => name)
            .join(', ')}
        </p>
      )}
    </>
  );
}
