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
      <Figures text={formatCountdown(face.seconds)} />
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

/** Each in a box as wide as the widest: what stands around the clock does not move with the seconds. */
function Figures({ text }: { readonly text: string }) {
  return (
    <span className={styles.figures}>
      {[...text].map((figure, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a figure is nothing but its place
        <span key={place} className={figure === ':' ? undefined : styles.figure}>
          {figure}
        </span>
      ))}
    </span>
  );
}

function stateOf({ phase, running }: ClockFace): 'paused' | 'left' | 'warning' | 'over' | null {
  if (phase === 'over') return 'over';
  if (!running) return 'paused';
  return phase === 'spoken' ? null : phase;
}
