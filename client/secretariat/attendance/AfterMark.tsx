import { Undo2 } from 'lucide-react';
import type { Delegate } from '#shared/protocol/records.ts';
import type { Attendance } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { texts } from './texts.ts';

/** The server takes it a little longer, so that a press at the last moment holds. */
const UNDO_OFFERED_MS = 10_000;

interface AfterMarkProps {
  readonly delegate: Delegate;
  readonly mark: Attendance;
  /** How a reason is asked for; absent where there is no room for it. */
  readonly reason?: { readonly asking: boolean; readonly ask: () => void };
}

/** The way to take a mark back, for some seconds; afterwards the way to change it with a reason. */
export function AfterMark({ delegate, mark, reason }: AfterMarkProps) {
  const t = useTexts(texts);
  const { markedAt, before } = mark;
  const left = useSecondsLeft(new Date(Date.parse(markedAt) + UNDO_OFFERED_MS).toISOString()) ?? 0;
  const action = useCommand('UndoAttendanceMark');
  const undoable = left > 0 && before !== undefined;
  return (
    <>
      {undoable && (
        <ActionButton
          gives="UndoAttendanceMark"
          kind="quiet"
          icon={<Undo2 aria-hidden size={18} />}
          disabled={action.busy}
          aria-label={t('undoNamed', { name: delegate.name })}
          onClick={() => void action.give({ type: 'UndoAttendanceMark', delegateId: delegate.id })}
        >
          {t('undo')}
        </ActionButton>
      )}
      {!undoable && reason && (
        <Button
          kind="quiet"
          aria-expanded={reason.asking}
          aria-label={t('withReasonNamed', { name: delegate.name })}
          onClick={reason.ask}
        >
          {t('withReason')}
        </Button>
      )}
      <ProblemNotice action={action} />
    </>
  );
}
