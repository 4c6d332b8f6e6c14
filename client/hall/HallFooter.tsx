import { CircleCheck, TriangleAlert, WifiOff } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { quorum } from '#shared/session/attendance/quorum.ts';
import { useLive } from '../connection/context.tsx';
import { useTexts } from '../i18n/texts.ts';
import { useSession } from '../sign-in/useSession.ts';
import styles from './Hall.module.css';
import { texts } from './texts.ts';

/** Attendance and quorum, and whether the screen is still connected. */
export function HallFooter() {
  const t = useTexts(texts);
  const { present, total, needed, reached, mode } = useSession(useShallow(quorum));
  const offline = useLive((live) => live.connection !== 'online');
  const Icon = reached ? CircleCheck : TriangleAlert;
  return (
    <footer className={styles.footer}>
      <p className={styles.attendance}>{t('present', { present, total })}</p>
      {mode !== 'none' && (
        <p className={reached ? styles.reached : styles.missing}>
          <Icon aria-hidden className={styles.icon} />
          {reached ? t('quorumReached') : t('quorumMissing', { needed })}
        </p>
      )}
      {offline && (
        <p className={styles.offline} role="status">
          <WifiOff aria-hidden className={styles.icon} />
          {t('reconnecting')}
        </p>
      )}
    </footer>
  );
}
