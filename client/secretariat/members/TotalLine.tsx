import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/session/members/total.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import styles from './Members.module.css';
import { TotalDialog } from './TotalDialog.tsx';

const ALL = { type: 'all' } as const;

interface TotalLineProps {
  /** Whether opening the vote confirms a number that nobody has confirmed yet. */
  readonly opening?: boolean;
}

/** The number that majorities of the whole council are counted from; where the list has another length, that beside it. */
export function TotalLine({ opening = false }: TotalLineProps) {
  const { t } = useTranslation('secretariat');
  const total = useSession((session) => totalOf(session, ALL));
  const listed = useSession((session) => session.delegates.length);
  const confirmed = useSession((session) => session.confirmedTotal);
  const closed = useSession((session) => session.status === 'closed');
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.total}>
      <p>
        {confirmed
          ? t('members.total', { total, time: formatTime(confirmed.at) })
          : t('members.totalByList', { total })}
        {!confirmed && opening && ` ${t('members.totalByOpening')}`}
        {listed !== total && <strong> {t('members.listed', { count: listed })}</strong>}
      </p>
      {!closed && (
        <ActionButton kind="quiet" onClick={() => setAsking(true)}>
          {t('members.confirmTotal')}
        </ActionButton>
      )}
      {asking && <TotalDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
