import type { LoggedEvent, SessionEvent } from '#shared/protocol/events.ts';
import { AgendaItemId, DelegateId, DocumentId, PollId, Sha256 } from '#shared/protocol/ids.ts';
import type { Choice, Delegate, SessionDetails } from '#shared/protocol/records.ts';
import { type CoreCommand, decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';

const DETAILS: SessionDetails = {
  title: 'Kỳ họp thứ hai',
  council: 'Hội đồng nhân dân tỉnh Thanh Lâm',
  term: 'Nhiệm kỳ 2026 - 2031',
  place: 'Hội trường lớn, Trung tâm Hội nghị tỉnh Thanh Lâm',
  startsOn: '2026-12-08',
  days: 2,
  ruleSetId: 'vn-hdnd',
};

export const d = (n: number) => DelegateId.parse(`d${n}`);
export const a = (n: number) => AgendaItemId.parse(`a${n}`);
export const t = (n: number) => DocumentId.parse(`t${n}`);
export const p = (n: number) => PollId.parse(`p${n}`);

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
    for (const event of events) {
      const entry: LoggedEvent = {
        seq: this.state.seq + 1,
        at: new Date(this.now).toISOString(),
        actor: { role: 'secretary', id: 's1' },
        event,
      };
      this.log.push(entry);
      this.state = evolve(this.state, entry);
    }
    return this;
  }

  do(command: CoreCommand): this {
    const decision = decide(this.state, command, new Date(this.now).toISOString());
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.en}`);
    return this.record(...decision.events);
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
      v: 1,
      items: [{ id: a(n), number, title, kind: 'resolution', presenter, minutes: 20, day }],
    });
  }

  document(n: number, item: number | null, title: string, version = 1): this {
    return this.record({
      type: 'DocumentPublished',
      v: 1,
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

  openPoll(title: string, item: number | null = null, document: number | null = null): this {
    const question = {
      agendaItemId: item === null ? null : a(item),
      documentId: document === null ? null : t(document),
      title,
      ruleSetId: 'vn-hdnd',
      durationSeconds: null,
    };
    return this.do({ type: 'OpenPoll', question });
  }

  /** Closes poll `n` with these ballots; everyone else present stays silent. */
  closePoll(n: number, ballots: Partial<Record<Choice, readonly number[]>>): this {
    const cast = new Map<DelegateId, Choice>();
    for (const choice of ['for', 'against', 'abstain'] as const) {
      for (const number of ballots[choice] ?? []) cast.set(d(number), choice);
    }
    return this.do({ type: 'CountAndClosePoll', pollId: p(n), by: 'secretariat', ballots: cast });
  }

  announce(n: number): this {
    return this.do({ type: 'AnnouncePollResult', pollId: p(n) });
  }
}

/** `from` to `to`, both included. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
