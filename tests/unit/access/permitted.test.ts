import { describe, expect, it } from 'vitest';
import {
  ACTING_CAPACITIES,
  type ActingCapacity,
  CAPACITIES,
  type Capacity,
} from '#shared/access/capacity.ts';
import { COMMANDS, capacityFor, isPermittedAs, whyNotPermitted } from '#shared/access/permitted.ts';
import { Command } from '#shared/protocol/commands.ts';
import type { Actor } from '#shared/protocol/events.ts';
import type { AnyCommand, AnyCommandType } from '#shared/session/area.ts';
import { decide } from '#shared/session/decide.ts';
import {
  aSitting,
  asCounter,
  asDelegate,
  asUnitSecretary,
  COUNTDOWN,
  FIRST_SECRETARY,
} from '../session/builder.ts';
import { a, delegate as aDelegate, d, EVERY_COMMAND, q, r, u } from '../session/samples.ts';

/*
 * Who may give what, written by hand: what the table says and what stands here have to be changed one as the other. A command that is
 * missing here does not compile.
 */
const secretary = ['secretary'] as const;
const server = ['system'] as const;
const delegate = ['delegate'] as const;
const conduct = ['secretary', 'chair'] as const;
const group = ['secretary', 'group-chair', 'group-secretary'] as const;
const secretaryAndServer = ['secretary', 'system'] as const;
const secretaryAndRegister = ['secretary', 'administrator'] as const;

const EXPECTED: { readonly [T in AnyCommandType]: readonly ActingCapacity[] } = {
  CreateSession: server,
  ChangeSessionDetails: secretary,
  OpenSession: secretary,
  CloseSession: secretary,
  BeginClosedSitting: secretary,
  EndClosedSitting: secretary,
  ApplyImport: ['secretary', 'administrator', 'system'],
  ConfirmTotal: secretaryAndServer,
  NameStandingBody: secretary,
  NameCounters: secretary,
  NameUnitSecretary: secretary,
  RenameUnit: secretaryAndRegister,
  CorrectDelegate: secretaryAndRegister,
  StrikeDelegate: secretaryAndRegister,
  SuspendDelegate: ['secretary', 'administrator', 'system'],
  RestoreDelegate: secretaryAndRegister,
  MergeDelegates: secretary,
  JoinDelegates: secretary,
  LinkDelegates: ['administrator'],
  InviteGuests: secretaryAndServer,
  CorrectGuest: secretary,
  StrikeGuest: secretary,
  MarkAttendance: ['secretary', 'group-secretary'],
  UndoAttendanceMark: ['secretary', 'group-secretary'],
  BeginRoll: secretary,
  CloseRoll: secretary,
  CheckIn: delegate,
  CheckInGuest: ['official', 'guest'],
  MarkGuests: secretary,
  ReportAbsence: ['secretary', 'delegate'],
  SettleAbsence: secretary,
  WithdrawAbsence: ['secretary', 'delegate'],
  StartAgendaItem: conduct,
  UndoAgendaItemStart: conduct,
  BeginStep: conduct,
  UndoStep: conduct,
  UndoAgendaItemClose: conduct,
  CloseAgendaItem: conduct,
  ReopenAgendaItem: secretary,
  AddAgendaItem: secretary,
  CorrectAgendaItem: secretary,
  StrikeAgendaItem: secretary,
  MergeAgendaItems: secretary,
  MoveAgendaItem: secretary,
  SkipAgendaItem: secretary,
  UndoSkipAgendaItem: secretary,
  PostponeAgendaItem: secretary,
  UndoPostponeAgendaItem: secretary,
  AdjustAgendaTimes: secretary,
  NumberAgendaItems: secretary,
  PublishDocument: secretary,
  ExplainStampWord: secretary,
  WidenDocument: secretary,
  WithdrawDocument: secretary,
  RemoveDocumentFiles: secretary,
  AnnounceHardCopy: secretary,
  WithdrawHardCopy: secretary,
  DeclareConflict: ['secretary', 'delegate'],
  WithdrawConflict: ['secretary', 'delegate'],
  RequestToSpeak: delegate,
  WithdrawSpeechRequest: delegate,
  AddSpeaker: conduct,
  MoveSpeechRequest: conduct,
  CallSpeaker: conduct,
  TakeBackSpeaker: conduct,
  PauseSpeech: conduct,
  ResumeSpeech: conduct,
  AddSpeechTime: conduct,
  EndSpeech: conduct,
  UndoEndSpeech: conduct,
  DeclineSpeechRequest: conduct,
  WriteScript: secretary,
  SetSeatPlan: secretary,
  SetFloorRules: secretaryAndServer,
  RecordWrittenSpeech: secretary,
  SetIssueGroup: secretary,
  MoveIssueQuestion: conduct,
  DropIssueGroup: secretary,
  OpenIssueGroup: conduct,
  CloseIssueGroup: conduct,
  CallAnswerer: conduct,
  ChangeAnswer: conduct,
  AddAnswerTime: conduct,
  SetGroupDebate: secretary,
  BeginGroupDebate: secretary,
  ChangeDebateGroup: secretary,
  AskInGroup: delegate,
  ConductGroup: group,
  NoteGroupSpeech: group,
  EndGroupMeeting: group,
  ResumeGroupMeeting: group,
  WriteGroupSummary: group,
  MergeGroupDebate: secretary,
  SubmitQuestion: delegate,
  WithdrawQuestion: delegate,
  TakeUpQuestion: secretary,
  RecordAnswer: secretary,
  DeclineQuestion: secretary,
  RecordPromise: secretary,
  JudgeAnswer: delegate,
  TakeBackWrittenSpeech: secretary,
  SaveRuleSet: secretary,
  OpenPoll: secretary,
  PutToVote: secretary,
  MovePollEnd: server,
  PreparePoll: secretary,
  DropPreparedPoll: secretary,
  HoldPoll: secretary,
  ResumePoll: secretary,
  SetPollEnd: secretary,
  UndoPollEnd: secretary,
  EnterManualCount: secretary,
  ConfirmManualCount: ['secretary', 'counter'],
  RejectManualCount: ['secretary', 'counter'],
  ClosePoll: secretaryAndServer,
  CountAndClosePoll: secretaryAndServer,
  AnnouncePollResult: conduct,
  AnnulPoll: secretaryAndServer,
  CorrectEntry: secretary,
  VouchForRecord: server,
};

