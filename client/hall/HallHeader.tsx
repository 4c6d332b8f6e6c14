import { formatTime } from '#shared/text/dates.ts';
import { useSession } from '../sign-in/useSession.ts';
import { Emblem } from '../ui/Emblem.tsx';
import styles from './Hall.module.css';

export function HallHeader({ now }: { now: number }) {
  const title = useSession((session) => session.details.title);
  const council = useSession((session) => session.details.council);
  return (
    <header className={styles.header}>
      <span className={styles.emblem}>
        <Emblem size={96} />
      </span>
      <div className={styles.names}>
        <p className={styles.council}>{council}</p>
        <h1 className={styles.session}>{title}</h1>
      </div>
      <time className={styles.clock}>{formatTime(new Date(now).toISOString())}</time>
    </header>
  );
}
