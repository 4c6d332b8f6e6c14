import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import styles from './Attendance.module.css';
import { type DelegateFilter, groupsOf, type StatusFilter } from './filter.ts';

const STATUSES: readonly StatusFilter[] = ['all', 'unmarked', 'present', 'absent', 'excused'];

const ORDERS = ['group', 'name'] as const;

interface FiltersProps {
  readonly filter: DelegateFilter;
  readonly onChange: (filter: DelegateFilter) => void;
  /** Enter in the search: for the one who is left. */
  readonly onEnter: () => void;
}

export function Filters({ filter, onChange, onEnter }: FiltersProps) {
  const { t } = useTranslation('secretariat');
  const delegates = useSession((session) => session.delegates);
  const groups = useMemo(() => groupsOf(delegates), [delegates]);
  const label = (status: StatusFilter) =>
    status === 'all' ? t('attendance.allStatuses') : t(`common:attendance.${status}`);
  return (
    <search className={styles.filters}>
      <TextField
        label={t('attendance.search')}
        hint={t('attendance.searchHint')}
        type="search"
        data-find-delegate
        value={filter.search}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
        }}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <SelectField
        label={t('attendance.group')}
        value={filter.group}
        options={[
          { value: '', label: t('attendance.allGroups') },
          ...groups.map((group) => ({ value: group, label: group })),
        ]}
        onChange={(group) => onChange({ ...filter, group })}
      />
      <SelectField
        label={t('attendance.status')}
        value={filter.status}
        options={STATUSES.map((status) => ({ value: status, label: label(status) }))}
        onChange={(chosen) =>
          onChange({ ...filter, status: STATUSES.find((status) => status === chosen) ?? 'all' })
        }
      />
      <SelectField
        label={t('attendance.order')}
        value={filter.order}
        options={ORDERS.map((order) => ({ value: order, label: t(`attendance.orders.${order}`) }))}
        onChange={(chosen) =>
          onChange({ ...filter, order: ORDERS.find((order) => order === chosen) ?? 'name' })
        }
      />
    </search>
  );
}
