import { BellRing } from 'lucide-react';
import type { SpokenProgress } from '#shared/session/floor/speech-clock.ts';
import { SpeechClock } from '../../../floor/SpeechClock.tsx';
import { useClockFace } from '../../../floor/useClockFace.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './CalledBanner.module.css';
import { texts } from './texts.ts';
import { useTones } from './useTones.ts';

interface OwnFloorProps {
  readonly progress: SpokenProgress;
  /** An official who answers has it, not a delegate who speaks. */
  readonly answers: boolean;
}

/** What the delegate or official who has the floor is told, with their clock. */
export default function OwnFloor({ progress, answers }: OwnFloorProps) {
  const t = useTexts(texts);
  const { phase } = useClockFace(progress);
  useTones(phase);
  return (
    <div className={styles.banner} data-phase={phase}>
      <p className={styles.words} role="status">
        <BellRing aria-hidden size={22} />
        {t(answers ? `answer.${phase}` : `floor.${phase}`)}
      </p>
      <div className={styles.clock}>
        <SpeechClock progress={progress} />
      </div>
    </div>
  );
}
