import { Lock, UserCheck, UserX, Wifi, WifiOff } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useLive } from '../../connection/context.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Emblem } from '../../ui/Emblem.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import { useGuestAs } from '../services/useGuest.ts';
import styles from './Header.module.css';
import { texts } from './texts.ts';

/** Not needed at once, and not at all where it could not be fetched. */
const HelpButton = lazy(() => import('../help/HelpButton.tsx').catch(() => ({ default: () => null })));

/** Which session this is, who holds the tablet, and whether the server hears it. */
export function Header() {
  const t = useTexts(texts);
  const title = useSession((session) => session.details.title);
  const council = useSession((session) => session.details.council);
  const closedSitting = useSession((session) => session.closedSitting !== null);
  const name = useLive((live) => live.me?.name ?? '');
  const invitedAs = useGuestAs();
  return (
    <header className={styles.header}>
      <Emblem size={44} />
      <div className={styles.titles}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.council}>{council}</p>
      </div>
      <Suspense>
        <HelpButton />
      </Suspense>
      <div className={styles.person}>
        <p className={styles.name}>{invitedAs ? name : t('delegate', { name })}</p>
        <div className={styles.badges}>
          {closedSitting && (
            <Badge tone="warning" icon={<Lock aria-hidden size={16} />}>
              {t('closedSitting')}
            </Badge>
          )}
          {invitedAs ? <Badge tone="plain">{t(`invitedAs.${invitedAs}`)}</Badge> : <AttendanceBadge />}
          <ConnectionBadge />
        </div>
      </div>
    </header>
  );
}

function AttendanceBadge() {
  const t = useTexts(commonTexts);
  const { me } = useServices();
  const status = useSession((session) => session.attendance[me]?.status ?? 'unmarked');
  const Icon = status === 'present' ? UserCheck : UserX;
  return (
    <Badge tone={status === 'present' ? 'good' : 'plain'} icon={<Icon aria-hidden size={16} />}>
      {t(`attendance.${status}`)}
    </Badge>
  );
}

function ConnectionBadge() {
  const t = useTexts(commonTexts);
  const connection = useConnectionState();
  const Icon = connection === 'online' ? Wifi : WifiOff;
  return (
    <Badge tone={connection === 'offline' ? 'warning' : 'plain'} icon={<Icon aria-hidden size={16} />}>
      {t(connection)}
    </Badge>
  );
}
