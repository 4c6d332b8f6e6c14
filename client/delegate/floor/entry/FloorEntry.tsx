import { Hand } from 'lucide-react';
import type { ReactNode } from 'react';
import { speakingQueue } from '#shared/session/floor/speaking-queue.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { hrefOfFloor } from '../../navigation.ts';
import { useServices } from '../../services/TabletServices.tsx';
import { useMayGive } from '../../services/useMayGive.ts';
import styles from './FloorEntry.module.css';
import { texts } from './texts.ts';

/** The way to ask for the floor on the item under way, or that the delegate waits for it. */
export default function FloorEntry({ item }: { readonly item: AgendaItem }): ReactNode {
  const t = useTexts(texts);
  const { me } = useServices();
  const place = useSession(
    (session) => speakingQueue(session, item.id).findIndex(({ delegateId }) => delegateId === me) + 1,
  );
  if (!useMayGive('RequestToSpeak')) return null;
  return (
    <a className={styles.link} href={hrefOfFloor(item.id)}>
      <Hand aria-hidden size={20} />
      {place > 0 ? t('asked', { place }) : t('ask')}
    </a>
  );
}
