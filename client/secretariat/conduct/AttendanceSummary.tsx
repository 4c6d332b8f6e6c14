import { useShallow } from 'zustand/react/shallow';
import { attendanceCounts } from '#shared/session/attendance/marks.ts';
import { quorum } from '#shared/session/attendance/quorum.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { texts as attendanceTexts } from '../attendance/texts.ts';
import { TotalLine } from '../members/TotalLine.tsx';
import styles from './Conduct.module.css';

interface AttendanceSummaryProps {
  /** With the way to the list. */
  readonly linked?: boolean;
  /** In the fewest words; the rest on demand. */
  readonly compact?: boolean;
}

/** How many are here, and whether that is enough. */
export function AttendanceSummary({ linked = false, compact = false }: AttendanceSummaryProps) {
  const t = useTexts(attendanceTexts);
  const counts = useSession(useShallow(attendanceCounts));
  const delegates = useSession((session) => session.delegates);
  const online = useLive((live) => delegates.filter(({ id }) => live.online.includes(id)).length);
  const { needed, reached, mode } = useSession(useShallow(quorum));
  const rest = (
    <>
      <p className={styles.muted}>
        {mode !== 'none' && `${t('quorumNeeded', { needed })} `}
        {t('connectedOf', { online, total: delegates.length })}
      </p>
      <TotalLine />
      {linked && <TextLink href="#attendance">{t('open')}</TextLink>}
    </>
  );
  return (
    <Card
      title={t('summary')}
      aside={
        mode === 'none' ? null : (
          <Badge tone={reached ? 'good' : 'warning'}>
            {reached ? t('quorumReached') : t('quorumMissing')}
          </Badge>
        )
      }
    >
      {compact ? (
        <details className={styles.attendance}>
          <summary>
            <strong>{t('ofTotal', { ...counts })}</strong>
            <span className={styles.muted}> {t('breakdown', { ...counts })}</span>
          </summary>
          {rest}
        </details>
      ) : (
        <>
          <div className={styles.figures}>
            <p className={styles.big}>{t('ofTotal', { ...counts })}</p>
            <p className={styles.muted}>
              {t('breakdown', { ...counts })}
              {counts.suspended > 0 && t('suspendedCount', { ...counts })}
            </p>
          </div>
          {rest}
        </>
      )}
    </Card>
  );
}
