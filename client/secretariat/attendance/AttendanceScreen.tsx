import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceStatus, Delegate } from '#shared/protocol/records.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { TextField } from '../../ui/Field.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useCommand } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import { AttendanceSummary } from '../conduct/AttendanceSummary.tsx';
import styles from './Attendance.module.css';
import { BulkMarks } from './BulkMarks.tsx';
import { DelegateTable } from './DelegateTable.tsx';
import { Filters } from './Filters.tsx';
import { type DelegateFilter, filterDelegates } from './filter.ts';

interface Mark {
  readonly delegate: Delegate;
  readonly status: AttendanceStatus;
}

export function AttendanceScreen() {
  const { t } = useTranslation('secretariat');
  const delegates = useSession((session) => session.delegates);
  const attendance = useSession((session) => session.attendance);
  const closed = useSession((session) => session.status === 'closed');
  const [filter, setFilter] = useState<DelegateFilter>({ search: '', group: '', status: 'all' });
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState<Mark | null>(null);
  const action = useCommand();
  const give = useGive();
  const shown = useMemo(
    () => filterDelegates(delegates, attendance, filter),
    [delegates, attendance, filter],
  );

  const mark = async (delegate: Delegate, status: AttendanceStatus) => {
    if (closed) {
      setAsked({ delegate, status });
      return;
    }
    const known = attendance[delegate.id] !== undefined;
    const reason = known && note.trim() !== '' ? note.trim() : null;
    const done = await action.give({
      type: 'MarkAttendance',
      marks: [{ delegateId: delegate.id, status }],
      reason,
    });
    if (done && reason !== null) setNote('');
  };

  return (
    <div className={styles.screen}>
      <AttendanceSummary />
      {!closed && <BulkMarks />}
      <Filters filter={filter} onChange={setFilter} />
      {!closed && Object.keys(attendance).length > 0 && (
        <TextField
          label={t('attendance.note')}
          hint={t('attendance.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
      )}
      <ProblemNotice action={action} />
      <p role="status" className={styles.muted}>
        {t('attendance.shown', { shown: shown.length, total: delegates.length })}
      </p>
      <DelegateTable delegates={shown} onMark={mark} />
      {asked && (
        <ReasonDialog
          title={t('attendance.changeAfterClosing')}
          text={t('attendance.changeText', {
            name: asked.delegate.name,
            status: t(`common:attendance.${asked.status}`),
          })}
          confirm={t('attendance.change')}
          onReason={(reason) =>
            give({
              type: 'MarkAttendance',
              marks: [{ delegateId: asked.delegate.id, status: asked.status }],
              reason,
            })
          }
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
