import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useLastContact } from '../../offline/last-contact.ts';
import { useUnsentBallots, useUnsentNotes, useUnsentRequests } from '../services/TabletServices.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import styles from './ConnectionBanner.module.css';

/** Says what still works while the network is gone, and what waits to be sent. */
export function ConnectionBanner() {
  const { t } = useTranslation('delegate');
  const offline = useConnectionState() === 'offline';
  const at = useLastContact((contact) => contact.at);
  const ballots = useUnsentBallots();
  const notes = useUnsentNotes();
  const requests = useUnsentRequests();
  return (
    <div role="status" className={styles.region}>
      {offline && (
        <div className={styles.banner}>
          <p className={styles.text}>
            <WifiOff aria-hidden size={22} />
            {t('noConnection')} {at && t('asOf', { time: formatTime(at), day: formatDay(dayOf(at)) })}
          </p>
          {ballots > 0 && <p className={styles.unsent}>{t('unsentBallots', { count: ballots })}</p>}
          {requests > 0 && <p className={styles.unsent}>{t('unsentRequests', { count: requests })}</p>}
          {notes > 0 && <p className={styles.unsent}>{t('unsentNotes', { count: notes })}</p>}
        </div>
      )}
    </div>
  );
}
