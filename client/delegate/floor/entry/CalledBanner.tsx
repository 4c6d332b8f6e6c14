import { BellRing } from 'lucide-react';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import type { SpokenProgress } from '#shared/session/floor/speech-clock.ts';
import { SpeechClock } from '../../../floor/SpeechClock.tsx';
import { useClockFace } from '../../../floor/useClockFace.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { useServices } from '../../services/TabletServices.tsx';
import styles from './CalledBanner.module.css';
import { texts } from './texts.ts';
import { useTones } from './useTones.ts';

/** Tells the delegate that they have the floor and for how long still, over everything, also over an open document. */
export function CalledBanner() {
  const { me } = useServices();
  const speaker = useSession(speakerAtFloor);
  const progress = speaker?.delegateId === me ? speaker.progress : null;
  return progress?.status === 'called' ? <OwnFloor progress={progress} /> : <div role="status" />;
}

function OwnFloor({ progress }: { readonly progress: SpokenProgress }) {
  const t = useTexts(texts);
  const { phase } = useClockFace(progress);
  useTones(phase);
  return (
    <div className={styles.banner} data-phase={phase}>
      <p className={styles.words} role="status">
        <BellRing aria-hidden size={22} />
        {t(`floor.${phase}`)}
      </p>
      <div className={styles.clock}>
        <SpeechClock progress={progress} />
      </div>
    </div>
  );
}
