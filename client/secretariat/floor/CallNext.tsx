import type { SpeechRequest } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { nameOf } from '../delegates/names.ts';
import { KeyButton } from '../keys/KeyButton.tsx';
import { texts } from './texts.ts';

interface CallNextProps {
  readonly request: SpeechRequest;
  /** Whether calling is what comes next. */
  readonly prominent?: boolean;
}

/** Calls whoever is the next in the list; whoever speaks has ended with it. A call by mistake can be undone. */
export function CallNext({ request: { requestId, delegateId }, prominent = false }: CallNextProps) {
  const t = useTexts(texts);
  const name = useSession((session) => nameOf(session, delegateId));
  const open = useSession((session) => session.status === 'open');
  const action = useCommand('CallSpeaker');
  return (
    <>
      <KeyButton
        gives="CallSpeaker"
        shortcut="callNext"
        kind={prominent ? 'primary' : 'secondary'}
        size={prominent ? 'large' : 'normal'}
        disabled={action.busy || !open}
        title={open ? undefined : t('callWhenOpen')}
        onClick={() => void action.give({ type: 'CallSpeaker', requestId })}
      >
        {t('callNext', { name })}
      </KeyButton>
      <ProblemNotice action={action} />
    </>
  );
}
