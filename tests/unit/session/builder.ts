import { Actor, type LoggedEvent } from '#shared/protocol/events.ts';
import type { AgendaItemId, DelegateId, DocumentId, PollId } from '#shared/protocol/ids.ts';
import type {
  AgendaEntry,
  AttendanceStatus,
  Choice,
  Delegate,
  DocumentEdition,
  PollQuestion,
  SessionDetails,
} from '#shared/protocol/records.ts';
import { type CoreCommand, decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import type { Decision } from '#shared/session/verdict.ts';
import { agendaEntry, d, delegate, details, p, pdf, question } from './samples.ts';

const FIRST_MINUTE = Date.parse('2026-12-08T01:00:00.000Z');
const SECRETARY = Actor.parse({ role: 'secretary', id: 's1' });

/**
 * A session told as its people live it: each step gives a command to the real core, one minute after the step before,
 * and fails the test at once if the core refuses it. `state` and `log` are what came of it; `ask` tries a command
 * without taking the step.
 */
export class SessionStory {
  state: SessionState = EMPTY_SESSION;
  readonly log: LoggedEvent[] = [];
  #minutes = 0;

  /** The time of the next step. */
  get now(): string {
    return new Date(FIRST_MINUTE + this.#minutes * 60_000).toISOString();
  }

  ask(command: CoreCommand): Decision {
    return decide(this.state, command, this.now);
  }

  give(command: CoreCommand): this {
    const decision = this.ask(command);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
    for (const event of decision.events) {
      const entry: LoggedEvent = { seq: this.state.seq + 1, at: this.now, actor: SECRETARY, event };
      this.state = evolve(this.state, entry);
      this.log.push(entry);
    }
    this.#minutes += 1;
    return this;
  }

  created(changes: Partial<SessionDetails> = {}): this {
    return this.give({ type: 'CreateSession', details: details(changes) });
  }

  registering(...delegates: readonly Delegate[]): this {
    return this.#importing({ type: 'DelegatesRegistered', v: 1, delegates: [...delegates] });
  }

  /** Delegates d1 to d`count`. */
  withDelegates(count: number): this {
    return this.registering(...Array.from({ length: count }, (_, index) => delegate(index + 1)));
  }

  scheduling(...items: readonly AgendaEntry[]): this {
    return this.#importing({ type: 'AgendaItemsScheduled', v: 1, items: [...items] });
  }

  /** Agenda items a1 to a`count`. */
  withAgenda(count: number): this {
    return this.scheduling(...Array.from({ length: count }, (_, index) => agendaEntry(index + 1)));
  }

  /** A new document: the first is t1, the next t2 ... */
  publishing(file: Omit<DocumentEdition, 'id' | 'version'> = pdf(1)): this {
    return this.give({ type: 'PublishDocument', documentId: null, file });
  }

  replacing(documentId: DocumentId, file: Omit<DocumentEdition, 'id' | 'version'>): this {
    return this.give({ type: 'PublishDocument', documentId, file });
  }

  withdrawing(documentId: DocumentId, reason = 'Trình vào kỳ họp sau'): this {
    return this.give({ type: 'WithdrawDocument', documentId, reason });
  }

  opened(): this {
    return this.give({ type: 'OpenSession' });
  }

  ended(): this {
    return this.give({ type: 'CloseSession' });
  }

  marked(status: AttendanceStatus, ...ids: readonly DelegateId[]): this {
    const marks = ids.map((delegateId) => ({ delegateId, status }));
    return this.give({ type: 'MarkAttendance', marks, reason: null });
  }

  allPresent(): this {
    return this.marked('present', ...this.state.delegates.map(({ id }) => id));
  }

  /** Delegates d1 to d`count` are there. */
  present(count: number): this {
    return this.marked('present', ...Array.from({ length: count }, (_, index) => d(index + 1)));
  }

  /** They go home before the end. */
  leaving(...ids: readonly DelegateId[]): this {
    return this.marked('absent', ...ids);
  }

  starting(itemId: AgendaItemId): this {
    return this.give({ type: 'StartAgendaItem', itemId });
  }

  finishing(itemId: AgendaItemId): this {
    return this.give({ type: 'CloseAgendaItem', itemId });
  }

  reopening(itemId: AgendaItemId, reason = 'Còn ý kiến'): this {
    return this.give({ type: 'ReopenAgendaItem', itemId, reason });
  }

  /** A vote opens: the first is p1, the next p2 ... */
  voting(changes: Partial<PollQuestion> = {}): this {
    return this.give({ type: 'OpenPoll', question: question(changes) });
  }

  counted(ballots: ReadonlyMap<DelegateId, Choice> = new Map(), pollId: PollId = p(1)): this {
    return this.give({ type: 'CountAndClosePoll', pollId, by: 'secretariat', ballots });
  }

  announcing(pollId: PollId = p(1)): this {
    return this.give({ type: 'AnnouncePollResult', pollId });
  }

  annulling(pollId: PollId = p(1), reason = 'Nhầm nội dung'): this {
    return this.give({ type: 'AnnulPoll', pollId, reason });
  }

  correcting(correctsSeq: number): this {
    return this.give({ type: 'CorrectEntry', correctsSeq, statement: 'Đúng là 56', reason: 'Ghi nhầm' });
  }

  #importing(event: LoggedEvent['event']): this {
    return this.give({ type: 'ApplyImport', basedOnSeq: this.state.seq, events: [event] });
  }
}

/** A session that exists, with nobody and nothing in it. */
export function aSession(changes: Partial<SessionDetails> = {}): SessionStory {
  return new SessionStory().created(changes);
}

/** A session that is sitting: three delegates, all there, and three agenda items. */
export function aSitting(): SessionStory {
  return aSession().withDelegates(3).withAgenda(3).opened().allPresent();
}

/** The first `votes.for` delegates are for it, the next `votes.against` against, and so on. */
export function ballotsOf(votes: Partial<Record<Choice, number>>): Map<DelegateId, Choice> {
  const ballots = new Map<DelegateId, Choice>();
  for (const choice of ['for', 'against', 'abstain'] as const) {
    for (let count = votes[choice] ?? 0; count > 0; count -= 1) ballots.set(d(ballots.size + 1), choice);
  }
  return ballots;
}
