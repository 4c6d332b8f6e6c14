import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LoggedEvent, SessionEvent } from '#shared/protocol/events.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { AgendaItemKind, AttendanceStatus, Choice, Reason } from '#shared/protocol/records.ts';
import { type CoreCommand, decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { aSession, aSitting, SessionStory } from './builder.ts';
import { a, agendaEntry, d, delegate, details, p, pdf, question, t } from './samples.ts';

// Few ids, mostly of what is there, so that random commands go deep; and now and then one of what is not.
const mostly = (known: number, unknown: number) =>
  fc.oneof(
    { weight: 19, arbitrary: fc.integer({ min: 1, max: known }) },
    { weight: 1, arbitrary: fc.constant(unknown) },
  );
const anyDelegate = mostly(5, 9).map(d);
const anyItem = mostly(3, 9).map(a);
const anyDocument = mostly(2, 9).map(t);
const anyPoll = mostly(4, 9).map(p);
const anyReason = fc
  .constantFrom('Ghi nhầm', 'Còn ý kiến', '"Đề nghị"\n{id}', '\u{1f5f3}\u2028\u0000 Hết')
  .map((reason) => Reason.parse(reason));
const anyRules = mostly(1, 2).map((n) => (n === 1 ? 'vn-hdnd' : 'khac'));
const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const anyDetails = fc.record({ ruleSetId: anyRules, days: fc.integer({ min: 1, max: 3 }) }).map(details);
const anyFile = fc
  .tuple(fc.integer({ min: 1, max: 3 }), orNone(anyItem))
  .map(([content, agendaItemId]) => pdf(content, { agendaItemId }));
const anyQuestion = fc
  .record({
    agendaItemId: orNone(anyItem),
    documentId: orNone(anyDocument),
    ruleSetId: anyRules,
    durationSeconds: orNone(fc.integer({ min: 5, max: 3600 })),
  })
  .map(question);
const anyEntry = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.record({
      number: fc.constantFrom('1', '2', '10', 'II', 'IX', '7.1'),
      day: fc.integer({ min: 1, max: 2 }),
      kind: fc.constantFrom(...AgendaItemKind.options),
    }),
  )
  .map(([n, changes]) => agendaEntry(n, changes));
const anyMarks = fc.array(
  fc.record({ delegateId: anyDelegate, status: fc.constantFrom(...AttendanceStatus.options, 'present') }),
  { minLength: 1, maxLength: 4 },
);
const anyBallots = fc
  .array(fc.tuple(anyDelegate, fc.constantFrom(...Choice.options)), { maxLength: 8 })
  .map((ballots): ReadonlyMap<DelegateId, Choice> => new Map(ballots));

const anyImported: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc
    .array(
      fc.integer({ min: 1, max: 6 }).map((n) => delegate(n, { group: `Tổ số ${n}` })),
      { minLength: 1 },
    )
    .map((delegates): SessionEvent => ({ type: 'DelegatesRegistered', v: 1, delegates })),
  fc
    .array(anyEntry, { minLength: 1, maxLength: 4 })
    .map((items): SessionEvent => ({ type: 'AgendaItemsScheduled', v: 1, items })),
);

const ANY_COMMAND: { [T in CoreCommand['type']]: fc.Arbitrary<Extract<CoreCommand, { type: T }>> } = {
  CreateSession: fc.record({ type: fc.constant('CreateSession'), details: anyDetails }),
  ChangeSessionDetails: fc.record({ type: fc.constant('ChangeSessionDetails'), details: anyDetails }),
  ApplyImport: fc.record({
    type: fc.constant('ApplyImport'),
    basedOnSeq: fc.integer({ min: 0, max: 12 }),
    events: fc.array(anyImported, { maxLength: 2 }),
  }),
  OpenSession: fc.record({ type: fc.constant('OpenSession') }),
  CloseSession: fc.record({ type: fc.constant('CloseSession') }),
  MarkAttendance: fc.record({
    type: fc.constant('MarkAttendance'),
    marks: anyMarks,
    reason: orNone(anyReason),
  }),
  StartAgendaItem: fc.record({ type: fc.constant('StartAgendaItem'), itemId: anyItem }),
  CloseAgendaItem: fc.record({ type: fc.constant('CloseAgendaItem'), itemId: anyItem }),
  ReopenAgendaItem: fc.record({ type: fc.constant('ReopenAgendaItem'), itemId: anyItem, reason: anyReason }),
  PublishDocument: fc.record({
    type: fc.constant('PublishDocument'),
    documentId: orNone(anyDocument),
    file: anyFile,
  }),
  WithdrawDocument: fc.record({
    type: fc.constant('WithdrawDocument'),
    documentId: anyDocument,
    reason: anyReason,
  }),
  OpenPoll: fc.record({ type: fc.constant('OpenPoll'), question: anyQuestion }),
  CountAndClosePoll: fc.record({
    type: fc.constant('CountAndClosePoll'),
    pollId: anyPoll,
    by: fc.constantFrom('secretariat', 'countdown'),
    ballots: anyBallots,
  }),
  AnnouncePollResult: fc.record({ type: fc.constant('AnnouncePollResult'), pollId: anyPoll }),
  AnnulPoll: fc.record({ type: fc.constant('AnnulPoll'), pollId: anyPoll, reason: anyReason }),
  CorrectEntry: fc.record({
    type: fc.constant('CorrectEntry'),
    correctsSeq: fc.integer({ min: 1, max: 20 }),
    statement: anyReason,
    reason: anyReason,
  }),
};

