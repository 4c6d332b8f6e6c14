import { Undo2 } from 'lucide-react';
import { findItem } from '#shared/session/agenda/programme.ts';
import { findSpeechRequest } from '#shared/session/floor/find-speech.ts';
import type { SessionState } from '#shared/session/state.ts';
import { UNDO_OFFERED_MS } from '#shared/session/undo-time.ts';
import { lastUndoable, type UndoCommand } from '#shared/session/undoable.ts';
import { useConnection, useLive } from '../../../connection/context.tsx';
import { RefusedError } from '../../../connection/http.ts';
import { type Say, useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { texts as stepTexts } from '../../../steps/texts.ts';
import { useServerNow } from '../../../ui/useServerNow.ts';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useAction, useCommand } from '../../actions/useAction.ts';
import { nameOf } from '../../delegates/names.ts';
import { KeyButton } from '../../keys/KeyButton.tsx';
import { texts } from '../texts.ts';
import styles from './UndoLine.module.css';

/**
 * What was done last, by whomever, and the way to undo it for some seconds: always in this one place, which stays free for it. Of a break
 * on the hall screens, too, which is on no record.
 */
export function UndoLine() {
  const session = useSession((state) => state);
  const now = useServerNow(1000);
  const last = lastUndoable(session, new Date(now).toISOString());
  const breakSince = useLive(({ hallOverview }) =>
    hallOverview?.all?.showing.type === 'break' ? hallOverview.all.since : null,
  );
  const breaks = breakSince !== null && secondsLeft(breakSince, now) > 0;
  return (
    <div className={styles.line} role="status">
      {breaks && (last === null || breakSince > last.doneAt) ? (
        <UndoBreak seconds={secondsLeft(breakSince, now)} />
      ) : (
        last && <Offer command={last.command} seconds={secondsLeft(last.doneAt, now)} />
      )}
    </div>
  );
}

function secondsLeft(doneAt: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(doneAt) + UNDO_OFFERED_MS - now) / 1000));
}

function Offer({ command, seconds }: { readonly command: UndoCommand; readonly seconds: number }) {
  const t = useTexts(texts);
  const tSteps = useTexts(stepTexts);
  const session = useSession((state) => state);
  // While something else is on its way this is not what was done last: pressed now, it would undo what came before.
  const answered = useLive(({ unanswered }) => unanswered === 0);
  const action = useCommand(
    'UndoAgendaItemStart',
    'UndoAgendaItemClose',
    'UndoStep',
    'TakeBackSpeaker',
    'UndoEndSpeech',
  );
  return (
    <>
      <p className={styles.words}>{wordsOf(command, session, t, tSteps)}</p>
      <KeyButton
        gives={command.type}
        shortcut="undo"
        icon={<Undo2 aria-hidden size={20} />}
        disabled={!answered}
        onClick={() => void action.give(command)}
      >
        {t('undo.now')}
        <Seconds left={seconds} />
      </KeyButton>
      <ProblemNotice action={action} />
    </>
  );
}

function UndoBreak({ seconds }: { readonly seconds: number }) {
  const t = useTexts(texts);
  const { live } = useConnection();
  const action = useAction();
  const end = () =>
    void action.run(async () => {
      const outcome = await live.hall.show({ screen: null, showing: { type: 'follow' }, held: false });
      if (!outcome.ok) throw new RefusedError(outcome.refusal);
    });
  return (
    <>
      <p className={styles.words}>{t('undo.break')}</p>
      <KeyButton
        gives="hall:show"
        shortcut="undo"
        icon={<Undo2 aria-hidden size={20} />}
        disabled={action.busy}
        onClick={end}
      >
        {t('undo.now')}
        <Seconds left={seconds} />
      </KeyButton>
      <ProblemNotice action={action} />
    </>
  );
}

/** Seen and not read out: a screen reader would hear each second. */
function Seconds({ left }: { readonly left: number }) {
  const t = useTexts(texts);
  return (
    <span aria-hidden className={styles.seconds}>
      {t('undo.seconds', { seconds: left })}
    </span>
  );
}

function wordsOf(
  command: UndoCommand,
  session: SessionState,
  t: Say<typeof texts.vi>,
  tSteps: Say<typeof stepTexts.vi>,
): string {
  switch (command.type) {
    case 'UndoAgendaItemStart':
    case 'UndoAgendaItemClose':
      return t(`undo.${command.type}`, { number: findItem(session, command.itemId)?.number ?? '' });
    case 'UndoStep':
      return t('undo.UndoStep', { step: tSteps(`step.${command.step}`) });
    case 'TakeBackSpeaker':
    case 'UndoEndSpeech': {
      const speech = findSpeechRequest(session, command.requestId);
      return t(`undo.${command.type}`, { name: speech ? nameOf(session, speech.delegateId) : '' });
    }
  }
}
