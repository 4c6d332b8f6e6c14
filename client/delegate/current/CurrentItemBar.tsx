import { CircleDot } from 'lucide-react';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { hrefOf, usePlace } from '../navigation.ts';
import styles from './CurrentItemBar.module.css';
import { texts } from './texts.ts';

/** What is under way, for whoever looks elsewhere: one touch leads back to it. */
export default function CurrentItemBar() {
  const t = useTexts(texts);
  const { page, reading } = usePlace();
  const item = useSession(currentItem);
  const readsOfIt = useSession((session) =>
    documentsInForce(session)
      .map(currentEdition)
      .some(({ sha256, agendaItemId }) => sha256 === reading && agendaItemId === item?.id),
  );
  const isThere = reading === null ? page === 'home' : readsOfIt;
  if (!item || isThere) return null;
  return (
    <a className={styles.bar} href={hrefOf('home')}>
      <CircleDot aria-hidden size={22} />
      <span className={styles.words}>{t('now', { number: item.number, title: item.title })}</span>
      <span className={styles.back}>{t('back')}</span>
    </a>
  );
}
