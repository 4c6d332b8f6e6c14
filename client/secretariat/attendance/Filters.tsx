import { useMemo } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import styles from './Attendance.module.css';
import { type DelegateFilter, groupsOf, type StatusFilter } from './filter.ts';
import { texts } from './texts.ts';

const STATUSES: readonly StatusFilter[] = ['all', 'unmarked', 'present', 'absent', 'excused'];

const ORDERS = ['group', 'name'] as const;

interface FiltersProps {
  readonly filter: DelegateFilter;
  readonly onChange: (filter: DelegateFilter) => void;
  /** Enter in the search: for the one who is left. */
  readonly onEnter: () => void;
}

export function Filters({ filter, onChange, onEnter }: FiltersProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const delegates = useSession((session) => session.delegates);
  const groups = useMemo(() => groupsOf(delegates), [delegates]);
  const label = (status: StatusFilter) =>
    status === 'all' ? t('allStatuses') : tCommon(`attendance.${status}`);
  return (
    <search className={styles.filters}>
      <TextField
        label={t('search')}
        hint={t('searchHint')}
        type="search"
        data-find-delegate
        value={filter.search}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
        }}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <SelectField
        label={t('group')}
        value={filter.group}
        options={[
          { value: '', label: t('allGroups') },
          ...groups.map((group) => ({ value: group, label: group })),
        ]}
        onChange={(group) => onChange({ ...filter, group })}
      />
      <SelectField
        label={t('status')}
        value={filter.status}
        options={STATUSES.map((status) => ({ value: status, label: label(status) }))}
        onChange={(chosen) =>
          onChange({ ...filter, status: STATUSES.find((status) => status === chosen) ?? 'all' })
        }
      />
      <SelectField
        label={t('order')}
        value={filter.order}
        options={ORDERS.map((order) => ({ value: order, label: t(`orders.${order}`) }))}
        onChange={(chosen) =>
          onChange({ ...filter, order: ORDERS.find((order) => order === chosen) ?? 'name' })
        }
      />
    </search>
  );
}
