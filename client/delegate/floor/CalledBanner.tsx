import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { speakerAtFloor } from '#shared/session/find-speech.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';
import styles from './CalledBanner.module.css';

/** Over everything, also over an open document: the delegate has the floor. */
export function CalledBanner() {
  const { t } = useTranslation('delegate');
  const { me } = useServices();
  const called = useSession((session) => speakerAtFloor(session)?.delegateId === me);
  return (
    <div role="status">
      {called && (
        <p className={styles.banner}>
          <BellRing aria-hidden size={22} />
          {t('floor.called')}
        </p>
      )}
    </div>
  );
}
