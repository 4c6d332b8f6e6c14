import { RefreshCw, WifiOff } from 'lucide-react';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useLive } from '../../connection/context.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLastContact } from '../../offline/keeping/last-contact.ts';
import { reloadWithNewVersion } from '../../sign-in/newVersion.ts';
import { Button } from '../../ui/Button.tsx';
import { useUnsentBallots, useUnsentNotes, useUnsentRequests } from '../services/TabletServices.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import styles from './ConnectionBanner.module.css';
import { texts } from './texts.ts';

/**
 * Says what still works while the network is gone, or the server speaks with a newer version of the app only, and what waits
 * to be sent.
 */
export function ConnectionBanner() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const offline = useConnectionState() === 'offline';
  const outdated = useLive(({ turnedAway }) => turnedAway?.code === 'client-outdated');
  const at = useLastContact();
  const ballots = useUnsentBallots();
  const notes = useUnsentNotes();
  const requests = useUnsentRequests();
  return (
    <div role="status" className={styles.region}>
      {offline && (
        <div className={styles.banner}>
          <p className={styles.text}>
            {outdated ? <RefreshCw aria-hidden size={22} /> : <WifiOff aria-hidden size={22} />}
            {t(outdated ? 'outdated' : 'noConnection')}{' '}
            {at && t('asOf', { time: formatTime(at), day: formatDay(dayOf(at)) })}
          </p>
          {ballots > 0 && <p className={styles.unsent}>{t('unsentBallots', { count: ballots })}</p>}
          {requests > 0 && <p className={styles.unsent}>{t('unsentRequests', { count: requests })}</p>}
          {notes > 0 && <p className={styles.unsent}>{t('unsentNotes', { count: notes })}</p>}
          {outdated && <Button onClick={() => void reloadWithNewVersion()}>{tCommon('reload')}</Button>}
        </div>
      )}
    </div>
  );
}
