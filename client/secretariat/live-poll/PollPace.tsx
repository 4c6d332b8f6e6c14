import { Pause, Play, TimerReset, Undo2 } from 'lucide-react';
import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { KeyButton } from '../keys/KeyButton.tsx';
import { texts } from './texts.ts';

interface PaceProps {
  readonly poll: OpenPoll;
}

/** Holds a vote, and lets it go on. */
export function HoldButton({ poll }: PaceProps) {
  const t = useTexts(texts);
  const action = useCommand('HoldPoll', 'ResumePoll');
  const held = poll.held !== null;
  const type = held ? 'ResumePoll' : 'HoldPoll';
  return (
    <>
      <KeyButton
        gives={type}
        shortcut="holdVote"
        kind={held ? 'primary' : 'secondary'}
        size={held ? 'large' : 'normal'}
        icon={held ? <Play aria-hidden size={20} /> : <Pause aria-hidden size={20} />}
        disabled={action.busy}
        onClick={() => void action.give({ type, pollId: poll.id })}
      >
        {t(held ? 'resume' : 'hold')}
      </KeyButton>
      <ProblemNotice action={action} />
    </>
  );
}

/** Tells all tablets that the vote closes in a few seconds; until then that can be taken back. */
export function ClosingSoonButton({ poll }: PaceProps) {
  const t = useTexts(texts);
  const action = useCommand('SetPollEnd', 'UndoPollEnd');
  const left = useSecondsLeft(poll.closesAt) ?? 0;
  if (poll.held) return <ProblemNotice action={action} />;
  return (
    <>
      {poll.endSet ? (
        <ActionButton
          gives="UndoPollEnd"
          icon={<Undo2 aria-hidden size={20} />}
          disabled={action.busy || left === 0}
          onClick={() => void action.give({ type: 'UndoPollEnd', pollId: poll.id })}
        >
          {t('undoClosing', { seconds: left })}
        </ActionButton>
      ) : (
        <ActionButton
          gives="SetPollEnd"
          icon={<TimerReset aria-hidden size={20} />}
          disabled={action.busy}
          onClick={() => void action.give({ type: 'SetPollEnd', pollId: poll.id })}
        >
          {t('closeSoon')}
        </ActionButton>
      )}
      <ProblemNotice action={action} />
    </>
  );
}
