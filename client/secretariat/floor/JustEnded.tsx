import { Undo2 } from 'lucide-react';
import type { SpeechRequest } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Floor.module.css';
import { texts } from './texts.ts';
import { undoUntil } from './undo-until.ts';

interface JustEndedProps {
  readonly request: SpeechRequest;
  readonly endedAt: string;
}

/** The speech that ended last goes on if it was ended by mistake, for some seconds. */
export function JustEnded({ request: { requestId, delegateId }, endedAt }: JustEndedProps) {
  const t = useTexts(texts);
  const name = useSession((session) => nameOf(session, delegateId));
  const left = useSecondsLeft(undoUntil(endedAt)) ?? 0;
  const action = useCommand('UndoEndSpeech');
  if (left === 0) return <ProblemNotice action={action} />;
  return (
    <>
      <div className={styles.row}>
        <p className={styles.facts}>{t('justEnded', { name })}</p>
        <ActionButton
          gives="UndoEndSpeech"
          kind="quiet"
          icon={<Undo2 aria-hidden size={20} />}
          disabled={action.busy}
          onClick={() => void action.give({ type: 'UndoEndSpeech', requestId })}
        >
          {t('undoEnd', { seconds: left })}
        </ActionButton>
      </div>
      <ProblemNotice action={action} />
    </>
  );
}
