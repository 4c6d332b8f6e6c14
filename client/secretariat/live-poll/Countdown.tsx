import { useTranslation } from 'react-i18next';
import { formatCountdown, useSecondsLeft } from '../../ui/useServerNow.ts';
import styles from './LivePoll.module.css';

const URGENT_SECONDS = 10;

export function Countdown({ closesAt }: { closesAt: string | null }) {
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
