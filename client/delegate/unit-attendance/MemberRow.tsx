import { Undo2 } from 'lucide-react';
import type { AttendanceStatus, Delegate } from '#shared/protocol/records.ts';
import type { Attendance } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { texts } from './texts.ts';
import styles from './UnitAttendance.module.css';

/** The server takes it a little longer, so that a touch at the last moment holds. */
const UNDO_OFFERED_MS = 10_000;

interface MemberRowProps {
  readonly delegate: Delegate;
  readonly mark: Attendance | undefined;
  readonly disabled: boolean;
  readonly onMark: (status: AttendanceStatus) => void;
  /** null: it cannot be undone here. */
  readonly onUndo: (() => void) | null;
}

/** One member, with their mark, and for some seconds the way to take it back. */
export function MemberRow({ delegate, mark, disabled, onMark, onUndo }: MemberRowProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const until = new Date(Date.parse(mark?.markedAt ?? '1970-01-01') + UNDO_OFFERED_MS).toISOString();
  const left = useSecondsLeft(until) ?? 0;
  const undoable = onUndo !== null && left > 0 && mark?.before !== undefined;
  const label = (status: AttendanceStatus) => tCommon(`attendance.${status}`);
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.name}>{delegate.name}</p>
        {!mark && <p className={styles.said}>{tCommon('attendance.unmarked')}</p>}
      </div>
      <Segmented<AttendanceStatus>
        label={t('markOf', { name: delegate.name })}
        options={(['present', 'absent', 'excused'] as const).map((value) => ({ value, label: label(value) }))}
        value={mark?.status ?? null}
        onChange={(status) => status !== mark?.status && onMark(status)}
        disabled={disabled}
      />
      {undoable && (
        <Button
          kind="quiet"
          icon={<Undo2 aria-hidden size={20} />}
          disabled={disabled}
          aria-label={t('undoNamed', { name: delegate.name })}
          onClick={onUndo}
        >
          {t('undo')}
        </Button>
      )}
    </li>
  );
}
