import { Hand } from 'lucide-react';
import type { AgendaItem } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { hrefOfFloor } from '../../navigation.ts';
import { useServices } from '../../services/TabletServices.tsx';
import { useMayGive } from '../../services/useMayGive.ts';
import styles from './FloorEntry.module.css';
import { texts } from './texts.ts';

/** The way to ask for the floor on the item under way, or that the delegate waits for it. */
export function FloorEntry({ item }: { readonly item: AgendaItem }) {
  const t = useTexts(texts);
  const { me } = useServices();
  const waiting = useSession((session) =>
    session.speechRequests.find(
      ({ delegateId, agendaItemId, progress }) =>
        delegateId === me && agendaItemId === item.id && progress.status === 'waiting',
    ),
  );
  if (!useMayGive('RequestToSpeak')) return null;
  return (
    <a className={styles.link} href={hrefOfFloor(item.id)}>
      <Hand aria-hidden size={20} />
      {waiting ? t('asked', { time: formatTime(waiting.requestedAt) }) : t('ask')}
    </a>
  );
}
