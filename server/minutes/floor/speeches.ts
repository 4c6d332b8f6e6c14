import type { SpokenKind } from '#shared/protocol/floor.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { speechClock } from '#shared/session/floor/speech-clock.ts';
import { spokenKind } from '#shared/session/floor/times-spoken.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState, SpeechRequest } from '#shared/session/state.ts';

/** A speech that was called, as papers tell it. A call that was taken back is none. */
export interface Speech {
  readonly request: SpeechRequest;
  /** undefined: nobody knows the id any more. */
  readonly delegate: Delegate | undefined;
  readonly kind: SpokenKind;
  readonly calledAt: string;
  /** Whole seconds, pauses left out; null while it goes on. */
  readonly seconds: number | null;
  /** null up to 0.3.0, which knew no times. */
  readonly allowedSeconds: number | null;
}

/** In the order of the calls. */
export function speechesOf(state: SessionState): readonly Speech[] {
  return state.speechRequests
    .flatMap((request): readonly Speech[] => {
      const { progress, delegateId } = request;
      if (progress.status !== 'called' && progress.status !== 'done') return [];
      const { spokenMs } = speechClock(progress, Date.parse(progress.calledAt));
      return [
        {
          request,
          delegate: findPerson(state, delegateId),
          kind: spokenKind(state, request),
          calledAt: progress.calledAt,
          seconds: progress.status === 'done' ? Math.round(spokenMs / 1000) : null,
          allowedSeconds: progress.time.allowedSeconds,
        },
      ];
    })
    .sort((a, b) => (a.calledAt < b.calledAt ? -1 : a.calledAt > b.calledAt ? 1 : 0));
}

export function speechesOn(state: SessionState, agendaItemId: AgendaItemId | null): readonly Speech[] {
  return speechesOf(state).filter(({ request }) => request.agendaItemId === agendaItemId);
}

/** Inside a sentence. */
export const KIND_WORDS: Readonly<Record<SpokenKind, string>> = {
  main: 'phát biểu',
  again: 'phát biểu lần hai',
  rebuttal: 'tranh luận',
  'point-of-order': 'ý kiến về trình tự',
  interposed: 'hỏi thêm',
  explanation: 'giải trình',
};
