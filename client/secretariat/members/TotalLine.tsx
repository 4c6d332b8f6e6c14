import { useState } from 'react';
import { totalOf } from '#shared/session/members/total.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import styles from './Members.module.css';
import { TotalDialog } from './TotalDialog.tsx';
import { texts } from './texts.ts';

const ALL = { type: 'all' } as const;

interface TotalLineProps {
  /** Whether opening the vote confirms a number that nobody has confirmed yet. */
  readonly opening?: boolean;
}

/** The number that majorities of the whole council are counted from; where the list has another length, that beside it. */
export function TotalLine({ opening = false }: TotalLineProps) {
  const t = useTexts(texts);
  const total = useSession((session) => totalOf(session, ALL));
  const listed = useSession((session) => session.delegates.length);
  const confirmed = useSession((session) => session.confirmedTotal);
  const closed = useSession((session) => session.status === 'closed');
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.total}>
      <p>
        {confirmed ? t('total', { total, time: formatTime(confirmed.at) }) : t('totalByList', { total })}
        {!confirmed && opening && ` ${t('totalByOpening')}`}
        {listed !== total && <strong> {t('listed', { count: listed })}</strong>}
      </p>
      {!closed && (
        <ActionButton gives="ConfirmTotal" kind="quiet" onClick={() => setAsking(true)}>
          {t('confirmTotal')}
        </ActionButton>
      )}
      {asking && <TotalDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
