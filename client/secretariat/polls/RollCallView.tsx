import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { RollCall } from '#shared/protocol/records.ts';
import { fold } from '#shared/text/fold.ts';
import { compareNames } from '#shared/text/names.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { TextField } from '../../ui/Field.tsx';
import styles from './Polls.module.css';

const GROUPS = ['for', 'against', 'abstain', 'silent', 'absent'] as const;

/** Who voted how, by name. */
export function RollCallView({ rollCall }: { rollCall: RollCall }) {
  const { t } = useTranslation('secretariat');
  const [shown, setShown] = useState(false);
  return (
    <details className={styles.rollCall} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t('poll.rollCall')}</summary>
      {shown && <Names rollCall={rollCall} />}
    </details>
  );
}

function Names({ rollCall }: { rollCall: RollCall }) {
  const { t } = useTranslation('secretariat');
  const delegates = useSession((session) => session.delegates);
  const [search, setSearch] = useState('');
  const names = new Map(delegates.map((delegate) => [delegate.id, delegate.name]));
  const wanted = fold(search);
  const found = (ids: readonly DelegateId[]) =>
    ids
      .map((id) => ({ id, name: names.get(id) ?? id }))
      .filter(({ name }) => fold(name).includes(wanted))
      .sort((a, b) => compareNames(a.name, b.name));
  return (
    <div className={styles.names}>
      <TextField label={t('attendance.search')} type="search" value={search} onChange={setSearch} />
      {GROUPS.map((group) => (
        <div key={group}>
          <h3>
            {t('poll.groupCount', { name: t(`common:choice.${group}`), count: rollCall[group].length })}
          </h3>
          <ul className={styles.nameList} aria-label={t(`common:choice.${group}`)}>
            {found(rollCall[group]).map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
