import { Undo2 } from 'lucide-react';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Conduct.module.css';
import { texts } from './texts.ts';

/** The server takes it a little longer, so that a press at the last moment holds. */
const OFFERED_MS = 10_000;

/** Takes back the start of an item that was started by mistake, for some seconds. */
export function UndoStart({ item }: { item: AgendaItem }) {
  const { progress } = item;
  if (progress.status !== 'current' || progress.reopenedAt !== undefined) return null;
  return <Offer itemId={item.id} startedAt={progress.startedAt} />;
}

function Offer({ itemId, startedAt }: { itemId: AgendaItem['id']; startedAt: string }) {
  const t = useTexts(texts);
  const left = useSecondsLeft(new Date(Date.parse(startedAt) + OFFERED_MS).toISOString()) ?? 0;
  const action = useCommand('UndoAgendaItemStart');
  if (left === 0) return <ProblemNotice action={action} />;
  return (
    <div className={styles.undo}>
      <p className={styles.muted}>{t('undoStartHint', { seconds: left })}</p>
      <ActionButton
        gives="UndoAgendaItemStart"
        icon={<Undo2 aria-hidden size={20} />}
        disabled={action.busy}
        onClick={() => void action.give({ type: 'UndoAgendaItemStart', itemId })}
      >
        {t('undoStart')}
      </ActionButton>
      <ProblemNotice action={action} />
    </div>
  );
}
