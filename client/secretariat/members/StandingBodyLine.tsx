import { useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { nameOf } from '../delegates/names.ts';
import styles from './Members.module.css';
import { StandingBodyDialog } from './StandingBodyDialog.tsx';
import { texts } from './texts.ts';

/** Who is told things before others are: the standing body, and whoever chairs the sitting. */
export function StandingBodyLine() {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const [editing, setEditing] = useState(false);
  const { chair, members } = session.standingBody;
  const names = members.map((id) => nameOf(session, id)).join(', ');
  return (
    <div className={styles.total}>
      <p>
        {chair === null ? t('chairNone') : t('chairIs', { name: nameOf(session, chair) })}{' '}
        {members.length === 0 ? t('standingBodyNone') : t('standingBodyIs', { names })}
      </p>
      {session.status !== 'closed' && (
        <ActionButton gives="NameStandingBody" kind="quiet" onClick={() => setEditing(true)}>
          {t('standingBody')}
        </ActionButton>
      )}
      {editing && <StandingBodyDialog onClose={() => setEditing(false)} />}
    </div>
  );
}
