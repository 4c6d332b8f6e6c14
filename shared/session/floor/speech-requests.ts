import type { Actor, SessionEvent } from '../../protocol/events.ts';
import type { SpeechRequestText } from '../../protocol/floor.ts';
import type { DelegateId, SpeechRequestId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import { findItem } from '../agenda/programme.ts';
import type { SessionState, SpeechProgress, SpeechRequest } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { endingSpeech, findSpeechRequest } from './find-speech.ts';
import { movedInQueue, speakingQueue } from './speaking-queue.ts';
import { whyNotOnItem } from './speech-item.ts';
import { spokenKind } from './times-spoken.ts';

/*
 * Requests to speak (đăng ký phát biểu). They may come in before the opening, and carry an id that the device made: what
 * is sent twice, perhaps days apart, is recorded once.
 */

/** Before the opening too. One waiting request of each kind a delegate and item: the queue is no place to press twice. */
export function requestToSpeak(state: SessionState, speech: SpeechRequestText, actor: Actor): Decision {
  const delegateId = senderOf(state, actor);
  if (!delegateId) return refuse('delegates-only');
  return intoQueue(state, speech, delegateId, actor, 'SpeechRequested');
}

/** For a delegate who asked by hand (giơ tay). */
export function addSpeaker(
  state: SessionState,
  { delegateId, ...speech }: SpeechRequestText & { readonly delegateId: DelegateId },
): Decision {
  if (!state.delegates.some(({ id }) => id === delegateId)) {
    return refuse('unknown-delegate', { id: delegateId });
  }
  return intoQueue(state, speech, delegateId, null, 'SpeakerAdded');
}

function intoQueue(
  state: SessionState,
  { requestId, agendaItemId, topic, kind }: SpeechRequestText,
  delegateId: DelegateId,
  actor: Actor | null,
  type: 'SpeechRequested' | 'SpeakerAdded',
): Decision {
  const asked = kind ?? 'main';
  const isSame = (other: SpeechRequest) =>
    other.delegateId === delegateId && other.agendaItemId === agendaItemId && other.kind === asked;
  const known = findSpeechRequest(state, requestId);
  if (known) return isSame(known) && known.topic === topic ? decided() : refuse('floor-id-reused');
  if (state.status === 'closed') return refuse('session-closed');
  const why = whyNotOnItem(state, agendaItemId, actor);
  if (why) return { ok: false, refusal: why };
  if (agendaItemId !== null && findItem(state, agendaItemId)?.progress.status === 'done') {
    return refuse('speech-item-done');
  }
  if (state.speechRequests.some((other) => isSame(other) && other.progress.status === 'waiting')) {
    return refuse('speech-already-requested');
  }
  const request = { requestId, delegateId, agendaItemId, topic };
  return decided({ type, v: 1, ...request, ...(kind === undefined ? {} : { kind }) });
}

/** Also of one who was called and would rather not speak. */
export function withdrawSpeechRequest(state: SessionState, requestId: SpeechRequestId): Decision {
  const request = findSpeechRequest(state, requestId);
  if (!request) return refuse('unknown-speech-request');
  return settle(state, request, 'withdrawn', { type: 'SpeechRequestWithdrawn', v: 1, requestId });
}

/** Puts the list of its item in order by hand; points of order and whoever comes later find their places by themselves. */
export function moveSpeechRequest(
  state: SessionState,
  requestId: SpeechRequestId,
  before: SpeechRequestId | null,
): Decision {
  const request = findSpeechRequest(state, requestId);
  if (!request) return refuse('unknown-speech-request');
  if (state.status === 'closed') return refuse('session-closed');
  const queue = speakingQueue(state, request.agendaItemId);
  const order = movedInQueue(queue, requestId, before);
  if (!order) return refuse('speech-not-in-queue');
  const stays = order.every((id, place) => queue[place]?.requestId === id);
  return stays ? decided() : decided({ type: 'SpeechRequestMoved', v: 1, requestId, order: [...order] });
}

export function callSpeaker(state: SessionState, requestId: SpeechRequestId): Decision {
  const request = findSpeechRequest(state, requestId);
  if (!request) return refuse('unknown-speech-request');
  if (request.progress.status === 'called') return decided();
  if (request.progress.status !== 'waiting') return refuse('speech-settled');
  const seconds = state.floorRules.seconds[spokenKind(state, request)];
  return decided(...endingSpeech(state), { type: 'SpeakerCalled', v: 1, requestId, seconds });
}

export function endSpeech(state: SessionState, requestId: SpeechRequestId): Decision {
  const request = findSpeechRequest(state, requestId);
  if (!request) return refuse('unknown-speech-request');
  switch (request.progress.status) {
    case 'called':
      return decided({ type: 'SpeechEnded', v: 1, requestId });
    case 'done':
      return decided();
    case 'waiting':
      return refuse('speaker-not-called');
    default:
      return refuse('speech-settled');
  }
}

export function declineSpeechRequest(
  state: SessionState,
  requestId: SpeechRequestId,
  reason: string,
): Decision {
  const request = findSpeechRequest(state, requestId);
  if (!request) return refuse('unknown-speech-request');
  return settle(state, request, 'declined', { type: 'SpeechRequestDeclined', v: 1, requestId, reason });
}

/** Nobody speaks for another: the delegate is whoever sent it. */
export function senderOf(state: SessionState, actor: Actor): DelegateId | undefined {
  if (actor.capacity !== 'delegate') return undefined;
  return state.delegates.find(({ id }) => id === actor.id)?.id;
}

function settle(
  state: SessionState,
  { progress }: SpeechRequest,
  to: SpeechProgress['status'],
  event: SessionEvent,
): Decision {
  if (progress.status === to) return decided();
  if (progress.status !== 'waiting' && progress.status !== 'called') return refuse('speech-settled');
  return state.status === 'closed' ? refuse('session-closed') : decided(event);
}
