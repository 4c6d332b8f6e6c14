import { UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { findConflict } from '#shared/session/conflicts.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';
import styles from './ConflictEntry.module.css';

/** Whether this delegate declared a conflict of interest in an item. */
export function useDeclared(item: AgendaItem): boolean {
  const { me } = useServices();
  return useSession((session) => findConflict(session, me, item.id) !== undefined);
}

/** On an agenda item: that the delegate declared a conflict of interest in it. */
export function ConflictEntry({ item }: { readonly item: AgendaItem }) {
  const { t } = useTranslation('delegate');
  if (!useDeclared(item)) return null;
  return (
    <p className={styles.declared}>
      <UserX aria-hidden size={20} />
      {t('conflict.declared')}
    </p>
  );
}
