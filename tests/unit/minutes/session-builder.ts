import type { Actor, LoggedEvent, SessionEvent } from '#shared/protocol/events.ts';
import { AgendaItemId, DelegateId, DocumentId, PollId, Sha256, UnitId } from '#shared/protocol/ids.ts';
import type { Choice, ManualEntry, PollQuestion, Selection } from '#shared/protocol/polls.ts';
import type { Delegate, SessionDetails } from '#shared/protocol/records.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { decide, decideAsBefore } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { agreeing, usualGiver } from '../session/builder.ts';
import { requiringQuorum } from '../session/samples.ts';

const DETAILS: SessionDetails = {
  title: 'Kỳ họp thứ hai',
  council: 'Hội đồng nhân dân tỉnh Thanh Lâm',
  term: 'Nhiệm kỳ 2026 - 2031',
  place: 'Hội trường lớn, Trung tâm Hội nghị tỉnh Thanh Lâm',
  startsOn: '2026-12-08',
  days: 2,
  ruleSetId: 'vn-hdnd',
  closedPapersHours: 72,
};

export const d = (n: number) => DelegateId.parse(`d${n}`);
export const a = (n: number) => AgendaItemId.parse(`a${n}`);
export const t = (n: number) => DocumentId.parse(`t${n}`);
export const p = (n: number) => PollId.parse(`p${n}`);
export const u = (n: number) => UnitId.parse(`u${n}`);

export function delegate(n: number, name: string, particulars: Partial<Delegate> = {}): Delegate {
  return {
    id: d(n),
    name,
    title: '',
    group: `Tổ số ${((n - 1) % 9) + 1}`,
    committee: '',
    constituency: `Đơn vị bầu cử số ${((n - 1) % 15) + 1}`,
    seat: `A${n}`,
    ...particulars,
  };
}

const FIRST_SECRETARY: Actor = { capacity: 'secretary', id: 's1' };
const SECOND_SECRETARY: Actor = { capacity: 'secretary', id: 's2' };
const PUBLIC_KEY = 'MIIBIjANBgkq';
export const BOX_ROOT = Sha256.parse('5f'.repeat(32));

/** A ballot on a motion: one choice for each clause. */
export function motion(...choices: readonly (Choice | null)[]): Selection {
  return { type: 'motion', choices: [...choices] };
}

/** Plays a session by commands and events, minute by minute, and keeps its log. */
export class SessionBuilder {
  state: SessionState = EMPTY_SESSION;
  readonly log: LoggedEvent[] = [];
  private now: number;

  constructor(details: Partial<SessionDetails> = {}, startsAt = '2026-12-08T07:30:00+07:00') {
    this.now = Date.parse(startsAt);
    this.record({ type: 'SessionCreated', v: 1, details: { ...DETAILS, ...details } });
  }

  /** Sets the clock, Viet Nam's time: `at('2026-12-09T08:00')`. */
  at(localTime: string): this {
    this.now = Date.parse(`${localTime}:00+07:00`);
    return this;
  }

  wait(minutes: number): this {
    this.now += minutes * 60_000;
    return this;
  }

  record(...events: readonly SessionEvent[]): this {
    return this.#write(events, FIRST_SECRETARY);
  }

