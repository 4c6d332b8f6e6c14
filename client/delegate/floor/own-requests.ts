import type { SpeechKind } from '#shared/protocol/floor.ts';
import type { DelegateId, QuestionId, SpeechRequestId } from '#shared/protocol/ids.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { speakingQueue } from '#shared/session/floor/speaking-queue.ts';
import type { Question, SessionState, SpeechRequest } from '#shared/session/state.ts';
import { keyOf, type WaitingRequest } from '../../offline/requests/request-outbox.ts';

/** How far a delegate's own request or question has come. Instants are the server's. */
export type RequestProgress =
  | { readonly type: 'unsent' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** `place`: in the queue of its item, from 1; null for a question, and where the item ended before the turn. */
  | { readonly type: 'sent'; readonly at: string; readonly place: number | null; readonly missed: boolean }
  | { readonly type: 'called' }
  /** A question that the standing body has passed on to whoever is asked. */
  | { readonly type: 'taken-up'; readonly at: string }
  | { readonly type: 'done' | 'withdrawn'; readonly at: string }
  | { readonly type: 'answered' }
  | { readonly type: 'declined'; readonly reason: string };

/** A withdrawal that was asked for and is not recorded: on its way, or refused. */
export interface Withdrawal {
  readonly key: string;
  readonly refusal: Refusal | null;
}

interface Entry {
  /** Of the waiting request; of a recorded one, its id. */
  readonly key: string;
  readonly progress: RequestProgress;
  readonly withdrawal: Withdrawal | null;
}

export type OwnEntry =
  | (Entry & {
      readonly kind: 'speech';
      readonly request: Pick<SpeechRequest, 'requestId' | 'agendaItemId' | 'topic'> & {
        /** Absent: a speech of one's own. */
        readonly kind?: SpeechKind | undefined;
      };
    })
  | (Entry & {
      readonly kind: 'question';
      readonly question: Pick<Question, 'questionId' | 'addressee' | 'topic' | 'text' | 'form'>;
    });

/** The delegate's own, the latest first: what waits on this device, then what the server has. */
export function ownEntries(
  session: SessionState,
  me: DelegateId,
  waiting: readonly WaitingRequest[],
): readonly OwnEntry[] {
  const recorded = new Set<string>([
    ...session.speechRequests.map(({ requestId }) => requestId),
    ...session.questions.map(({ questionId }) => questionId),
  ]);
  const here = waiting.flatMap((one) => unrecorded(one, recorded));
  const speeches = session.speechRequests
    .filter(({ delegateId }) => delegateId === me)
    .map((request) => ({
      at: request.requestedAt,
      entry: {
        kind: 'speech' as const,
        key: request.requestId,
        request,
        progress: speechProgress(session, request),
        withdrawal: withdrawalOf(waiting, request.requestId),
      },
    }));
  const questions = session.questions
    .filter(({ delegateId }) => delegateId === me)
    .map((question) => ({
      at: question.submittedAt,
      entry: {
        kind: 'question' as const,
        key: question.questionId,
        question,
        progress: questionProgress(question),
        withdrawal: withdrawalOf(waiting, question.questionId),
      },
    }));
  const sent = [...speeches, ...questions].sort((a, b) => (a.at < b.at ? 1 : -1));
  return [...here.toReversed(), ...sent.map(({ entry }) => entry)];
}

/** The delegate's request of this kind on this item that waits to be called, or to be sent; undefined: there is none. */
export function askedEntry(
  entries: readonly OwnEntry[],
  agendaItemId: string | null,
  kind: SpeechKind = 'main',
): OwnEntry | undefined {
  return entries.find(
    (entry) =>
      entry.kind === 'speech' &&
      entry.request.agendaItemId === agendaItemId &&
      (entry.request.kind ?? 'main') === kind &&
      (entry.progress.type === 'unsent' || entry.progress.type === 'sent'),
  );
}

/** What the server has already, though its answer was lost, is not shown twice. */
function unrecorded(
  { command, refusal }: WaitingRequest,
  recorded: ReadonlySet<string>,
): readonly OwnEntry[] {
  const progress: RequestProgress = refusal ? { type: 'refused', refusal } : { type: 'unsent' };
  const entry = { key: keyOf(command), progress, withdrawal: null };
  switch (command.type) {
    case 'RequestToSpeak':
      return recorded.has(command.requestId) ? [] : [{ ...entry, kind: 'speech', request: command }];
    case 'SubmitQuestion':
      return recorded.has(command.questionId) ? [] : [{ ...entry, kind: 'question', question: command }];
    default:
      return [];
  }
}

function withdrawalOf(
  waiting: readonly WaitingRequest[],
  id: SpeechRequestId | QuestionId,
): Withdrawal | null {
  const found = waiting.find(
    ({ command }) =>
      (command.type === 'WithdrawSpeechRequest' && command.requestId === id) ||
      (command.type === 'WithdrawQuestion' && command.questionId === id),
  );
  return found ? { key: keyOf(found.command), refusal: found.refusal } : null;
}

function speechProgress(session: SessionState, request: SpeechRequest): RequestProgress {
  const { progress, agendaItemId, requestedAt } = request;
  switch (progress.status) {
    case 'waiting': {
      const item = session.agenda.find(({ id }) => id === agendaItemId);
      const missed = item?.progress.status === 'done' || session.status === 'closed';
      const queue = speakingQueue(session, agendaItemId);
      return {
        type: 'sent',
        at: requestedAt,
        place: missed ? null : queue.indexOf(request) + 1,
        missed,
      };
    }
    case 'called':
      return { type: 'called' };
    case 'done':
      return { type: 'done', at: progress.calledAt };
    case 'withdrawn':
      return { type: 'withdrawn', at: progress.at };
    case 'declined':
      return { type: 'declined', reason: progress.reason };
  }
}

function questionProgress({ progress, submittedAt, takenUpAt }: Question): RequestProgress {
  switch (progress.status) {
    case 'submitted':
      if (takenUpAt !== null) return { type: 'taken-up', at: takenUpAt };
      return { type: 'sent', at: submittedAt, place: null, missed: false };
    case 'answered':
      return { type: 'answered' };
    case 'withdrawn':
      return { type: 'withdrawn', at: progress.at };
    case 'declined':
      return { type: 'declined', reason: progress.reason };
  }
}
