import { TabletSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AttendanceStatus, Delegate } from '#shared/protocol/records.ts';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { OFFLINE_REASON_ID, useOffline } from '../actions/ActionButton.tsx';
import styles from './Attendance.module.css';

type OnMark = (delegate: Delegate, status: AttendanceStatus) => void;

interface DelegateTableProps {
  readonly delegates: readonly Delegate[];
  readonly onMark: OnMark;
}

export function DelegateTable({ delegates, onMark }: DelegateTableProps) {
  const { t } = useTranslation('secretariat');
  if (delegates.length === 0) return <p>{t('attendance.none')}</p>;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('section.attendance')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('attendance.delegate')}</th>
          <th scope="col">{t('attendance.group')}</th>
          <th scope="col">{t('attendance.mark')}</th>
        </tr>
      </thead>
      <tbody>
        {delegates.map((delegate) => (
          <DelegateRow key={delegate.id} delegate={delegate} onMark={onMark} />
        ))}
      </tbody>
    </table>
  );
}

function DelegateRow({ delegate, onMark }: { delegate: Delegate; onMark: OnMark }) {
  const { t } = useTranslation('secretariat');
  return (
    <tr>
      <th scope="row">
        {delegate.name}
        {delegate.title && <span className={styles.sub}>{delegate.title}</span>}
        <TabletMark delegateId={delegate.id} />
      </th>
      <td>{delegate.group}</td>
      <td>
        <MarkChoice delegate={delegate} onMark={onMark} label={t('attendance.markOf', delegate)} />
      </td>
    </tr>
  );
}

function TabletMark({ delegateId }: { delegateId: string }) {
  const { t } = useTranslation('secretariat');
  const online = useLive((live) => live.online.includes(delegateId));
  if (!online) return null;
  return (
    <span className={styles.online}>
      <TabletSmartphone aria-hidden size={18} />
      {t('attendance.connected')}
    </span>
  );
}

function MarkChoice({ delegate, onMark, label }: { delegate: Delegate; onMark: OnMark; label: string }) {
  const { t } = useTranslation('secretariat');
  const status = useSession((session) => session.attendance[delegate.id]?.status ?? null);
  const offline = useOffline();
  return (
    <Segmented<AttendanceStatus>
      label={label}
      options={[
        { value: 'present', label: t('attendance.short.present') },
        { value: 'absent', label: t('attendance.short.absent') },
        { value: 'excused', label: t('attendance.short.excused') },
      ]}
      value={status}
      onChange={(chosen) => onMark(delegate, chosen)}
      disabled={offline}
      describedBy={offline ? OFFLINE_REASON_ID : undefined}
    />
  );
}