  do(command: CoreCommand, actor: Actor = usualGiver(command)): this {
    const decision = decide(this.state, command, new Date(this.now).toISOString(), actor);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.en}`);
    return this.#write(decision.events, actor);
  }

  /** As a version before 0.4.0 went on, whose rules were less strict. */
  doBefore(command: CoreCommand): this {
    const decision = decideAsBefore(this.state, command, new Date(this.now).toISOString(), FIRST_SECRETARY);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.en}`);
    return this.#write(decision.events, FIRST_SECRETARY);
  }

  /** Votes are taken by the council's own rules, of which one says that none is without a quorum. */
  requireQuorum(): this {
    return this.do({ type: 'SaveRuleSet', rules: requiringQuorum() });
  }

  #write(events: readonly SessionEvent[], actor: Actor): this {
    for (const event of events) {
      const entry: LoggedEvent = {
        seq: this.state.seq + 1,
        at: new Date(this.now).toISOString(),
        actor,
        event,
      };
      this.log.push(entry);
      this.state = evolve(this.state, entry);
    }
    return this;
  }

  delegates(...delegates: readonly Delegate[]): this {
    return this.record({ type: 'DelegatesRegistered', v: 1, delegates: [...delegates] });
  }

  item(
    n: number,
    title: string,
    particulars: { number?: string; presenter?: string; day?: number } = {},
  ): this {
    const { number = String(n), presenter = '', day = 1 } = particulars;
    return this.record({
      type: 'AgendaItemsScheduled',
      v: 2,
      items: [
        { id: a(n), number, title, kind: 'resolution', presenter, minutes: 20, day, audience: 'public' },
      ],
    });
  }

  document(n: number, item: number | null, title: string, version = 1): this {
    return this.record({
      type: 'DocumentPublished',
      v: 2,
      document: {
        id: t(n),
        agendaItemId: item === null ? null : a(item),
        title,
        kind: 'submission',
        fileName: `${String(n).padStart(2, '0')}.pdf`,
        version,
        sha256: Sha256.parse(String(version).padStart(64, '0')),
        bytes: 1000,
        pages: 3,
        hasText: true,
        audience: 'public',
      },
    });
  }

  mark(
    status: 'present' | 'absent' | 'excused',
    numbers: readonly number[],
    reason: string | null = null,
  ): this {
    const marks = numbers.map((n) => ({ delegateId: d(n), status }));
    return this.do({ type: 'MarkAttendance', marks, reason });
  }

  open(): this {
    return this.do({ type: 'OpenSession' });
  }

  close(): this {
    return this.do({ type: 'CloseSession' });
  }

  start(n: number): this {
    return this.do({ type: 'StartAgendaItem', itemId: a(n) });
  }

  finish(n: number): this {
    return this.do({ type: 'CloseAgendaItem', itemId: a(n) });
  }

  /** Puts a question to the vote; an open motion of the whole council unless `changes` say otherwise. */
  openPoll(
    title: string,
    item: number | null = null,
    document: number | null = null,
    changes: Partial<PollQuestion> = {},
  ): this {
    const question: PollQuestion = {
      agendaItemId: item === null ? null : a(item),
      documentId: document === null ? null : t(document),
      title,
      ruleSetId: 'vn-hdnd',
      paper: { type: 'motion', clauses: [], decision: 'ordinary' },
      procedure: { type: 'open', showNames: false },
      electorate: { type: 'all' },
      recused: [],
      timing: { type: 'by-hand' },
      reveal: 'on-announcement',
      repeats: null,
      ...changes,
    };
    const publicKey = question.procedure.type === 'secret' ? PUBLIC_KEY : null;
    return this.do({ type: 'PutToVote', question, publicKey });
  }

  /** Closes poll `n` with these ballots; everyone else present stays silent. */
  closePoll(n: number, ballots: Partial<Record<Choice, readonly number[]>>): this {
    return this.closeByName(
      n,
      (['for', 'against', 'abstain'] as const).map((choice) => [motion(choice), ballots[choice] ?? []]),
    );
  }

  /** Closes poll `n`, by name, with the ballots of these delegates and what some of them wrote. */
  closeByName(
    n: number,
    votes: readonly (readonly [Selection, readonly number[]])[],
    reasons: Readonly<Record<number, string>> = {},
  ): this {
    const ballots = new Map(
      votes.flatMap(([selection, numbers]) =>
        numbers.map((number) => [d(number), { selection, reason: reasons[number] ?? '' }] as const),
      ),
    );
    return this.do({
      type: 'CountAndClosePoll',
      pollId: p(n),
      by: 'secretariat',
      collected: { type: 'open', ballots },
    });
  }

  /** Closes secret poll `n`: tokens went to `issuedTo`, and the box holds each selection so many times. */
  closeSecret(n: number, issuedTo: readonly number[], box: readonly (readonly [Selection, number])[]): this {
    const selections = box.flatMap(([selection, count]) => Array.from({ length: count }, () => selection));
    return this.do({
      type: 'CountAndClosePoll',
      pollId: p(n),
      by: 'secretariat',
      collected: { type: 'secret', issuedTo: issuedTo.map(d), selections, boxRoot: BOX_ROOT },
    });
  }

  /** One secretary enters what was counted in poll `n`, another confirms it a minute later. */
  countByHand(n: number, entry: ManualEntry): this {
    this.do({ type: 'EnterManualCount', pollId: p(n), entry });
    return this.wait(1).do(agreeing(this.state, p(n)), SECOND_SECRETARY);
  }

  /** Puts the first entry right that is `wrong`. */
  correct(wrong: (event: SessionEvent) => boolean, statement: string, reason = 'Ghi nhầm'): this {
    const entry = this.log.find(({ event }) => wrong(event));
    if (!entry) throw new Error('no such entry');
    return this.do({ type: 'CorrectEntry', correctsSeq: entry.seq, statement, reason });
  }

  announce(n: number): this {
    return this.do({ type: 'AnnouncePollResult', pollId: p(n) });
  }
}

/** `from` to `to`, both included. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
