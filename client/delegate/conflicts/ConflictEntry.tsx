import { UserX } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findConflict } from '#shared/session/conflicts.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useServices } from '../services/TabletServices.tsx';
import styles from './ConflictEntry.module.css';

const DeclareDialog = lazy(() => import('./DeclareDialog.tsx'));
const WithdrawDialog = lazy(() => import('./WithdrawDialog.tsx'));

/** On an agenda item: that the delegate declared a conflict of interest in it, or the way to declare one. */
export function ConflictEntry({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('delegate');
  const { me } = useServices();
  const declared = useSession((session) => findConflict(session, me, item.id) !== undefined);
  const closed = useSession((session) => session.status === 'closed');
  const [asking, setAsking] = useState<'declare' | 'withdraw' | null>(null);
  const changeable = !closed && item.progress.status !== 'done';
  if (!declared && !changeable) return null;
  const words = t(declared ? 'conflict.withdraw' : 'conflict.declare');
  const Question = asking === 'withdraw' ? WithdrawDialog : DeclareDialog;
  return (
    <div className={styles.entry}>
      {declared && (
        <p className={styles.declared}>
          <UserX aria-hidden size={20} />
          {t('conflict.declared')}
        </p>
      )}
      {changeable && (
        <Button
          kind="quiet"
          className={styles.button}
          aria-label={`${words}: ${item.title}`}
          icon={!declared && <UserX aria-hidden size={18} />}
          onClick={() => setAsking(declared ? 'withdraw' : 'declare')}
        >
          {words}
        </Button>
      )}
      {asking && (
        <Suspense>
          <Question item={item} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </div>
  );
}
