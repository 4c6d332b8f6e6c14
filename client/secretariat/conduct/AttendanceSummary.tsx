import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { attendanceCounts } from '#shared/session/attendance.ts';
import { quorum } from '#shared/session/quorum.ts';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { TotalLine } from '../members/TotalLine.tsx';
import styles from './Conduct.module.css';

/** How many are here, and whether that is enough; `linked`: with the way to the list. */
export function AttendanceSummary({ linked = false }: { linked?: boolean }) {
  const { t } = useTranslation('secretariat');
  const counts = useSession(useShallow(attendanceCounts));
  const delegates = useSession((session) => session.delegates);
  const online = useLive((live) => delegates.filter(({ id }) => live.online.includes(id)).length);
  const { needed, reached, mode } = useSession(useShallow(quorum));
  return (
    <Card
      title={t('attendance.summary')}
      aside={
        mode === 'none' ? null : (
          <Badge tone={reached ? 'good' : 'warning'}>
            {reached ? t('attendance.quorumReached') : t('attendance.quorumMissing')}
          </Badge>
        )
      }
    >
      <div className={styles.figures}>
        <p className={styles.big}>{t('attendance.ofTotal', { ...counts })}</p>
        <p className={styles.muted}>
          {t('attendance.breakdown', { ...counts })}
          {counts.suspended > 0 && t('attendance.suspendedCount', { ...counts })}
        </p>
      </div>
      <p className={styles.muted}>
        {mode !== 'none' && `${t('attendance.quorumNeeded', { needed })} `}
        {t('attendance.connectedOf', { online, total: delegates.length })}
      </p>
      <TotalLine />
      {linked && <TextLink href="#attendance">{t('attendance.open')}</TextLink>}
    </Card>
  );
}
