import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { quorum } from '#shared/session/quorum.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import styles from './Conduct.module.css';

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
  const { t } = useTranslation('secretariat');
  const details = useSession((session) => session.details);
  const [asking, setAsking] = useState(false);
  const give = useGive();
  return (
    <Card title={t('conduct.beforeOpening')} emphasis>
      <p>{t('conduct.plannedFor', { day: formatDay(details.startsOn), place: details.place })}</p>
      <p className={styles.muted}>{t('conduct.openHint')}</p>
      <div className={styles.actions}>
        <ActionButton kind="primary" size="large" onClick={() => setAsking(true)}>
          {t('conduct.open')}
        </ActionButton>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('conduct.openTitle')}
          text={
            <>
              <PresenceLine />
              <p>{t('conduct.openText')}</p>
            </>
          }
          confirm={t('conduct.open')}
          onConfirm={() => give({ type: 'OpenSession' })}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

/** Who is marked present so far: nobody opens a session of empty chairs unawares. */
function PresenceLine() {
  const { t } = useTranslation('secretariat');
  const { present, total, needed, reached, mode } = useSession(useShallow(quorum));
  const enough = reached && present > 0;
  const asked = reached ? 'conduct.openEnough' : 'conduct.openTooFew';
  return (
    <p className={enough ? undefined : styles.urgent}>
      <strong>{t(mode === 'none' ? 'conduct.openPresent' : asked, { present, total, needed })}</strong>
    </p>
  );
}

function WhileOpen() {
  const { t } = useTranslation('secretariat');
  const openedAt = useSession((session) => session.openedAt);
  return (
    <p className={styles.muted}>
      {openedAt && t('conduct.openedAt', { time: formatTime(openedAt), day: formatDay(dayOf(openedAt)) })}
    </p>
  );
}

function AfterClosing() {
  const { t } = useTranslation('secretariat');
  const closedAt = useSession((session) => session.closedAt);
  return (
    <Card title={t('conduct.closedTitle')} emphasis>
      {closedAt && (
        <p>{t('conduct.closedAt', { time: formatTime(closedAt), day: formatDay(dayOf(closedAt)) })}</p>
      )}
      <p className={styles.muted}>{t('conduct.closedHint')}</p>
      <TextLink href="#record">{t('conduct.toRecord')}</TextLink>
    </Card>
  );
}
