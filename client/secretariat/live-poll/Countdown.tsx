import { Pause } from 'lucide-react';
import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { pollClock } from '../../polls/poll-clock.ts';
import { formatCountdown, useSecondsLeft } from '../../ui/useServerNow.ts';
import styles from './LivePoll.module.css';
import { texts } from './texts.ts';

const URGENT_SECONDS = 10;

/** Time left, as every screen shows it: it stands still while the vote is held. */
export function Countdown({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const clock = pollClock(poll);
  const left = useSecondsLeft(poll.closesAt);
  if (clock.type === 'held') {
    return (
      <p className={styles.held} role="status">
        <Pause aria-hidden size={28} strokeWidth={3} />
        <span className={styles.big}>{t('held')}</span>
        {clock.secondsLeft !== null && (
          <span>{t('heldLeft', { time: formatCountdown(clock.secondsLeft) })}</span>
        )}
      </p>
    );
  }
  if (left === null) return <p className={styles.muted}>{t('noLimit')}</p>;
  return (
    <p role="timer" aria-label={t('timeLeft')}>
      {clock.type === 'closing' && `${t('closingIn')} `}
      <span className={`${styles.big} ${left <= URGENT_SECONDS ? styles.urgent : ''}`}>
        {formatCountdown(left)}
      </span>{' '}
      {clock.type === 'countdown' && t('left')}
    </p>
  );
}
