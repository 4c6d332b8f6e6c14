import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { texts } from '../texts.ts';
import { CloseSessionDialog } from './CloseSessionDialog.tsx';
import styles from './Closing.module.css';

/** The way to close the session: at the end of the agenda, and once nothing is left on that, the thing to do next (`prominent`). */
export function CloseSession({ prominent = false }: { readonly prominent?: boolean }) {
  const t = useTexts(texts);
  const open = useSession((session) => session.status === 'open');
  const done = useSession((session) => session.agenda.every(({ progress }) => progress.status === 'done'));
  const [asking, setAsking] = useState(false);
  if (!open || done !== prominent) return null;
  return (
    <div className={styles.foot}>
      <ActionButton
        gives="CloseSession"
        kind={done ? 'danger' : 'secondary'}
        size={done ? 'large' : 'normal'}
        onClick={() => setAsking(true)}
      >
        {t('close')}
      </ActionButton>
      {asking && <CloseSessionDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
