import { TabletSmartphone } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { AttendanceStatus, Delegate } from '#shared/protocol/records.ts';
import { hasLeft, isLate } from '#shared/session/attendance/rolls-known.ts';
import { findSuspension } from '#shared/session/members/find-suspension.ts';
import type { Attendance } from '#shared/session/state.ts';
import { formatTimeWithSeconds } from '#shared/text/dates.ts';
import { meansWords } from '../../attendance/sitting-words.ts';
import { texts as attendanceTexts } from '../../attendance/texts.ts';
import { useLive } from '../../connection/context.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { OFFLINE_REASON_ID, useOffline } from '../actions/ActionButton.tsx';
import { MemberButton } from '../members/MemberButton.tsx';
import { texts as membersTexts } from '../members/texts.ts';
import { AfterMark } from './AfterMark.tsx';
import styles from './Attendance.module.css';
import { texts } from './texts.ts';

/** True when it was recorded. */
export type OnMark = (
  delegate: Delegate,
  status: AttendanceStatus,
  reason: string | null,
) => Promise<boolean>;

interface DelegateRowProps {
  readonly place: number;
  readonly delegate: Delegate;
  /** Stands under the name of the group. */
  readonly grouped: boolean;
  readonly left: boolean;
  readonly onMark: OnMark;
}

const BY_KEY: Readonly<Record<string, AttendanceStatus>> = { '1': 'present', '2': 'absent', '3': 'excused' };

/** One delegate: marked by a press or by 1, 2, 3; up and down lead to the next row. */
export function DelegateRow({ place, delegate, grouped, left, onMark }: DelegateRowProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const mark = useSession((session) => session.attendance[delegate.id]);
  const open = useSession((session) => session.status !== 'closed');
  const closed = !usePermitted('MarkAttendance') || !open;
  const offline = useOffline();
  // null: no reason is asked for.
  const [reason, setReason] = useState<string | null>(null);
  const choose = async (status: AttendanceStatus) => {
    const stated = reason === null || reason.trim() === '' ? null : reason.trim();
    if (await onMark(delegate, status, stated)) setReason(null);
  };
  const onKey = (event: KeyboardEvent<HTMLTableCellElement>) => {
    const status = BY_KEY[event.key];
    if (status && !offline && !event.ctrlKey && !event.altKey && !event.metaKey) void choose(status);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focusBeside(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <tr className={left ? styles.left : undefined}>
      <td className={styles.place}>{place}</td>
      <th scope="row">
        <div className={styles.who}>
          <span>
            {delegate.name}
            {delegate.title && <span className={styles.sub}>{delegate.title}</span>}
            <SuspendedMark delegateId={delegate.id} />
            <TabletMark delegateId={delegate.id} />
            <CourseMark mark={mark} />
          </span>
          <MemberButton delegate={delegate} />
        </div>
        {reason !== null && (
          <TextField label={t('note')} value={reason} onChange={setReason} maxLength={2000} autoFocus />
        )}
      </th>
      <td className={grouped ? styles.seat : undefined}>
        {!grouped && delegate.group}
        {delegate.seat && (
          <span className={grouped ? undefined : styles.sub}>{t('seat', { seat: delegate.seat })}</span>
        )}
      </td>
      <td data-marks onKeyDown={onKey}>
        {closed ? (
          tCommon(`attendance.${mark?.status ?? 'unmarked'}`)
        ) : (
          <Segmented<AttendanceStatus>
            label={t('markOf', { name: delegate.name })}
            options={[
              { value: 'present', label: t('short.present') },
              { value: 'absent', label: t('short.absent') },
              { value: 'excused', label: t('short.excused') },
            ]}
            value={mark?.status ?? null}
            onChange={(status) => void choose(status)}
            disabled={offline}
            describedBy={offline ? OFFLINE_REASON_ID : undefined}
          />
        )}
      </td>
      <td className={styles.after}>
        {mark && !closed && (
          <AfterMark
            delegate={delegate}
            mark={mark}
            reason={{ asking: reason !== null, ask: () => setReason(reason === null ? '' : null) }}
          />
        )}
      </td>
    </tr>
  );
}

/** The same key goes to the mark of the next delegate, or of the one before; headings between them are passed over. */
function focusBeside(cell: HTMLTableCellElement, step: 1 | -1): void {
  const cells = [...(cell.closest('tbody')?.querySelectorAll<HTMLElement>('[data-marks]') ?? [])];
  const to = cells[cells.indexOf(cell) + step];
  const chosen = to?.querySelector<HTMLElement>('[aria-pressed=true]') ?? to?.querySelector('button');
  chosen?.focus();
}

/** What a mark alone does not say: late, gone, marked by themself; with the time. */
function CourseMark({ mark }: { readonly mark: Attendance | undefined }) {
  const t = useTexts(texts);
  const tAttendance = useTexts(attendanceTexts);
  const roll = useSession((session) => session.roll);
  if (!mark || roll === null) return null;
  const said = [
    isLate(roll, mark) && t('late', { time: formatTimeWithSeconds(mark.cameAt ?? mark.markedAt) }),
    hasLeft(mark) && t('leftAt', { time: formatTimeWithSeconds(mark.markedAt) }),
    mark.means && t('byThemself', { means: meansWords(tAttendance, mark.means) }),
  ].filter((part) => typeof part === 'string');
  return said.length === 0 ? null : <span className={styles.sub}>{said.join(' · ')}</span>;
}

function SuspendedMark({ delegateId }: { delegateId: DelegateId }) {
  const t = useTexts(membersTexts);
  const suspended = useSession((session) => findSuspension(session, delegateId) !== undefined);
  return suspended ? <Badge tone="warning">{t('suspended')}</Badge> : null;
}

function TabletMark({ delegateId }: { delegateId: string }) {
  const t = useTexts(texts);
  const online = useLive((live) => live.online.includes(delegateId));
  if (!online) return null;
  return (
    <span className={styles.online}>
      <TabletSmartphone aria-hidden size={18} />
      {t('connected')}
    </span>
  );
}
