import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { openPolls } from '#shared/session/polls/find-poll.ts';
import type { AgendaItem, Conflict } from '#shared/session/state.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Conflicts.module.css';
import { DeclareConflictDialog } from './DeclareConflictDialog.tsx';
import { texts } from './texts.ts';

/** Who takes no part in the votes on an agenda item, and why. Nothing changes while one of them is open. */
export function ItemConflicts({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
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
      <h3>{t('heading')}</h3>
      {conflicts.length === 0 && <p className={styles.muted}>{t('none')}</p>}
      <RowList gap="small" className={styles.list}>
        {conflicts.map((conflict) => (
          <ConflictRow key={conflict.delegateId} conflict={conflict} locked={voting} />
        ))}
      </RowList>
      <WhyNot id={whyId} reason={voting ? t('voting') : null} />
      <div>
        <ActionButton
          gives="DeclareConflict"
          kind="quiet"
          icon={<Plus aria-hidden size={20} />}
          disabled={voting}
          aria-describedby={whyId}
          onClick={() => setDeclaring(true)}
        >
          {t('declare')}
        </ActionButton>
      </div>
      {declaring && <DeclareConflictDialog item={item} onClose={() => setDeclaring(false)} />}
    </div>
  );
}

function ConflictRow({ conflict, locked }: { conflict: Conflict; locked: boolean }) {
  const t = useTexts(texts);
  const { delegateId, agendaItemId, reason } = conflict;
  const name = useSession((session) => nameOf(session, delegateId));
  const [asking, setAsking] = useState(false);
  const give = useGive('WithdrawConflict');
  return (
    <li className={styles.row}>
      <p>
        <strong>{name}</strong>
        <span className={styles.reason}>{reason}</span>
      </p>
      <ActionButton
        gives="WithdrawConflict"
        kind="quiet"
        disabled={locked}
        title={locked ? t('voting') : undefined}
        aria-label={t('withdrawNamed', { name })}
        onClick={() => setAsking(true)}
      >
        {t('withdraw')}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          gives="WithdrawConflict"
          title={t('withdrawTitle')}
          text={t('withdrawText', { name })}
          confirm={t('withdraw')}
          onConfirm={() => give({ type: 'WithdrawConflict', delegateId, agendaItemId })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
