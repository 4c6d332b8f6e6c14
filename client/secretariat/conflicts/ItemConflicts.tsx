import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { openPolls } from '#shared/session/find-poll.ts';
import type { AgendaItem, Conflict } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { nameOf } from '../delegates/names.ts';
import { WhyNot } from '../forms/WhyNot.tsx';
import styles from './Conflicts.module.css';
import { DeclareConflictDialog } from './DeclareConflictDialog.tsx';

/** Who takes no part in the votes on an agenda item, and why. Nothing changes while one of them is open. */
export function ItemConflicts({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('secretariat');
  const conflicts = useSession(
    useShallow((session) => session.conflicts.filter(({ agendaItemId }) => agendaItemId === item.id)),
  );
  const voting = useSession((session) =>
    openPolls(session).some(({ question }) => question.agendaItemId === item.id),
  );
  const [declaring, setDeclaring] = useState(false);
  const whyId = useId();
  return (
    <div className={styles.conflicts}>
      <h3>{t('conflicts.heading')}</h3>
      {conflicts.length === 0 && <p className={styles.muted}>{t('conflicts.none')}</p>}
      <ul className={styles.list}>
        {conflicts.map((conflict) => (
          <ConflictRow key={conflict.delegateId} conflict={conflict} locked={voting} />
        ))}
      </ul>
      <WhyNot id={whyId} reason={voting ? t('conflicts.voting') : null} />
      <div>
        <ActionButton
          kind="quiet"
          icon={<Plus aria-hidden size={20} />}
          disabled={voting}
          aria-describedby={whyId}
          onClick={() => setDeclaring(true)}
        >
          {t('conflicts.declare')}
        </ActionButton>
      </div>
      {declaring && <DeclareConflictDialog item={item} onClose={() => setDeclaring(false)} />}
    </div>
  );
}

function ConflictRow({ conflict, locked }: { conflict: Conflict; locked: boolean }) {
  const { t } = useTranslation('secretariat');
  const { delegateId, agendaItemId, reason } = conflict;
  const name = useSession((session) => nameOf(session, delegateId));
  const [asking, setAsking] = useState(false);
  const give = useGive();
  return (
    <li className={styles.row}>
      <p>
        <strong>{name}</strong>
        <span className={styles.reason}>{reason}</span>
      </p>
      <ActionButton
        kind="quiet"
        disabled={locked}
        title={locked ? t('conflicts.voting') : undefined}
        aria-label={t('conflicts.withdrawNamed', { name })}
        onClick={() => setAsking(true)}
      >
        {t('conflicts.withdraw')}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          title={t('conflicts.withdrawTitle')}
          text={t('conflicts.withdrawText', { name })}
          confirm={t('conflicts.withdraw')}
          onConfirm={() => give({ type: 'WithdrawConflict', delegateId, agendaItemId })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
