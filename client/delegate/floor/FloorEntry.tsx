import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { hrefOfFloor } from '../navigation.ts';
import { useServices } from '../services/TabletServices.tsx';
import styles from './FloorEntry.module.css';

/** On the item under way: the way to ask for the floor, or that the delegate waits for it. */
export function FloorEntry({ item }: { readonly item: AgendaItem }) {
  const { t } = useTranslation('delegate');
  const { me } = useServices();
  const waiting = useSession((session) =>
    session.speechRequests.find(
      ({ delegateId, agendaItemId, progress }) =>
        delegateId === me && agendaItemId === item.id && progress.status === 'waiting',
    ),
  );
  return (
    <a className={styles.link} href={hrefOfFloor(item.id)}>
      <Hand aria-hidden size={20} />
      {waiting ? t('floor.asked', { time: formatTime(waiting.requestedAt) }) : t('floor.ask')}
    </a>
  );
}
