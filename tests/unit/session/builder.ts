import { audienceOf } from '#shared/access/audience-of.ts';
import { isPermittedAs } from '#shared/access/permitted.ts';
import type { Audience } from '#shared/protocol/audience.ts';
import { Actor, type LoggedEvent } from '#shared/protocol/events.ts';
import type { SpeechRequestText } from '#shared/protocol/floor.ts';
import type { AgendaItemId, DelegateId, DocumentId, PollId } from '#shared/protocol/ids.ts';
import type { StrikeKind } from '#shared/protocol/members.ts';
import type { Choice, ManualEntry, PollQuestion, RuleSet, Selection } from '#shared/protocol/polls.ts';
import type {
  AgendaEntry,
  AttendanceStatus,
  Delegate,
  DocumentEdition,
  SessionDetails,
} from '#shared/protocol/records.ts';
import type { ItemStep } from '#shared/protocol/steps.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { stepNow } from '#shared/session/agenda/step-now.ts';
import type { AnyCommand } from '#shared/session/area.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { decide, decideAsBefore } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { type ImportedEvent, statementsOf } from '#shared/session/imports/importing.ts';
import type { CollectedBallots } from '#shared/session/polls/closing.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import { EMPTY_SESSION, type PollEnding, type SessionState } from '#shared/session/state.ts';
import type { Decision } from '#shared/session/verdict.ts';
import { PROCEDURES, votes } from '../voting/samples.ts';
import {
  agendaEntry,
  asking,
  confirming,
  d,
  delegate,
  details,
  ds,
  ownRules,
  p,
  pdf,
  q,
  question,
  r,
  sha,
  speech,
  striking,
  t,
} from './samples.ts';

const SUSPENSION = { on: '2026-12-01', source: 'Nghị quyết số 5/NQ-HĐND', reason: 'Bị khởi tố' } as const;
const FIRST_MINUTE = Date.parse('2026-12-08T01:00:00.000Z');
export const FIRST_SECRETARY = Actor.parse({ capacity: 'secretary', id: 's1' });
export const SECOND_SECRETARY = Actor.parse({ capacity: 'secretary', id: 's2' });
export const asDelegate = (n: number): Actor => ({ capacity: 'delegate', id: d(n) });
export const asCounter = (n: number): Actor => ({ capacity: 'counter', id: d(n) });
export const asUnitSecretary = (n: number): Actor => ({ capacity: 'group-secretary', id: d(n) });

/** The server itself, where it ends a vote or moves its end. */
export const COUNTDOWN: Actor = { capacity: 'system', id: 'countdown' };
const SETUP: Actor = { capacity: 'system', id: 'setup' };
const ADMINISTRATOR: Actor = { capacity: 'administrator', id: 'p-00000000000a', name: 'Lê Thị Quản' };

/** Ballots by name, as they come from the disk; in an opinion poll with what was written beside. */
export type Ballots = Extract<CollectedBallots, { type: 'open' }>['ballots'];
/** Stands for the key of a secret poll; no token is checked by the core. */
export const POLL_KEY = 'MIIBIjANBgkqhkiG9w0';

