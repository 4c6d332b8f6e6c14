import { z } from 'zod';
import { AgendaItemId, DelegateId, DocumentId, Instant, PollId } from './ids.ts';
import {
  AgendaEntry,
  AttendanceStatus,
  Delegate,
  DocumentEdition,
  PollQuestion,
  PollResult,
  Quorum,
  Reason,
  RollCall,
  SessionDetails,
} from './records.ts';

/**
 * What happened in a session. An event, once written, is never changed: a new shape gets a new `v`, and
 * `upcast` (shared/session/upcast.ts) lifts the old ones when they are read.
 */
export const SessionEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SessionCreated'), v: z.literal(1), details: SessionDetails }),
  z.object({ type: z.literal('SessionDetailsChanged'), v: z.literal(1), details: SessionDetails }),
  z.object({ type: z.literal('SessionOpened'), v: z.literal(1) }),
  z.object({ type: z.literal('SessionClosed'), v: z.literal(1) }),
  /** New delegates, and known ones (by id) whose particulars changed. */
  z.object({ type: z.literal('DelegatesRegistered'), v: z.literal(1), delegates: z.array(Delegate) }),
  z.object({ type: z.literal('AgendaItemsScheduled'), v: z.literal(1), items: z.array(AgendaEntry) }),
  z.object({ type: z.literal('DocumentPublished'), v: z.literal(1), document: DocumentEdition }),
  z.object({
    type: z.literal('DocumentWithdrawn'),
    v: z.literal(1),
    documentId: DocumentId,
    reason: Reason,
  }),
  z.object({
    type: z.literal('AttendanceMarked'),
    v: z.literal(1),
    marks: z.array(z.object({ delegateId: DelegateId, status: AttendanceStatus })).min(1),
    /** Present when the mark corrects an earlier one. */
    reason: Reason.nullable(),
  }),
  z.object({ type: z.literal('AgendaItemStarted'), v: z.literal(1), itemId: AgendaItemId }),
  z.object({ type: z.literal('AgendaItemClosed'), v: z.literal(1), itemId: AgendaItemId }),
  z.object({ type: z.literal('AgendaItemReopened'), v: z.literal(1), itemId: AgendaItemId, reason: Reason }),
  z.object({
    type: z.literal('PollOpened'),
    v: z.literal(1),
    pollId: PollId,
    question: PollQuestion,
    quorum: Quorum,
    /** When the server stops taking ballots; null: when the secretariat closes the poll. */
    closesAt: Instant.nullable(),
  }),
  z.object({
    type: z.literal('PollClosed'),
    v: z.literal(1),
    pollId: PollId,
    by: z.enum(['secretariat', 'countdown']),
    quorum: Quorum,
    rollCall: RollCall,
    result: PollResult,
  }),
  z.object({ type: z.literal('PollResultAnnounced'), v: z.literal(1), pollId: PollId }),
  z.object({ type: z.literal('PollAnnulled'), v: z.literal(1), pollId: PollId, reason: Reason }),
  z.object({
    type: z.literal('EntryCorrected'),
    v: z.literal(1),
    /** The entry of the log that was wrong; it stays as it is. */
    correctsSeq: z.int().min(1),
    statement: Reason,
    reason: Reason,
  }),
]);
export type SessionEvent = z.infer<typeof SessionEvent>;
export type SessionEventType = SessionEvent['type'];
export type EventOf<T extends SessionEventType> = Extract<SessionEvent, { type: T }>;

export const Actor = z.object({ role: z.enum(['secretary', 'delegate', 'system']), id: z.string().max(40) });
export type Actor = z.infer<typeof Actor>;

/** An event with its place in the log. `seq` counts from 1 without gaps. */
export const LoggedEvent = z.object({
  seq: z.int().min(1),
  at: Instant,
  actor: Actor,
  event: SessionEvent,
});
export type LoggedEvent = z.infer<typeof LoggedEvent>;
