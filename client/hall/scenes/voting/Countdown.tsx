import { useTexts } from '../../../i18n/texts.ts';
import { formatCountdown, useSecondsLeft } from '../../../ui/useServerNow.ts';
import { texts } from '../../texts.ts';
import styles from './Voting.module.css';

const URGENT_SECONDS = 10;

/** Time left by the server's clock; in words where the vote is ended by hand. */
export function Countdown({ closesAt }: { closesAt: string | null }) {
  const t = useTexts(texts);
  const left = useSecondsLeft(closesAt);
  if (left === null) return <p className={styles.noLimit}>{t('noLimit')}</p>;
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
