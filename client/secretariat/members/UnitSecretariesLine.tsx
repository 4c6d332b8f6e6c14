import { useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { nameOf } from '../delegates/names.ts';
import styles from './Members.module.css';
import { RenameUnitDialog } from './RenameUnitDialog.tsx';
import { texts } from './texts.ts';
import { UnitSecretariesDialog } from './UnitSecretariesDialog.tsx';
import { byKindAndName } from './units.ts';

/** Who keeps the lists of groups and committees, and how these are called; nothing where there are none. */
export function UnitSecretariesLine() {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const [editing, setEditing] = useState<'secretaries' | 'names' | null>(null);
  const units = byKindAndName(session.units);
  if (units.length === 0) return null;
  const named = units.flatMap(({ id, name: unit }) => {
    const holder = session.unitSecretaries.find(({ unitId }) => unitId === id);
    return holder ? t('unitSecretaryOf', { unit, name: nameOf(session, holder.delegateId) }) : [];
  });
  return (
    <div className={styles.total}>
      <p>
        {named.length === 0 ? t('unitSecretariesNone') : t('unitSecretariesAre', { names: named.join(', ') })}
      </p>
      {session.status !== 'closed' && (
        <>
          <ActionButton gives="NameUnitSecretary" kind="quiet" onClick={() => setEditing('secretaries')}>
            {t('unitSecretaries')}
          </ActionButton>
          <ActionButton gives="RenameUnit" kind="quiet" onClick={() => setEditing('names')}>
            {t('unitRename')}
          </ActionButton>
        </>
      )}
      {editing === 'secretaries' && <UnitSecretariesDialog onClose={() => setEditing(null)} />}
      {editing === 'names' && <RenameUnitDialog onClose={() => setEditing(null)} />}
    </div>
  );
}
