import type { SessionEvent } from '../../protocol/events.ts';
import type { SpeechRequestId } from '../../protocol/ids.ts';
import { answerAtFloor } from '../questioning/find-issues.ts';
import type { SessionState, SpeechRequest } from '../state.ts';

export function findSpeechRequest(state: SessionState, id: SpeechRequestId): SpeechRequest | undefined {
  return state.speechRequests.find(({ requestId }) => requestId === id);
}

/** Who speaks now. */
export function speakerAtFloor(state: SessionState): SpeechRequest | undefined {
  return state.speechRequests.find(({ progress }) => progress.status === 'called');
}

/** What ends the speech or the answer under way, if there is one: when the next is called, and when its item or the session closes. */
export function endingSpeech(state: SessionState): readonly SessionEvent[] {
  const speaker = speakerAtFloor(state);
  const answer = answerAtFloor(state);
  return [
    ...(speaker ? [{ type: 'SpeechEnded', v: 1, requestId: speaker.requestId } as const] : []),
    ...(answer ? [{ type: 'AnswerChanged', v: 1, answerId: answer.answerId, change: 'ended' } as const] : []),
  ];
}
