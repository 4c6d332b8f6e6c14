import { useTexts } from '../../i18n/texts.ts';
import { formatCountdown, useSecondsLeft } from '../../ui/useServerNow.ts';
import styles from './LivePoll.module.css';
import { texts } from './texts.ts';

const URGENT_SECONDS = 10;

export function Countdown({ closesAt }: { closesAt: string | null }) {
  const t = useTexts(texts);
  const left = useSecondsLeft(closesAt);
  if (left === null) return <p className={styles.muted}>{t('noLimit')}</p>;
  return (
    <p role="timer" aria-label={t('timeLeft')}>
      <span className={`${styles.big} ${left <= URGENT_SECONDS ? styles.urgent : ''}`}>
        {formatCountdown(left)}
      </span>{' '}
      {t('left')}
    </p>
  );
}
