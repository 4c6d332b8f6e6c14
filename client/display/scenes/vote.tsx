import { useTranslation } from 'react-i18next';
import { presentDelegates } from '#shared/session/attendance.ts';
import type { AnnulledPoll, ClosedPoll, OpenPoll } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { Progress } from '../../ui/Progress.tsx';
import { formatCountdown, useSecondsLeft } from '../../ui/useServerNow.ts';
import { FitText } from '../FitText.tsx';
import styles from '../Hall.module.css';

const URGENT_SECONDS = 10;

export function VotingScene({ poll }: { poll: OpenPoll }) {
  const { t } = useTranslation('display');
  const present = useSession((session) => presentDelegates(session).length);
  const progress = useLive((live) => (live.progress?.pollId === poll.id ? live.progress : null));
  const cast = progress?.cast ?? 0;
  const eligible = progress?.eligible ?? present;
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>{t('voting')}</p>
      <FitText max={4.6} min={2}>
        {poll.question.title}
      </FitText>
      <Countdown closesAt={poll.closesAt} />
      <div className={styles.progress}>
        <Progress label={t('progress')} value={cast} max={eligible} />
        <p className={styles.fact}>{t('cast', { cast, eligible })}</p>
      </div>
    </div>
  );
}

function Countdown({ closesAt }: { closesAt: string | null }) {
  const { t } = useTranslation('display');
  const left = useSecondsLeft(closesAt);
  if (left === null) return <p className={styles.fact}>{t('noLimit')}</p>;
  if (left === 0) return <p className={styles.timeUp}>{t('timeUp')}</p>;
  return (
    <p
      role="timer"
      aria-label={t('timeLeft')}
      className={left <= URGENT_SECONDS ? `${styles.countdown} ${styles.urgent}` : styles.countdown}
    >
      {formatCountdown(left)}
    </p>
  );
}

export function WaitingScene({ poll }: { poll: ClosedPoll }) {
  const { t } = useTranslation('display');
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>{t('votingClosed')}</p>
      <FitText max={4.6} min={2}>
        {poll.question.title}
      </FitText>
      <p className={styles.big}>{t('waiting')}</p>
    </div>
  );
}

export function AnnulledScene({ poll }: { poll: AnnulledPoll }) {
  const { t } = useTranslation('display');
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>{t('annulled')}</p>
      <FitText max={4.6} min={2}>
        {poll.question.title}
      </FitText>
    </div>
  );
}
