import { UserX } from 'lucide-react';
import { findConflict } from '#shared/session/conflicts/declaring.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';
import styles from './ConflictEntry.module.css';
import { texts } from './texts.ts';

/** Whether this delegate declared a conflict of interest in an item. */
export function useDeclared(item: AgendaItem): boolean {
  const { me } = useServices();
  return useSession((session) => findConflict(session, me, item.id) !== undefined);
}

/** Says on an agenda item that the delegate declared a conflict of interest in it. */
export function ConflictEntry({ item }: { readonly item: AgendaItem }) {
  const t = useTexts(texts);
  if (!useDeclared(item)) return null;
  return (
    <p className={styles.declared}>
      <UserX aria-hidden size={20} />
      {t('declared')}
    </p>
  );
}
