import type { Actor, EventOf, SessionEvent } from '../../protocol/events.ts';
import type { SpeechRequestText } from '../../protocol/floor.ts';
import type { DelegateId, Instant, SpeechRequestId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import { whyOnlyForUnit } from '../agenda/closed-items.ts';
import { findItem } from '../agenda/programme.ts';
import type { SessionState, SpeechProgress, SpeechRequest } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { withOneChanged } from '../with-one-changed.ts';
import { endingSpeech, findSpeechRequest } from './find-speech.ts';

/*
 * Requests to speak (đăng ký phát biểu). They may come in before the opening, and carry an id that the tablet made: what
 * is sent twice, perhaps days apart, is recorded once.
 */

export type SpeechEvent = EventOf<
  'SpeechRequested' | 'SpeechRequestWithdrawn' | 'SpeakerCalled' | 'SpeechEnded' | 'SpeechRequestDeclined'
>;
export function evolveSpeechRequests(
  requests: readonly SpeechRequest[],
  event: SpeechEvent,
  at: Instant,
): readonly SpeechRequest[] {
  if (event.type === 'SpeechRequested') {
    const { delegateId, requestId, agendaItemId, topic } = event;
    const progress = { status: 'waiting' } as const;
    return [...requests, { delegateId, requestId, agendaItemId, topic, requestedAt: at, progress }];
  }
  return withOneChanged(
    requests,
    ({ requestId }) => requestId === event.requestId,
    (request) => ({ ...request, progress: speechProgress(request.progress, event, at) }),
  );
}

function speechProgress(
  before: SpeechProgress,
  event: Exclude<SpeechEvent, { type: 'SpeechRequested' }>,
  at: Instant,
): SpeechProgress {
  switch (event.type) {
    case 'SpeechRequestWithdrawn':
      return { status: 'withdrawn', at };
    case 'SpeakerCalled':
      return { status: 'called', calledAt: at };
    case 'SpeechEnded':
      return { status: 'done', calledAt: before.status === 'called' ? before.calledAt : at, endedAt: at };
    case 'SpeechRequestDeclined':
      return { status: 'declined', at, reason: event.reason };
  }
}

/** Before the opening too. One waiting request a delegate and item: the queue is no place to press twice. */
export function requestToSpeak(
  state: SessionState,
  { requestId, agendaItemId, topic }: SpeechRequestText,
  actor: Actor,
): Decision {
  const delegateId = senderOf(state, actor);
  if (!delegateId) return refuse('delegates-only');
  const known = findSpeechRequest(state, requestId);
  if (known) {
    const same =
      known.delegateId === delegateId && known.agendaItemId === agendaItemId && known.topic === topic;
    return same ? decided() : refuse('floor-id-reused');
  }
  if (state.status === 'closed') return refuse('session-closed');
  if (agendaItemId !== null) {
    const item = findItem(state, agendaItemId);
    if (!item) return refuse('unknown-agenda-item', { id: agendaItemId });
    const why = whyOnlyForUnit(state, item, actor);
    if (why) return { ok: false, refusal: why };
    if (item.progress.status === 'done') return refuse('speech-item-done');
  }
  const waits = state.speechRequests.some(
    (request) =>
      request.delegateId === delegateId &&
      request.agendaItemId === agendaItemId &&
      request.progress.status === 'waiting',
  );
  if (waits) return refuse('speech-already-requested');
  return decided({ type: 'SpeechRequested', v: 1, requestId, delegateId, agendaItemId, topic });
}

/** Also of one who was called and would rather not speak. */
export function withdrawSpeechRequest(state: SessionState, requestId: SpeechRequestId): Decision {
  const request = findSpeechRequest(state, requestId);
  if (!request) return refuse('unknown-speech-request');
  return settle(state, request, 'withdrawn', { type: 'SpeechRequestWithdrawn', v: 1, requestId });
}

export function callSpeaker(state: SessionState, requestId: SpeechRequestId): Decision {
  const request = findSpeechRequest(state, requestId);
  if (!request) return refuse('unknown-speech-request');
  if (request.progress.status === 'called') return decided();
  if (request.progress.status !== 'waiting') return refuse('speech-settled');
  return decided(...endingSpeech(state), { type: 'SpeakerCalled', v: 1, requestId });
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
