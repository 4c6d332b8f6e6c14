import type { AttendanceStatus } from '#shared/protocol/records.ts';
import { compareNames } from '#shared/text/names.ts';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { usePermitted } from '../../../sign-in/usePermitted.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { Card } from '../../../ui/Card.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { OFFLINE_REASON_ID, useOffline } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useCommand } from '../../actions/useAction.ts';
import styles from '../Attendance.module.css';
import { texts } from './texts.ts';

/** Who of the invited is there, in the sitting now. Observers come and go. */
export function GuestMarks() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const guests = useSession((session) => session.guests);
  const marks = useSession((session) => session.guestAttendance);
  const closed = useSession((session) => session.status === 'closed');
  const marking = usePermitted('MarkGuests') && !closed;
  const offline = useOffline();
  const action = useCommand('MarkGuests');
  const invited = guests
    .filter(({ as }) => as !== 'observer')
    .toSorted((one, other) => compareNames(one.name, other.name));
  if (invited.length === 0) return null;
  const present = invited.filter(({ id }) => marks[id]?.status === 'present').length;
  return (
    <Card title={t('guests')} aside={`${present}/${invited.length}`}>
      {invited.map(({ id, name, position }) => (
        <div key={id} className={styles.line}>
          <p>
            <strong>{name}</strong>
            <span className={styles.sub}>
              {[position, marks[id]?.means ? t('guestThemself') : ''].filter(Boolean).join(' · ')}
            </span>
          </p>
          {marking ? (
            <Segmented<AttendanceStatus>
              label={t('guestMark', { name })}
              options={(['present', 'absent', 'excused'] as const).map((value) => ({
                value,
                label: tCommon(`attendance.${value}`),
              }))}
              value={marks[id]?.status ?? null}
              onChange={(status) =>
                void action.give({ type: 'MarkGuests', marks: [{ guestId: id, status }] })
              }
              disabled={offline}
              describedBy={offline ? OFFLINE_REASON_ID : undefined}
            />
          ) : (
            <p>{tCommon(`attendance.${marks[id]?.status ?? 'unmarked'}`)}</p>
          )}
        </div>
      ))}
      <ProblemNotice action={action} />
    </Card>
  );
}
