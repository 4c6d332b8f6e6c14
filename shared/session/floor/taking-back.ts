import type { Instant, SpeechRequestId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import { findItem } from '../agenda/programme.ts';
import { answerAtFloor } from '../questioning/find-issues.ts';
import type { SessionState } from '../state.ts';
import { isTooLateToUndo } from '../undo-time.ts';
import { type Decision, decided } from '../verdict.ts';
import { findSpeechRequest, speakerAtFloor } from './find-speech.ts';

/*
 * Calling or ending by mistake. Both can be undone for some seconds, by an entry; papers show neither, and the clock of a speech that goes on
 * goes on as if nothing had been.
 */

/** The speech that the call had ended has the floor again. */
export function takeBackSpeaker(state: SessionState, requestId: SpeechRequestId, at: Instant): Decision {
  const request = findSpeechRequest(state, requestId);
  if (!request) return refuse('unknown-speech-request');
  const { progress } = request;
  if (progress.status === 'waiting') return decided();
  if (progress.status !== 'called' || isTooLateToUndo(progress.calledAt, at)) return refuse('call-stands');
  const { calledAt } = progress;
  const ended = state.speechRequests.find(
    (other) => other.progress.status === 'done' && other.progress.endedAt === calledAt,
  );
  return decided(
    { type: 'SpeakerTakenBack', v: 1, requestId },
    ...(ended ? [{ type: 'SpeechEndUndone', v: 1, requestId: ended.requestId } as const] : []),
  );
}

export function undoEndSpeech(state: SessionState, requestId: SpeechRequestId, at: Instant): Decision {
  const request = findSpeechRequest(state, requestId);
  if (!request) return refuse('unknown-speech-request');
  const { progress, agendaItemId } = request;
  if (progress.status === 'called') return decided();
  const itemOver = agendaItemId !== null && findItem(state, agendaItemId)?.progress.status === 'done';
  if (
    progress.status !== 'done' ||
    isTooLateToUndo(progress.endedAt, at) ||
    speakerAtFloor(state) ||
    answerAtFloor(state) ||
    itemOver
  ) {
    return refuse('speech-end-stands');
  }
  return decided({ type: 'SpeechEndUndone', v: 1, requestId });
}
