import { Clock } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { formatCountdown, useSecondsLeft } from '../../ui/useServerNow.ts';
import styles from './TimeLeft.module.css';
import { texts } from './texts.ts';

const LAST_SECONDS = 10;
/** When the time is said aloud, once each: a timer itself is not read out. */
const SPOKEN_SECONDS = [10, 30];

/** Time until the poll closes, by the server's clock. */
export function TimeLeft({ closesAt }: { closesAt: string | null }) {
  const t = useTexts(texts);
  const seconds = useSecondsLeft(closesAt);
  if (seconds === null) return <p className={styles.byHand}>{t('byHand')}</p>;
  const said = seconds > 0 ? SPOKEN_SECONDS.find((last) => seconds < last) : undefined;
  return (
    <p className={styles.time} role="timer" data-last={seconds <= LAST_SECONDS}>
      <Clock aria-hidden size={28} />
      <span className={styles.label}>{t(seconds > 0 ? 'remaining' : 'timeUp')}</span>
      {seconds > 0 && <span className={styles.count}>{formatCountdown(seconds)}</span>}
      <span role="status" className="visually-hidden">
        {said !== undefined && t('lastSeconds', { count: said })}
      </span>
    </p>
  );
}
