import { lazy, Suspense, useState } from 'react';
import { isWithin } from '#shared/session/attendance/sittings.ts';
import type { ReportedAbsence } from '#shared/session/state.ts';
import { sittingsWords } from '../../../attendance/sitting-words.ts';
import { texts as attendanceTexts } from '../../../attendance/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useCommand } from '../../actions/useAction.ts';
import { nameOf } from '../../delegates/names.ts';
import styles from '../Attendance.module.css';
import { texts } from './texts.ts';

const NoteDialog = lazy(() => import('./NoteDialog.tsx'));

/** Absences that were reported: those that wait come first. */
export function AbsencesCard() {
  const t = useTexts(texts);
  const absences = useSession((session) => session.absences);
  const closed = useSession((session) => session.status === 'closed');
  const [noting, setNoting] = useState(false);
  const waiting = absences.filter(({ progress }) => progress === 'waiting');
  const settled = absences.filter(({ progress }) => progress !== 'waiting');
  return (
    <Card title={t('absences')}>
      {absences.length === 0 && <p className={styles.muted}>{t('noAbsences')}</p>}
      {[...waiting, ...settled].map((absence) => (
        <AbsenceLine key={absence.absenceId} absence={absence} closed={closed} />
      ))}
      {!closed && (
        <div className={styles.bulk}>
          <ActionButton gives="ReportAbsence" onClick={() => setNoting(true)}>
            {t('note')}
          </ActionButton>
        </div>
      )}
      {noting && (
        <Suspense>
          <NoteDialog onClose={() => setNoting(false)} />
        </Suspense>
      )}
    </Card>
  );
}

const TONES = { waiting: 'warning', accepted: 'good', declined: 'plain' } as const;

function AbsenceLine({ absence, closed }: { readonly absence: ReportedAbsence; readonly closed: boolean }) {
  const t = useTexts(texts);
  const tAttendance = useTexts(attendanceTexts);
  const session = useSession((state) => state);
  const action = useCommand('SettleAbsence', 'MarkAttendance');
  const { absenceId, delegateId, progress, reason, from, to } = absence;
  const name = nameOf(session, delegateId);
  const isNow = session.roll !== null && isWithin(session.roll.sitting, from, to);
  const status = session.attendance[delegateId]?.status;
  const settle = (accepted: boolean) => void action.give({ type: 'SettleAbsence', absenceId, accepted });
  return (
    <div className={styles.line}>
      <p>
        <strong>{name}</strong>: {sittingsWords(tAttendance, absence)}. {reason}{' '}
        <Badge tone={TONES[progress]}>{tAttendance(`progress.${progress}`)}</Badge>
      </p>
      {!closed && (
        <div className={styles.bulk}>
          {progress !== 'accepted' && (
            <ActionButton
              gives="SettleAbsence"
              aria-label={t('acceptNamed', { name })}
              disabled={action.busy}
              onClick={() => settle(true)}
            >
              {t('accept')}
            </ActionButton>
          )}
          {progress === 'waiting' && (
            <ActionButton
              gives="SettleAbsence"
              kind="quiet"
              aria-label={t('declineNamed', { name })}
              disabled={action.busy}
              onClick={() => settle(false)}
            >
              {t('decline')}
            </ActionButton>
          )}
          {progress === 'accepted' && isNow && status !== 'excused' && status !== 'present' && (
            <ActionButton
              gives="MarkAttendance"
              aria-label={t('markExcusedNamed', { name })}
              disabled={action.busy}
              onClick={() =>
                void action.give({
                  type: 'MarkAttendance',
                  marks: [{ delegateId, status: 'excused' }],
                  reason: null,
                })
              }
            >
              {t('markExcused')}
            </ActionButton>
          )}
        </div>
      )}
      <ProblemNotice action={action} />
    </div>
  );
}
