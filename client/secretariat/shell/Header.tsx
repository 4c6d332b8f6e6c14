import { CalendarDays, KeyRound, LogOut, Settings, Wifi, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { formatTimeWithSeconds } from '#shared/text/dates.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { OwnWaysDialog } from '../../staff/OwnWaysDialog.tsx';
import { texts as staffTexts } from '../../staff/texts.ts';
import { AppHeader } from '../../ui/AppHeader.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { DisplaySettings } from '../../ui/DisplaySettings.tsx';
import { useServerNow } from '../../ui/useServerNow.ts';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import styles from './Header.module.css';
import { texts } from './texts.ts';

const STATUS_TONE = { preparing: 'warning', open: 'good', closed: 'plain' } as const;

export function Header() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const title = useSession((session) => session.details.title);
  const council = useSession((session) => session.details.council);
  const status = useSession((session) => session.status);
  const { signOut, person } = useConnection();
  const tStaff = useTexts(staffTexts);
  const [shown, setShown] = useState<'settings' | 'ways' | 'sign-out' | null>(null);
  const hide = () => setShown(null);
  return (
    <AppHeader
      title={title}
      subtitle={council}
      state={<Badge tone={STATUS_TONE[status]}>{t(`status.${status}`)}</Badge>}
    >
      <ConnectionMark />
      <Clock />
      {person && (
        <>
          <span className={styles.me}>{person.person.name}</span>
          <IconButton label={t('otherSessions')} onClick={person.leaveSession}>
            <CalendarDays aria-hidden />
          </IconButton>
          <IconButton label={tStaff('ways')} onClick={() => setShown('ways')}>
            <KeyRound aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton label={tCommon('settings')} onClick={() => setShown('settings')}>
        <Settings aria-hidden />
      </IconButton>
      <IconButton label={tCommon('signOut')} onClick={() => setShown('sign-out')}>
        <LogOut aria-hidden />
      </IconButton>
      {shown === 'settings' && <DisplaySettings onClose={hide} />}
      {shown === 'ways' && person && <OwnWaysDialog http={person.http} onClose={hide} />}
      {shown === 'sign-out' && (
        <ConfirmDialog
          gives="nothing"
          title={tCommon('signOut')}
          text={t('signOutText')}
          confirm={tCommon('signOut')}
          onConfirm={async () => signOut()}
          onClose={hide}
        />
      )}
    </AppHeader>
  );
}

function ConnectionMark() {
  const t = useTexts(commonTexts);
  const connection = useLive((live) => live.connection);
  const Icon = connection === 'online' ? Wifi : WifiOff;
  return (
    <Badge tone={connection === 'online' ? 'plain' : 'bad'} icon={<Icon aria-hidden size={18} />}>
      <span className={styles[connection]}>{t(connection)}</span>
    </Badge>
  );
}

function Clock() {
  const t = useTexts(texts);
  const now = useServerNow(1000);
  return (
    <time className={styles.clock} title={t('clock')}>
      {formatTimeWithSeconds(new Date(now).toISOString())}
    </time>
  );
}
