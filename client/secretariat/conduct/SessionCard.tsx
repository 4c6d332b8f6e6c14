import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { quorum } from '#shared/session/attendance/quorum.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { KeyButton } from '../keys/KeyButton.tsx';
import { ClosedSitting } from './ClosedSitting.tsx';
import styles from './Conduct.module.css';
import { texts } from './texts.ts';

/** Opening and closing of the session. */
export function SessionCard() {
  const status = useSession((session) => session.status);
  switch (status) {
    case 'preparing':
      return <BeforeOpening />;
    case 'open':
      return <WhileOpen />;
    case 'closed':
      return <AfterClosing />;
  }
}

function BeforeOpening() {
  const t = useTexts(texts);
  const details = useSession((session) => session.details);
  const [asking, setAsking] = useState(false);
  const opening = usePermitted('OpenSession');
  const give = useGive('OpenSession');
  return (
    <Card title={t('beforeOpening')} emphasis>
      <p>
        {t(details.place === '' ? 'plannedOn' : 'plannedFor', {
          day: formatDay(details.startsOn),
          place: details.place,
        })}
      </p>
      {opening && <p className={styles.muted}>{t('openHint')}</p>}
      <div className={styles.actions}>
        <KeyButton
          gives="OpenSession"
          shortcut="next"
          kind="primary"
          size="large"
          onClick={() => setAsking(true)}
        >
          {t('open')}
        </KeyButton>
      </div>
      {asking && (
        <ConfirmDialog
          gives="OpenSession"
          title={t('openTitle')}
          text={
            <>
              <PresenceLine />
              <p>{t('openText')}</p>
            </>
          }
          confirm={t('open')}
          onConfirm={() => give({ type: 'OpenSession' })}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

/** Who is marked present so far: nobody opens a session of empty chairs unawares. */
function PresenceLine() {
  const t = useTexts(texts);
  const { present, total, needed, reached, mode } = useSession(useShallow(quorum));
  const enough = reached && present > 0;
  const asked = reached ? 'openEnough' : 'openTooFew';
  return (
    <p className={enough ? undefined : styles.urgent}>
      <strong>{t(mode === 'none' ? 'openPresent' : asked, { present, total, needed })}</strong>
    </p>
  );
}

/** That the sitting is closed stands above all else. */
function WhileOpen() {
  const closed = useSession((session) => session.closedSitting !== null);
  return closed ? <ClosedSitting /> : null;
}

/** Since when the session is open, and the way to go on without the public. */
export function OpenedLine() {
  const t = useTexts(texts);
  const openedAt = useSession((session) => (session.status === 'open' ? session.openedAt : null));
  const closed = useSession((session) => session.closedSitting !== null);
  if (openedAt === null) return null;
  return (
    <div className={styles.opened}>
      <p className={styles.muted}>
        {t('openedAt', { time: formatTime(openedAt), day: formatDay(dayOf(openedAt)) })}
      </p>
      {!closed && <ClosedSitting />}
    </div>
  );
}

function AfterClosing() {
  const t = useTexts(texts);
  const closedAt = useSession((session) => session.closedAt);
  const closedSitting = useSession((session) => session.closedSitting !== null);
  return (
    <Card title={t('closedTitle')} emphasis>
      {closedAt && <p>{t('closedAt', { time: formatTime(closedAt), day: formatDay(dayOf(closedAt)) })}</p>}
      <p className={styles.muted}>{t('closedHint')}</p>
      <TextLink href="#record">{t('toRecord')}</TextLink>
      {closedSitting && <ClosedSitting />}
    </Card>
  );
}
