import type { EventOf } from '../../protocol/events.ts';
import type { Instant } from '../../protocol/ids.ts';
import type { SpeechProgress, SpeechRequest, SpeechTime } from '../state.ts';
import { withOneChanged, withOneMore } from '../with-one-changed.ts';
import { pausedAt } from './speech-clock.ts';

type Arrival = EventOf<'SpeechRequested' | 'SpeakerAdded'>;
type Step = EventOf<
  | 'SpeechRequestWithdrawn'
  | 'SpeakerCalled'
  | 'SpeakerTakenBack'
  | 'SpeechPaused'
  | 'SpeechResumed'
  | 'SpeechTimeAdded'
  | 'SpeechEnded'
  | 'SpeechEndUndone'
  | 'SpeechRequestDeclined'
>;
export type SpeechEvent = Arrival | Step | EventOf<'SpeechRequestMoved'>;

/** What an event makes of the requests to speak, in the order of their arrival: it needs to know nothing else of the session. */
export function evolveSpeechRequests(
  requests: readonly SpeechRequest[],
  event: SpeechEvent,
  at: Instant,
): readonly SpeechRequest[] {
  switch (event.type) {
    case 'SpeechRequested':
    case 'SpeakerAdded':
      return withOneMore(requests, arrived(event, at));
    case 'SpeechRequestMoved': {
      const places = new Map(event.order.map((id, index) => [id, index + 1]));
      return requests.map((request) => {
        const place = places.get(request.requestId);
        return place === undefined || place === request.place ? request : { ...request, place };
      });
    }
    default:
      return withOneChanged(
        requests,
        ({ requestId }) => requestId === event.requestId,
        (request) => ({ ...request, progress: speechProgress(request.progress, event, at) }),
      );
  }
}

/** By the session's rule again, what was moved by hand too. */
export function withoutPlaces(requests: readonly SpeechRequest[]): readonly SpeechRequest[] {
  return requests.map((request) => (request.place === null ? request : { ...request, place: null }));
}

function arrived({ delegateId, requestId, agendaItemId, topic, kind }: Arrival, at: Instant): SpeechRequest {
  return {
    ...{ delegateId, requestId, agendaItemId, topic, kind: kind ?? 'main' },
    requestedAt: at,
    place: null,
    progress: { status: 'waiting' },
  };
}

function speechProgress(before: SpeechProgress, event: Step, at: Instant): SpeechProgress {
  switch (event.type) {
    case 'SpeechRequestWithdrawn':
      return { status: 'withdrawn', at };
    case 'SpeakerCalled':
      return { status: 'called', calledAt: at, time: fresh(at, event.seconds ?? null) };
    case 'SpeakerTakenBack':
      return { status: 'waiting' };
    case 'SpeechPaused':
      return timed(before, (time) => pausedAt(time, at));
    case 'SpeechResumed':
      return timed(before, (time) => ({ ...pausedAt(time, at), runningSince: at }));
    case 'SpeechTimeAdded':
      return timed(before, (time) => ({
        ...time,
        allowedSeconds: (time.allowedSeconds ?? 0) + event.seconds,
      }));
    case 'SpeechEnded': {
      const { calledAt, time } =
        before.status === 'called' ? before : { calledAt: at, time: fresh(at, null) };
      return { status: 'done', calledAt, endedAt: at, time };
    }
    case 'SpeechEndUndone':
      return before.status === 'done'
        ? { status: 'called', calledAt: before.calledAt, time: before.time }
        : before;
    case 'SpeechRequestDeclined':
      return { status: 'declined', at, reason: event.reason };
  }
}

function fresh(at: Instant, allowedSeconds: number | null): SpeechTime {
  return { allowedSeconds, spokenMs: 0, runningSince: at };
}

function timed(before: SpeechProgress, change: (time: SpeechTime) => SpeechTime): SpeechProgress {
  return before.status === 'called' ? { ...before, time: change(before.time) } : before;
}