const withdraw = (n: number): AnyCommand => ({ type: 'WithdrawSpeechRequest', requestId: r(n) });
const takeBack = (n: number): AnyCommand => ({ type: 'WithdrawQuestion', questionId: q(n) });

const marking = (n: number): AnyCommand => ({
  type: 'MarkAttendance',
  marks: [{ delegateId: d(n), status: 'present' }],
  reason: null,
});

const TYPES = Object.keys(EXPECTED) as AnyCommandType[];
const PEOPLE = Command.options.map((option) => option.shape.type.value);

describe('who may give a command of a session', () => {
  it('is said of every command of the protocol, and of no other', () => {
    expect(Object.keys(EVERY_COMMAND).sort()).toEqual([...PEOPLE].sort());
    expect(Object.keys(COMMANDS).sort()).toEqual([...TYPES].sort());
    expect(PEOPLE.filter((type) => !(type in COMMANDS))).toEqual([]);
  });

  it.each(Object.values(EVERY_COMMAND))('$type passes the protocol unchanged', (command) => {
    expect(Command.parse(JSON.parse(JSON.stringify(command)))).toEqual(command);
  });

  it.each(TYPES)('%s is theirs who stand here, and nobody else’s, whatever capacity they act in', (type) => {
    const may = ACTING_CAPACITIES.filter((capacity) => isPermittedAs(capacity, type));
    expect(may.sort()).toEqual([...EXPECTED[type]].sort());
  });

  it.each(PEOPLE)('%s is given in the capacity that its rule names, whatever else somebody is', (type) => {
    for (const capacity of CAPACITIES) {
      const may = EXPECTED[type].includes(capacity);
      expect(capacityFor(type, [capacity]), capacity).toBe(may ? capacity : null);
    }
    const several: readonly Capacity[] = ['chair', 'guest', 'delegate'];
    const expected = EXPECTED[type].find((capacity) => several.some((own) => own === capacity)) ?? null;
    expect(capacityFor(type, several)).toBe(expected);
    expect(capacityFor(type, [])).toBeNull();
  });

  it.each(Object.values(EVERY_COMMAND))('$type is refused before anything else is looked at', (command) => {
    const { state } = aSitting();
    const expected = EXPECTED[command.type];
    for (const capacity of ACTING_CAPACITIES) {
      if (expected.includes(capacity)) continue;
      const code = whyNotPermitted(state, command, { capacity, id: 'x1' })?.code;
      expect(code, capacity).toBe(expected === delegate ? 'delegates-only' : 'not-permitted');
    }
  });

  it.each<[string, AnyCommand, Actor, string | null]>([
    ['their own conflict', EVERY_COMMAND.DeclareConflict, asDelegate(1), null],
    ['another’s', EVERY_COMMAND.DeclareConflict, asDelegate(2), 'conflict-of-another'],
    ['another’s that is taken back', EVERY_COMMAND.WithdrawConflict, asDelegate(2), 'conflict-of-another'],
    ['anybody’s, at the console', EVERY_COMMAND.DeclareConflict, FIRST_SECRETARY, null],
    ['their own request to speak', withdraw(1), asDelegate(1), null],
    ['another’s request', withdraw(1), asDelegate(2), 'floor-of-another'],
    ['a request that there is not', withdraw(9), asDelegate(2), null],
    ['their own question', takeBack(1), asDelegate(1), null],
    ['another’s question', takeBack(1), asDelegate(2), 'floor-of-another'],
    ['a question that there is not', takeBack(9), asDelegate(2), null],
    ['a member of the own group', marking(3), asUnitSecretary(2), null],
    ['somebody of another group', marking(1), asUnitSecretary(2), 'attendance-of-another-unit'],
    ['another’s group', marking(3), asUnitSecretary(3), 'attendance-of-another-unit'],
    ['a count that concerns them in nothing', EVERY_COMMAND.ConfirmManualCount, asCounter(2), null],
  ])('is asked of the very command where it is about somebody: %s', (_what, command, actor, code) => {
    const { state } = aSitting()
      .askingToSpeak(1, 1)
      .questioning(1, 1)
      .correctingDelegate(aDelegate(1, { group: 'Tổ số 2' }))
      .give({ type: 'NameUnitSecretary', unitId: u(1), delegateId: d(2) });
    expect(whyNotPermitted(state, command, actor)?.code ?? null).toBe(code);
  });

  it('is asked by the core itself, whoever hands a command on', () => {
    const { state, now } = aSitting();
    const decision = decide(state, { type: 'StartAgendaItem', itemId: a(1) }, now, asDelegate(1));
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
    expect(decide(state, { type: 'StartAgendaItem', itemId: a(1) }, now, FIRST_SECRETARY).ok).toBe(true);
    expect(decide(state, { type: 'OpenSession' }, now, COUNTDOWN)).toMatchObject({ ok: false });
  });
});
