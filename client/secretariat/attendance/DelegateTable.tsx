import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delegate } from '#shared/protocol/records.ts';
import { useSession } from '../../sign-in/useSession.ts';
import styles from './Attendance.module.css';
import { DelegateRow, type OnMark } from './DelegateRow.tsx';

interface DelegateTableProps {
  /** In the order in which they are shown. */
  readonly delegates: readonly Delegate[];
  /** Whether they stand under the names of their groups. */
  readonly grouped: boolean;
  /** Whether a delegate no longer fits the filter, and stays only until it is renewed. */
  readonly isLeft: (delegate: Delegate) => boolean;
  readonly onMark: OnMark;
}

export function DelegateTable({ delegates, grouped, isLeft, onMark }: DelegateTableProps) {
  const { t } = useTranslation('secretariat');
  if (delegates.length === 0) return <p>{t('attendance.none')}</p>;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('section.attendance')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('attendance.place')}</th>
          <th scope="col">{t('attendance.delegate')}</th>
          <th scope="col">{t(grouped ? 'attendance.seatHead' : 'attendance.group')}</th>
          <th scope="col">{t('attendance.mark')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('attendance.more')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {delegates.map((delegate, index) => (
          <Fragment key={delegate.id}>
            {grouped && delegate.group !== delegates[index - 1]?.group && (
              <GroupHead group={delegate.group} delegates={delegates} />
            )}
            <DelegateRow
              place={index + 1}
              delegate={delegate}
              grouped={grouped}
              left={isLeft(delegate)}
              onMark={onMark}
            />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function GroupHead({ group, delegates }: { group: string; delegates: readonly Delegate[] }) {
  const { t } = useTranslation('secretariat');
  const own = delegates.filter((delegate) => delegate.group === group);
  const present = useSession(
    ({ attendance }) => own.filter(({ id }) => attendance[id]?.status === 'present').length,
  );
  return (
    <tr className={styles.group}>
      <th colSpan={5} scope="colgroup">
        {t('attendance.groupHead', {
          group: group === '' ? t('attendance.noGroup') : group,
          present,
          total: own.length,
        })}
      </th>
    </tr>
  );
}