/** The first secretary, but of what only an administrator or the server does. */
export function usualGiver({ type }: Pick<AnyCommand, 'type'>): Actor {
  if (isPermittedAs('secretary', type)) return FIRST_SECRETARY;
  if (isPermittedAs('administrator', type)) return ADMINISTRATOR;
  return isPermittedAs('system', type) ? SETUP : FIRST_SECRETARY;
}

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

  ask(command: CoreCommand, actor: Actor = usualGiver(command)): Decision {
    return decide(this.state, command, this.now, actor);
  }

  give(command: CoreCommand, actor: Actor = usualGiver(command)): this {
    return this.#take(command, this.ask(command, actor), actor);
  }

  #audienceAt(seq: number): Audience {
    return this.log[seq - 1]?.audience ?? 'public';
  }

  #take(command: CoreCommand, decision: Decision, actor: Actor, before = false): this {
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
    for (const event of decision.events) {
      const audience = before
        ? {}
        : { audience: audienceOf(event, this.state, (seq) => this.#audienceAt(seq)) };
      const entry: LoggedEvent = { seq: this.state.seq + 1, at: this.now, actor, ...audience, event };
      this.state = evolve(this.state, entry);
      this.log.push(entry);
    }
    this.#minutes += 1;
    return this;
  }

  /** As a version before 0.4.0 went on, whose rules were less strict. */
  givenBefore(command: CoreCommand, actor: Actor = FIRST_SECRETARY): this {
    return this.#take(command, decideAsBefore(this.state, command, this.now, actor), actor, true);
  }

  /** Closes the session as a version before 0.4.0 did, which left opinion polls open. */
  endedBefore(): this {
    return this.givenBefore({ type: 'CloseSession' });
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
    return this.#importing({ type: 'AgendaItemsScheduled', v: 2, items: [...items] });
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

  /** Removes the file called `content` of the first document, t1. */
  removing(content: number, reason = 'Phát hành nhầm'): this {
    return this.give({ type: 'RemoveDocumentFiles', documentId: t(1), files: [sha(content)], reason });
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

  /** What comes next happens in the same moment as the step before. */
  atOnce(): this {
    this.#minutes -= 1;
    return this;
  }

  stepping(itemId: AgendaItemId, step: ItemStep): this {
    const item = findItem(this.state, itemId);
    const from = item ? (stepNow(this.state, item)?.step ?? null) : null;
    return this.give({ type: 'BeginStep', itemId, step, from });
  }

  finishing(itemId: AgendaItemId): this {
    return this.give({ type: 'CloseAgendaItem', itemId });
  }

  reopening(itemId: AgendaItemId, reason = 'Còn ý kiến'): this {
    return this.give({ type: 'ReopenAgendaItem', itemId, reason });
  }

  declaring(delegateId: DelegateId, agendaItemId: AgendaItemId, reason = 'Là chủ đầu tư dự án'): this {
    return this.give({ type: 'DeclareConflict', delegateId, agendaItemId, reason });
  }

  takingBack(delegateId: DelegateId, agendaItemId: AgendaItemId): this {
    return this.give({ type: 'WithdrawConflict', delegateId, agendaItemId });
  }

  /** Delegate d`by` asks to speak on the first item; the request is the n-th. */
  askingToSpeak(n: number, by: number, changes: Partial<SpeechRequestText> = {}): this {
    return this.give({ type: 'RequestToSpeak', ...speech(n, changes) }, asDelegate(by));
  }

  calling(n: number): this {
    return this.give({ type: 'CallSpeaker', requestId: r(n) });
  }

  /** Delegate d`by` puts the n-th question. */
  questioning(n: number, by: number): this {
    return this.give({ type: 'SubmitQuestion', ...asking(n) }, asDelegate(by));
  }

  answering(n: number): this {
    return this.give({ type: 'RecordAnswer', questionId: q(n) });
  }

  savingRules(rules: RuleSet = ownRules()): this {
    return this.give({ type: 'SaveRuleSet', rules });
  }

  /** A vote opens in the hall: the first poll is p1, the next p2 ... */
  voting(changes: Partial<PollQuestion> = {}): this {
    return this.give(puttingToVote(changes));
  }

  /** Members are asked for their opinion in writing. */
  askingOpinions(changes: Partial<PollQuestion> = {}): this {
    return this.voting({ procedure: PROCEDURES.opinion, ...changes });
  }

  /** The poll that was opened last: what the steps below are about when they name none. */
  get lastPoll(): PollId {
    return this.state.polls.at(-1)?.id ?? p(1);
  }

  /** Ballots that were cast by name are counted, and the poll is closed. */
  counted(ballots: Ballots = new Map(), pollId: PollId = this.lastPoll): this {
    return this.give(countingByName(ballots, pollId));
  }

  /** The box of a secret poll is counted; as many of d1, d2 ... got a token, unless others are named. */
  unboxed(selections: readonly Selection[], issuedTo = ds(1, selections.length)): this {
    return this.give(countingBox(selections, issuedTo, this.lastPoll));
  }

  enteringCount(entry: ManualEntry, actor: Actor = FIRST_SECRETARY, pollId = this.lastPoll): this {
    return this.give({ type: 'EnterManualCount', pollId, entry }, actor);
  }

  confirmingCount(actor: Actor = SECOND_SECRETARY, pollId = this.lastPoll): this {
    return this.give(agreeing(this.state, pollId), actor);
  }

  rejectingCount(reason = 'Đếm thiếu một hàng ghế', pollId = this.lastPoll): this {
    return this.give({ type: 'RejectManualCount', pollId, reason }, SECOND_SECRETARY);
  }

  announcing(pollId: PollId = this.lastPoll): this {
    return this.give({ type: 'AnnouncePollResult', pollId });
  }

  annulling(pollId: PollId = this.lastPoll, reason = 'Nhầm nội dung'): this {
    return this.give({ type: 'AnnulPoll', pollId, reason });
  }

  correcting(correctsSeq: number): this {
    return this.give({ type: 'CorrectEntry', correctsSeq, statement: 'Đúng là 56', reason: 'Ghi nhầm' });
  }

  striking(n: number, kind: StrikeKind = 'mistake'): this {
    return this.give(striking(n, kind));
  }

  correctingDelegate(particulars: Delegate): this {
    return this.give({ type: 'CorrectDelegate', delegate: particulars, reason: 'Ghi nhầm' });
  }

  /** A person confirms how many delegates there are in all. */
  confirming(total: number, suspended: 'counted' | 'left-out' = 'counted'): this {
    return this.give(confirming(total, suspended));
  }

  suspending(n: number): this {
    return this.give({ ...SUSPENSION, type: 'SuspendDelegate', delegateId: d(n) });
  }

  restoring(n: number): this {
    return this.give({ ...SUSPENSION, type: 'RestoreDelegate', delegateId: d(n) });
  }

  /** d`drop` is the same person as d`keep`. */
  merging(drop: number, keep: number): this {
    return this.give({
      type: 'JoinDelegates',
      keep: d(keep),
      drop: d(drop),
      reason: 'Một người ghi hai lần',
      dropVoted: false,
    });
  }

  #importing(event: ImportedEvent): this {
    return this.give({
      type: 'ApplyImport',
      basedOnSeq: this.state.seq,
      statements: statementsOf(event),
    });
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

/** An item comes into the programme by itself. */
export function addingItem(story: SessionStory, changes: Partial<AgendaEntry>): AgendaItemId {
  const { id: _, ...item } = agendaEntry(9, changes);
  const known = new Set(story.state.agenda.map(({ id }) => id));
  story.give({ type: 'AddAgendaItem', item });
  const added = story.state.agenda.find(({ id }) => !known.has(id));
  if (!added) throw new Error('no item was added');
  return added.id;
}

/** How a poll ended: its record and its result. */
export function endingOf({ state, lastPoll }: SessionStory, pollId: PollId = lastPoll): PollEnding {
  const ending = state.polls.filter(({ id }) => id === pollId).map(pollEnding)[0];
  if (!ending) throw new Error(`${pollId} was not counted`);
  return ending;
}

/** What the server asks of the core when a secretary opens a poll: with a key, where the poll is secret. */
export function puttingToVote(changes: Partial<PollQuestion> = {}): CoreCommand {
  const asked = question(changes);
  const publicKey = asked.procedure.type === 'secret' ? POLL_KEY : null;
  return { type: 'PutToVote', question: asked, publicKey };
}

/** Confirms the count that waits in `state`; where none does, one of long ago. */
export function agreeing(
  state: SessionState,
  pollId: PollId,
): Extract<CoreCommand, { type: 'ConfirmManualCount' }> {
  const poll = findPoll(state, pollId);
  const waiting = poll?.status === 'open' ? poll.manualCount : null;
  return { type: 'ConfirmManualCount', pollId, enteredAt: waiting?.enteredAt ?? '2026-12-01T00:00:00.000Z' };
}

export function countingByName(ballots: Ballots = new Map(), pollId: PollId = p(1)): CoreCommand {
  return { type: 'CountAndClosePoll', pollId, by: 'secretariat', collected: { type: 'open', ballots } };
}

export function countingBox(
  selections: readonly Selection[],
  issuedTo: readonly DelegateId[] = ds(1, selections.length),
  pollId: PollId = p(1),
): CoreCommand {
  const collected: CollectedBallots = { type: 'secret', issuedTo, selections, boxRoot: sha(7) };
  return { type: 'CountAndClosePoll', pollId, by: 'secretariat', collected };
}

/** d1 cast the first selection, d2 the second, and so on. */
export function castInTurn(selections: readonly Selection[]): Ballots {
  return new Map(selections.map((selection, index) => [d(index + 1), { selection, reason: '' }]));
}

/** The first `counts.for` delegates are for it, the next `counts.against` against, and so on. */
export function ballotsOf(counts: Partial<Record<Choice, number>>): Ballots {
  const choices = (['for', 'against', 'abstain'] as const).flatMap((choice) =>
    Array.from({ length: counts[choice] ?? 0 }, () => votes(choice)),
  );
  return castInTurn(choices);
}
