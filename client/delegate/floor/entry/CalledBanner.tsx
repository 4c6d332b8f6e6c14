import { BellRing } from 'lucide-react';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { useServices } from '../../services/TabletServices.tsx';
import styles from './CalledBanner.module.css';
import { texts } from './texts.ts';

/** Tells the delegate that they have the floor, over everything, also over an open document. */
export function CalledBanner() {
  const t = useTexts(texts);
  const { me } = useServices();
  const called = useSession((session) => speakerAtFloor(session)?.delegateId === me);
  return (
    <div role="status">
      {called && (
        <p className={styles.banner}>
          <BellRing aria-hidden size={22} />
          {t('called')}
        </p>
      )}
    </div>
  );
}