/** The end of the session ends nearly all; votes are what it is about. */
const WEIGHTS: Partial<Record<string, number>> = {
  CreateSession: 1,
  CloseSession: 1,
  OpenPoll: 12,
  CountAndClosePoll: 10,
  AnnouncePollResult: 8,
};
const anyCommand: fc.Arbitrary<CoreCommand> = fc.oneof(
  ...Object.entries(ANY_COMMAND).map(([type, arbitrary]: [string, fc.Arbitrary<CoreCommand>]) => ({
    weight: WEIGHTS[type] ?? 4,
    arbitrary,
  })),
);
const anyCommands = fc.array(anyCommand, { maxLength: 60, size: 'max' });

/** From nothing, from a session that is being prepared, and from one that sits. */
const anyBeginning = fc.constantFrom(
  () => new SessionStory(),
  () => aSession().withDelegates(5).withAgenda(3).publishing(),
  () => aSitting().publishing(),
  () => aSitting().registering(delegate(4), delegate(5)).publishing(pdf(1)).publishing(pdf(2)).allPresent(),
);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Gives the commands to the core one after another. Whatever is frozen cannot be changed without an error. */
function run(story: SessionStory, commands: readonly CoreCommand[]) {
  let state: SessionState = frozen(story.state);
  const log: LoggedEvent[] = [...story.log];
  const decisions = commands.map((command, index) => {
    const at = new Date(Date.parse(story.now) + index * 1000).toISOString();
    const decision = frozen(decide(state, frozen(command), at));
    for (const event of decision.ok ? decision.events : []) {
      const entry: LoggedEvent = { seq: state.seq + 1, at, actor: { role: 'secretary', id: 's1' }, event };
      state = frozen(evolve(state, frozen(entry)));
      log.push(entry);
    }
    return decision;
  });
  return { state, log, decisions };
}

const throughJson = <T>(value: T): unknown => JSON.parse(JSON.stringify(value));

/** Every sequence of commands that the secretariat could ever give, and a few that it could not. */
function always(check: (outcome: ReturnType<typeof run>) => void): void {
  fc.assert(
    fc.property(anyBeginning, anyCommands, (begin, commands) => {
      check(run(begin(), commands));
    }),
    { numRuns: 150 },
  );
}

describe('whatever is commanded, in whatever order', () => {
  it('the core answers and changes nothing that it was given', () => {
    always(({ decisions }) => {
      for (const decision of decisions) expect(typeof decision.ok).toBe('boolean');
    });
  });

  it('each event is exactly what the protocol describes', () => {
    always(({ log }) => {
      for (const { event } of log) expect(SessionEvent.parse(event)).toEqual(event);
    });
  });

  it('the stored log, read again, gives the same state', () => {
    always(({ state, log }) => {
      const stored = log.map((entry) => upcast(throughJson(entry)));
      expect(stored.reduce(evolve, EMPTY_SESSION)).toEqual(state);
    });
  });

  it('the state is plain JSON', () => {
    always(({ state }) => expect(throughJson(state)).toEqual(state));
  });

  it('at most one vote is open and one item under way, and none after the end', () => {
    always(({ state }) => {
      const openPolls = state.polls.filter(({ status }) => status === 'open').length;
      const currentItems = state.agenda.filter(({ progress }) => progress.status === 'current').length;
      const most = state.status === 'open' ? 1 : 0;
      expect(openPolls).toBeLessThanOrEqual(most);
      expect(currentItems).toBeLessThanOrEqual(most);
    });
  });

  it('ids are given once, in order', () => {
    always(({ state }) => {
      expect(state.polls.map(({ id }) => id)).toEqual(state.polls.map((_, index) => p(index + 1)));
      expect(state.documents.map(({ id }) => id)).toEqual(state.documents.map((_, index) => t(index + 1)));
      for (const { editions } of state.documents) {
        expect(editions.map(({ version }) => version)).toEqual(editions.map((_, index) => index + 1));
      }
    });
  });

  it('a result counts every delegate once and stands as it was announced', () => {
    always(({ state, log }) => {
      for (const { event } of log) {
        if (event.type !== 'PollClosed') continue;
        const everyone = Object.values(event.rollCall).flat();
        expect(new Set(everyone).size).toBe(everyone.length);
        expect(event.result.total).toBe(everyone.length);
        const poll = state.polls.find(({ id }) => id === event.pollId);
        const outcome = poll?.status === 'annulled' ? poll.outcome : poll;
        expect(outcome).toMatchObject({ rollCall: event.rollCall, result: event.result });
      }
    });
  });

  it('refusals are whole sentences', () => {
    always(({ decisions }) => {
      for (const decision of decisions) {
        if (!decision.ok) expect(`${decision.refusal.vi}${decision.refusal.en}`).not.toMatch(/\{\w+\}/);
      }
    });
  });
});
