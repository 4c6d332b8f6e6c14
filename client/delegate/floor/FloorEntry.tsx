import { BellRing, Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { hrefOfFloor } from '../navigation.ts';
import { useServices } from '../services/TabletServices.tsx';
import styles from './FloorEntry.module.css';

/** On the item under way: that the delegate is called to speak or waits for it, and the way to ask. */
export function FloorEntry({ item }: { readonly item: AgendaItem }) {
  const { t } = useTranslation('delegate');
  const { me } = useServices();
  const own = useSession((session) =>
    session.speechRequests.findLast(
      ({ delegateId, agendaItemId }) => delegateId === me && agendaItemId === item.id,
    ),
  );
  const status = own?.progress.status;
  return (
    <div className={styles.entry}>
      <p role="status" className={styles.called}>
        {status === 'called' && (
          <>
            <BellRing aria-hidden size={22} />
            {t('floor.called')}
          </>
        )}
      </p>
      <a className={styles.link} href={hrefOfFloor(item.id)}>
        <Hand aria-hidden size={20} />
        {own && status === 'waiting'
          ? t('floor.asked', { time: formatTime(own.requestedAt) })
          : t('floor.ask')}
      </a>
    </div>
  );
}
