import { Clock, Pause } from 'lucide-react';
import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { pollClock } from '../../polls/poll-clock.ts';
import { formatCountdown, useSecondsLeft } from '../../ui/useServerNow.ts';
import styles from './TimeLeft.module.css';
import { texts } from './texts.ts';

const LAST_SECONDS = 10;
/** When the time is said aloud, once each: a timer itself is not read out. */
const SPOKEN_SECONDS = [10, 30];

/** Time until the poll closes, by the server's clock; it stands still while the poll is held. */
export function TimeLeft({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const seconds = useSecondsLeft(poll.closesAt);
  const clock = pollClock(poll);
  if (clock.type === 'held') {
    return (
      <p className={styles.time} role="status">
        <Pause aria-hidden size={28} />
        <strong>{t('held')}</strong>
        {clock.secondsLeft !== null && (
          <span className={styles.count}>{formatCountdown(clock.secondsLeft)}</span>
        )}
      </p>
    );
  }
  if (seconds === null) return <p className={styles.byHand}>{t('byHand')}</p>;
  const said = seconds > 0 ? SPOKEN_SECONDS.find((last) => seconds < last) : undefined;
  const closing = clock.type === 'closing';
  return (
    <p className={styles.time} role="timer" data-last={seconds <= LAST_SECONDS}>
      <Clock aria-hidden size={28} />
      <span className={styles.label}>
        {t(seconds === 0 ? 'timeUp' : closing ? 'closingIn' : 'remaining')}
      </span>
      {seconds > 0 && <span className={styles.count}>{formatCountdown(seconds)}</span>}
      <span role="status" className="visually-hidden">
        {closing ? t('closingSaid') : said !== undefined && t('lastSeconds', { count: said })}
      </span>
    </p>
  );
}
