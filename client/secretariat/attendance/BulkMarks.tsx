import { useId, useState } from 'react';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import styles from './Attendance.module.css';
import { texts } from './texts.ts';

/**
 * Marks many as present at once. Only delegates without a mark: whoever was recorded as absent or excused stays
 * so until somebody changes that very mark.
 */
export function BulkMarks() {
  const t = useTexts(texts);
  const delegates = useSession((session) => session.delegates);
  const attendance = useSession((session) => session.attendance);
  const online = useLive((live) => live.online);
  const [asking, setAsking] = useState<'online' | 'unmarked' | null>(null);
  const give = useGive('MarkAttendance');
  const suspensions = useSession((session) => session.suspensions);
  const unmarked = delegates.filter(
    ({ id }) => attendance[id] === undefined && !suspensions.some(({ delegateId }) => delegateId === id),
  );
  const connected = unmarked.filter((delegate) => online.includes(delegate.id));
  const whyId = useId();
  const why = unmarked.length === 0 ? 'allMarked' : connected.length === 0 ? 'noneConnected' : null;
  const chosen = asking === 'online' ? connected : unmarked;
  return (
    <div className={styles.bulk}>
      <ActionButton
        gives="MarkAttendance"
        disabled={connected.length === 0}
        aria-describedby={whyId}
        onClick={() => setAsking('online')}
      >
        {t('markOnline')}
      </ActionButton>
      <ActionButton
        gives="MarkAttendance"
        disabled={unmarked.length === 0}
        aria-describedby={whyId}
        onClick={() => setAsking('unmarked')}
      >
        {t('markUnmarked')}
      </ActionButton>
      <p id={whyId} role="status" className={styles.muted}>
        {why && t(why)}
      </p>
      {asking && (
        <ConfirmDialog
          gives="MarkAttendance"
          title={t(asking === 'online' ? 'markOnline' : 'markUnmarked')}
          text={t('bulkText', { count: chosen.length })}
          confirm={t('markPresent')}
          onConfirm={() =>
            give({
              type: 'MarkAttendance',
              marks: chosen.map(({ id }) => ({ delegateId: id, status: 'present' })),
              reason: null,
            })
          }
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
