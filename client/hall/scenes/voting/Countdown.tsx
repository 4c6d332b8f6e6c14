import { Pause } from 'lucide-react';
import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { pollClock } from '../../../polls/poll-clock.ts';
import { formatCountdown, useSecondsLeft } from '../../../ui/useServerNow.ts';
import { texts } from '../../texts.ts';
import styles from './Voting.module.css';

const URGENT_SECONDS = 10;

/** Time left by the server's clock; in words where the vote is ended by hand, or held. */
export function Countdown({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const clock = pollClock(poll);
  const left = useSecondsLeft(poll.closesAt);
  if (clock.type === 'held') {
    return (
      <div className={styles.held}>
        <p className={styles.step}>
          <Pause aria-hidden className={styles.pause} strokeWidth={3} />
          {t('held')}
        </p>
        {clock.secondsLeft !== null && (
          <p className={styles.fact}>{t('heldLeft', { time: formatCountdown(clock.secondsLeft) })}</p>
        )}
      </div>
    );
  }
  if (left === null) return <p className={styles.noLimit}>{t('noLimit')}</p>;
  if (left === 0) return <p className={styles.timeUp}>{t('timeUp')}</p>;
  return (
    <div>
      {clock.type === 'closing' && <p className={`${styles.step} ${styles.urgent}`}>{t('closingIn')}</p>}
      <p
        role="timer"
        aria-label={t('timeLeft')}
        className={left <= URGENT_SECONDS ? `${styles.countdown} ${styles.urgent}` : styles.countdown}
      >
        {formatCountdown(left)}
      </p>
    </div>
  );
}
