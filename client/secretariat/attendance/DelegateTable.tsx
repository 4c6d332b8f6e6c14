import { Fragment } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Table } from '../../ui/Table.tsx';
import { texts as shellTexts } from '../shell/texts.ts';
import styles from './Attendance.module.css';
import { DelegateRow, type OnMark } from './DelegateRow.tsx';
import { texts } from './texts.ts';

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
  const t = useTexts(texts);
  const tShell = useTexts(shellTexts);
  if (delegates.length === 0) return <p>{t('none')}</p>;
  return (
    <Table className={styles.table}>
      <caption className="visually-hidden">{tShell('section.attendance')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('delegate')}</th>
          <th scope="col">{t(grouped ? 'seatHead' : 'group')}</th>
          <th scope="col">{t('mark')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('more')}</span>
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
    </Table>
  );
}

function GroupHead({ group, delegates }: { group: string; delegates: readonly Delegate[] }) {
  const t = useTexts(texts);
  const own = delegates.filter((delegate) => delegate.group === group);
  const present = useSession(
    ({ attendance }) => own.filter(({ id }) => attendance[id]?.status === 'present').length,
  );
  return (
    <tr className={styles.group}>
      <th colSpan={5} scope="colgroup">
        {t('groupHead', {
          group: group === '' ? t('noGroup') : group,
          present,
          total: own.length,
        })}
      </th>
    </tr>
  );
}
