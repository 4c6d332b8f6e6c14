import { useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { nameOf } from '../delegates/names.ts';
import { CountersDialog } from './CountersDialog.tsx';
import styles from './Members.module.css';
import { texts } from './texts.ts';

/** Who counts the votes that are taken by hand or on paper (ban kiểm phiếu). */
export function CountersLine() {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const [editing, setEditing] = useState(false);
  const names = session.counters.map((id) => nameOf(session, id)).join(', ');
  return (
    <div className={styles.total}>
      <p>{names === '' ? t('countersNone') : t('countersAre', { names })}</p>
      {session.status !== 'closed' && (
        <ActionButton gives="NameCounters" kind="quiet" onClick={() => setEditing(true)}>
          {t('counters')}
        </ActionButton>
      )}
      {editing && <CountersDialog onClose={() => setEditing(false)} />}
    </div>
  );
}
