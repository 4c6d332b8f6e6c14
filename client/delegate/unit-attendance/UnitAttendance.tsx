import { useState } from 'react';
import type { AttendanceStatus, Delegate, Unit } from '#shared/protocol/records.ts';
import { keepsGroup, meetingGroups } from '#shared/session/groups/find-group.ts';
import { findDelegate } from '#shared/session/members/delegates.ts';
import { unitsKeptBy } from '#shared/session/members/unit-secretaries.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { useMayGive } from '../services/useMayGive.ts';
import { MemberRow } from './MemberRow.tsx';
import { texts } from './texts.ts';
import styles from './UnitAttendance.module.css';

/** Where the secretary of a group or committee, or of a group that debates, marks who of its members is there, one touch each. */
export default function UnitAttendance() {
  const t = useTexts(texts);
  const { me } = useServices();
  const session = useSession((state) => state);
  const marking = useMayGive('MarkAttendance');
  const groups = meetingGroups(session).filter((group) => keepsGroup(group, me));
  const units = marking
    ? [
        ...unitsKeptBy(session, me),
        ...groups.map(({ groupId: id, name, members }) => ({ id, name, members })),
      ]
    : [];
  return (
    <Screen title={t('heading')} width="reading">
      {units.length === 0 && <Notice kind="info">{t('none')}</Notice>}
      {units.map((unit) => (
        <UnitCard key={unit.id} unit={unit} />
      ))}
    </Screen>
  );
}

function UnitCard({ unit }: { readonly unit: Pick<Unit, 'name' | 'members'> }) {
  const t = useTexts(texts);
  const delegates = useSession((session) => session.delegates);
  const attendance = useSession((session) => session.attendance);
  const { busy, problem, give } = useCommandNow<'MarkAttendance' | 'UndoAttendanceMark'>();
  const undoing = useMayGive('UndoAttendanceMark');
  const [said, setSaid] = useState('');
  const members = unit.members.flatMap((id) => findDelegate({ delegates }, id) ?? []);
  const present = members.filter(({ id }) => attendance[id]?.status === 'present').length;
  const mark = async ({ id: delegateId, name }: Delegate, status: AttendanceStatus) => {
    const marks = [{ delegateId, status }];
    if (await give({ type: 'MarkAttendance', marks, reason: null })) setSaid(t('marked', { name }));
  };
  const undo = async ({ id: delegateId, name }: Delegate) => {
    if (await give({ type: 'UndoAttendanceMark', delegateId })) setSaid(t('undone', { name }));
  };
  return (
    <Card title={unit.name} aside={t('present', { present, total: members.length })}>
      {problem && <Notice kind="error">{problem}</Notice>}
      <RowList aria-label={unit.name}>
        {members.map((delegate) => (
          <MemberRow
            key={delegate.id}
            delegate={delegate}
            mark={attendance[delegate.id]}
            disabled={busy}
            onMark={(status) => void mark(delegate, status)}
            onUndo={undoing ? () => void undo(delegate) : null}
          />
        ))}
      </RowList>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </Card>
  );
}
