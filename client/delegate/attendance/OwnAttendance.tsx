import { lazy, Suspense, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { sittingsWords } from '../../attendance/sitting-words.ts';
import { texts as attendanceTexts } from '../../attendance/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { useMayGive } from '../services/useMayGive.ts';
import styles from './Attendance.module.css';
import { texts } from './texts.ts';
import { useYear } from './useYear.ts';

const OwnHistory = lazy(() => import('./OwnHistory.tsx'));
const ReportDialog = lazy(() => import('./ReportDialog.tsx'));

/** Own absences: those reported, and those of this year. */
export default function OwnAttendance() {
  const t = useTexts(texts);
  const tAttendance = useTexts(attendanceTexts);
  const { me } = useServices();
  const own = useSession(
    useShallow(({ absences }) => absences.filter(({ delegateId }) => delegateId === me)),
  );
  const reporting = useMayGive('ReportAbsence');
  const withdrawing = useMayGive('WithdrawAbsence');
  const { busy, problem, give } = useCommandNow<'WithdrawAbsence'>();
  const [asking, setAsking] = useState(false);
  const [looking, setLooking] = useState(false);
  const year = useYear();
  if (!reporting && own.length === 0 && year === null) return null;
  const mine = year?.people[0]?.absences ?? [];
  return (
    <Card title={t('own')}>
      {year && year.sittings > 0 && (
        <p>
          {t('year', {
            year: year.year,
            count: mine.length,
            sittings: year.sittings,
            absent: mine.filter(({ kind }) => kind === 'absent').length,
          })}
        </p>
      )}
      {own.map((absence) => {
        const sittings = sittingsWords(tAttendance, absence);
        return (
          <div key={absence.absenceId} className={styles.report}>
            <p>
              {t('reported', { sittings, reason: absence.reason })}{' '}
              <strong>{tAttendance(`progress.${absence.progress}`)}</strong>
            </p>
            {withdrawing && (
              <Button
                disabled={busy}
                aria-label={t('withdrawNamed', { sittings })}
                onClick={() => void give({ type: 'WithdrawAbsence', absenceId: absence.absenceId })}
              >
                {t('withdraw')}
              </Button>
            )}
          </div>
        );
      })}
      {problem && own.length > 0 && <Notice kind="error">{problem}</Notice>}
      <div className={styles.buttons}>
        {reporting && <Button onClick={() => setAsking(true)}>{t('report')}</Button>}
        <Button onClick={() => setLooking(true)}>{t('history.open')}</Button>
      </div>
      {looking && (
        <Suspense>
          <OwnHistory onClose={() => setLooking(false)} />
        </Suspense>
      )}
      {asking && (
        <Suspense>
          <ReportDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </Card>
  );
}
