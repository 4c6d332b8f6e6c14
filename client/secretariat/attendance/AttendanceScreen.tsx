import { useMemo, useState } from 'react';
import type { AttendanceStatus, Delegate } from '#shared/protocol/records.ts';
import type { SessionState } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { AttendanceSummary } from '../conduct/AttendanceSummary.tsx';
import { texts as logTexts } from '../log/texts.ts';
import { CountersLine } from '../members/CountersLine.tsx';
import { FormerMembers } from '../members/FormerMembers.tsx';
import { StandingBodyLine } from '../members/StandingBodyLine.tsx';
import { UnitSecretariesLine } from '../members/UnitSecretariesLine.tsx';
import styles from './Attendance.module.css';
import { BulkMarks } from './BulkMarks.tsx';
import { DelegateTable } from './DelegateTable.tsx';
import { Filters } from './Filters.tsx';
import { type DelegateFilter, filterDelegates } from './filter.ts';
import { AbsencesCard } from './roll/AbsencesCard.tsx';
import { GuestMarks } from './roll/GuestMarks.tsx';
import { RollCard } from './roll/RollCard.tsx';
import { YearCard } from './roll/YearCard.tsx';
import { texts } from './texts.ts';

/** A filter with the marks as they were when it was chosen: nobody leaves the list under the finger that marks them. */
interface View {
  readonly filter: DelegateFilter;
  readonly marks: SessionState['attendance'];
}

export function AttendanceScreen() {
  const t = useTexts(texts);
  const tLog = useTexts(logTexts);
  const tCommon = useTexts(commonTexts);
  const delegates = useSession((session) => session.delegates);
  const attendance = useSession((session) => session.attendance);
  const closed = useSession((session) => session.status === 'closed');
  const [{ filter, marks }, setView] = useState<View>({
    filter: { search: '', group: '', status: 'all', order: 'group' },
    marks: attendance,
  });
  const suspensions = useSession((session) => session.suspensions);
  const [said, setSaid] = useState('');
  const action = useCommand('MarkAttendance');
  const marking = usePermitted('MarkAttendance');
  const shown = useMemo(
    () => filterDelegates(delegates, { attendance: marks, suspensions }, filter),
    [delegates, marks, suspensions, filter],
  );
  const matching = useMemo(
    () => new Set(filterDelegates(delegates, { attendance, suspensions }, filter).map(({ id }) => id)),
    [delegates, attendance, suspensions, filter],
  );
  const left = shown.filter(({ id }) => !matching.has(id)).length;
  const look = (changed: DelegateFilter) => setView({ filter: changed, marks: attendance });

  const mark = async (delegate: Delegate, status: AttendanceStatus, reason: string | null) => {
    const done = await action.give({
      type: 'MarkAttendance',
      marks: [{ delegateId: delegate.id, status }],
      reason,
    });
    if (done) {
      setSaid(tLog('mark', { name: delegate.name, status: tCommon(`attendance.${status}`) }));
    }
    return done;
  };

  return (
    <Screen>
      <AttendanceSummary />
      <RollCard />
      <AbsencesCard />
      <StandingBodyLine />
      <CountersLine />
      <UnitSecretariesLine />
      {closed ? <Notice kind="info">{t('afterClosing')}</Notice> : <BulkMarks />}
      <Filters
        filter={filter}
        onChange={look}
        onEnter={async () => {
          const [only] = shown;
          if (!only || shown.length > 1 || !marking) return;
          if (await mark(only, 'present', null)) look({ ...filter, search: '' });
        }}
      />
      <ProblemNotice action={action} />
      <div className={styles.line}>
        <p role="status" className={styles.muted}>
          {t('shown', { shown: shown.length, total: delegates.length })}
          {said !== '' && ` ${t('lastMark', { mark: said })}`}
        </p>
        <Button kind="quiet" className={styles.renew} disabled={left === 0} onClick={() => look(filter)}>
          {t('renew', { count: left })}
        </Button>
      </div>
      <DelegateTable
        delegates={shown}
        grouped={filter.order === 'group'}
        isLeft={(delegate) => !matching.has(delegate.id)}
        onMark={mark}
      />
      <GuestMarks />
      <YearCard />
      <FormerMembers />
    </Screen>
  );
}
