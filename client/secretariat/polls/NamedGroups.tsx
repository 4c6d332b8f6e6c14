import { useState } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { usePhrases, useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/Field.tsx';
import { texts as attendanceTexts } from '../attendance/texts.ts';
import { matching, withIds } from '../delegates/names.ts';
import type { NamedGroup } from './named-groups.ts';
import styles from './Polls.module.css';
import { texts } from './texts.ts';

interface NamedGroupsProps {
  readonly groups: readonly NamedGroup[];
  /** Whom the groups name. */
  readonly delegates: readonly Delegate[];
}

/** Delegates by what they voted, to be searched by name. */
export function NamedGroups({ groups, delegates }: NamedGroupsProps) {
  const t = useTexts(attendanceTexts);
  const [search, setSearch] = useState('');
  return (
    <>
      <TextField label={t('search')} type="search" value={search} onChange={setSearch} />
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
  const t = useTexts(texts);
  const say = usePhrases();
  const { label } = group;
  const name = typeof label === 'string' ? label : say(label);
  return (
    <div>
      <h3>{t('groupCount', { name, count: group.delegates.length })}</h3>
      <ul className={styles.nameList} aria-label={name}>
        {matching(withIds(delegates, group.delegates), search).map((delegate) => (
          <li key={delegate.id}>{delegate.name}</li>
        ))}
      </ul>
    </div>
  );
}
