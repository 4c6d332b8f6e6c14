import { Pause, TriangleAlert } from 'lucide-react';
import type { ClockFace, SpokenProgress } from '#shared/session/floor/speech-clock.ts';
import { useTexts } from '../i18n/texts.ts';
import { formatCountdown } from '../ui/countdown.ts';
import styles from './SpeechClock.module.css';
import { texts } from './texts.ts';
import { useClockFace } from './useClockFace.ts';

/**
 * How long somebody may still speak, the same on every screen: figures as large as the text around it makes them, and the state in words. Not
 * announced: a screen reader would read each second.
 */
export function SpeechClock({ progress }: { readonly progress: SpokenProgress }) {
  const t = useTexts(texts);
  const face = useClockFace(progress);
  const { allowedSeconds } = progress.time;
  const word = stateOf(face);
  return (
    <p
      className={styles.clock}
      data-phase={face.running ? face.phase : 'paused'}
      role="timer"
      aria-live="off"
    >
      <span className={styles.figures}>{formatCountdown(face.seconds)}</span>
      <span className={styles.words}>
        {word && (
          <span className={styles.state}>
            {word === 'paused' ? <Pause aria-hidden /> : word !== 'left' && <TriangleAlert aria-hidden />}
            {t(`clock.${word}`)}
          </span>
        )}
        {allowedSeconds !== null && (
          <span className={styles.allowed}>{t('clock.of', { time: formatCountdown(allowedSeconds) })}</span>
        )}
      </span>
    </p>
  );
}

function stateOf({ phase, running }: ClockFace): 'paused' | 'left' | 'warning' | 'over' | null {
  if (phase === 'over') return 'over';
  if (!running) return 'paused';
  return phase === 'spoken' ? null : phase;
}
