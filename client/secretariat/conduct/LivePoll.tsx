import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { presentDelegates } from '#shared/session/attendance.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { formatCountdown, useSecondsLeft } from '../../ui/useServerNow.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import styles from './Conduct.module.css';

const URGENT_SECONDS = 10;

/** The vote that is open at this moment. */
export function LivePoll({ poll }: { poll: OpenPoll }) {
  const { t } = useTranslation('secretariat');
  const present = useSession((session) => presentDelegates(session).length);
  const progress = useLive((live) => (live.progress?.pollId === poll.id ? live.progress : null));
  const cast = progress?.cast ?? 0;
  const eligible = progress?.eligible ?? present;
  const [asking, setAsking] = useState<'close' | 'annul' | null>(null);
  const give = useGive();
  const hide = () => setAsking(null);
  return (
    <Card title={t('poll.voting')} aside={<Badge tone="warning">{t('poll.isOpen')}</Badge>} emphasis>
      <p className={styles.question}>{poll.question.title}</p>
      <div className={styles.figures}>
        <p>
          <span className={styles.big}>{t('poll.castOf', { cast, eligible })}</span> {t('poll.castOfLabel')}
        </p>
        <Countdown closesAt={poll.closesAt} />
      </div>
      <Progress label={t('poll.castOfLabel')} value={cast} max={eligible} />
      <div className={styles.actions}>
        <ActionButton kind="primary" size="large" onClick={() => setAsking('close')}>
          {t('poll.close')}
        </ActionButton>
        <ActionButton kind="danger" onClick={() => setAsking('annul')}>
          {t('poll.annul')}
        </ActionButton>
      </div>
      {asking === 'close' && (
        <ConfirmDialog
          title={t('poll.closeTitle')}
          text={t('poll.closeText', { cast, eligible })}
          confirm={t('poll.close')}
          onConfirm={() => give({ type: 'ClosePoll', pollId: poll.id })}
          onClose={hide}
        />
      )}
      {asking === 'annul' && (
        <ReasonDialog
          title={t('poll.annulTitle')}
          text={poll.question.title}
          confirm={t('poll.annul')}
          danger
          onReason={(reason) => give({ type: 'AnnulPoll', pollId: poll.id, reason })}
          onClose={hide}
        />
      )}
    </Card>
  );
}

function Countdown({ closesAt }: { closesAt: string | null }) {
  const { t } = useTranslation('secretariat');
  const left = useSecondsLeft(closesAt);
  if (left === null) return <p className={styles.muted}>{t('poll.noLimit')}</p>;
  return (
    <p role="timer" aria-label={t('poll.timeLeft')}>
      <span className={`${styles.big} ${left <= URGENT_SECONDS ? styles.urgent : ''}`}>
        {formatCountdown(left)}
      </span>{' '}
      {t('poll.left')}
    </p>
  );
}
