import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delegate } from '#shared/protocol/records.ts';
import { TextField } from '../../ui/Field.tsx';
import { matching, withIds } from '../delegates/names.ts';
import type { NamedGroup } from './named-groups.ts';
import styles from './Polls.module.css';

interface NamedGroupsProps {
  readonly groups: readonly NamedGroup[];
  /** Whom the groups name. */
  readonly delegates: readonly Delegate[];
}

/** Delegates by what they voted, to be searched by name. */
export function NamedGroups({ groups, delegates }: NamedGroupsProps) {
  const { t } = useTranslation('secretariat');
  const [search, setSearch] = useState('');
  return (
    <>
      <TextField label={t('attendance.search')} type="search" value={search} onChange={setSearch} />
      {groups.map((group) => (
        <Group key={group.key} group={group} search={search} delegates={delegates} />
      ))}
    </>
  );
}

function Group({
  group,
  search,
  delegates,
}: { group: NamedGroup; search: string } & Pick<NamedGroupsProps, 'delegates'>) {
  const { t } = useTranslation('secretariat');
  const { label } = group;
  const name = typeof label === 'string' ? label : t(label.key, label.values);
  return (
    <div>
      <h3>{t('poll.groupCount', { name, count: group.delegates.length })}</h3>
      <ul className={styles.nameList} aria-label={name}>
        {matching(withIds(delegates, group.delegates), search).map((delegate) => (
          <li key={delegate.id}>{delegate.name}</li>
        ))}
      </ul>
    </div>
  );
}
