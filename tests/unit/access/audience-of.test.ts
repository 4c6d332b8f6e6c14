import { describe, expect, it } from 'vitest';
import { AUDIENCES, type Audiences, audienceOf } from '#shared/access/audience-of.ts';
import { ruledBy, view } from '#shared/access/view.ts';
import { anybodyIn, PUBLIC, SECRETARIAT, type Viewer, viewKey } from '#shared/access/viewer.ts';
import type { Audience, Circle, ItemAudience } from '#shared/protocol/audience.ts';
import { CIRCLES, narrowness } from '#shared/protocol/circles.ts';
import type { Command } from '#shared/protocol/commands.ts';
import type { LoggedEvent, SessionEventType } from '#shared/protocol/events.ts';
import type { AgendaItemId, DebateGroupId, DelegateId, UnitId } from '#shared/protocol/ids.ts';
import type { PollQuestion } from '#shared/protocol/polls.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import {
  addingItem,
  aSitting,
  asDelegate,
  COUNTDOWN,
  SECOND_SECRETARY,
  type SessionStory,
} from '../session/builder.ts';
import { hands } from '../session/polls/hand-counts.ts';
import {
  a,
  absence,
  agendaEntry,
  aHardCopy,
  an,
  asking,
  callingAnswerer,
  changingGroup,
  d,
  delegate,
  ds,
  explained,
  g,
  gd,
  groupDebate,
  guest,
  ownRules,
  p,
  pdf,
  prepared,
  preparedId,
  q,
  r,
  sitting,
  speech,
  u,
  writtenSpeech,
} from '../session/samples.ts';
import { wholeSession } from '../verify/whole-session.ts';
import { PROCEDURES, votes } from '../voting/samples.ts';

/** Something said in the session: who may know it at the narrowest, and which delegates beside. */
interface Secret {
  readonly word: string;
  readonly circle: Circle;
  readonly persons: readonly DelegateId[];
  /** Whose members may know it too. */
  readonly unit?: UnitId;
  /** Whose members may know it too. */
  readonly group?: DebateGroupId;
}

const secrets: Secret[] = [];

/** A word that is found again wherever it goes. */
function secret(circle: Circle, ...persons: readonly DelegateId[]): string {
  const word = `BI-MAT-${secrets.length + 1}`;
  secrets.push({ word, circle, persons });
  return word;
}

/** Known to the members of `unit` and the secretariat. */
function ofUnit(unit: UnitId, word: string): string {
  secrets.push({ word, circle: 'secretariat', persons: [], unit });
  return word;
}

const COMMITTEE = u(2);

/** Items for members and for a committee, with all that may happen in them: each is found by its id, that of its poll or request. */
function closedMatters(story: SessionStory): void {
  const adding = (number: string, audience: ItemAudience, title: string) =>
    addingItem(story, { number, audience, title });
  const hidden = (word: string) => secrets.push({ word, circle: 'members', persons: [] });
  const personnel = adding('6a', 'members', secret('members'));
  const [keep, drop] = [
    adding('6b', 'members', secret('members')),
    adding('6c', 'members', secret('members')),
  ];
  for (const id of [personnel, keep, drop]) hidden(id);
  story.give({
    type: 'CorrectAgendaItem',
    item: agendaEntry(1, { id: personnel, number: '6d', title: secret('members'), audience: 'members' }),
    reason: 'Ghi nhầm số',
  });
  story.give({ type: 'MergeAgendaItems', keep, drop, reason: 'Ghi hai lần' });
  story.give({ type: 'StrikeAgendaItem', itemId: keep, reason: 'Không trình' });
  story.publishing(pdf(8, { agendaItemId: personnel, audience: 'members', title: secret('members') }));
  story.declaring(d(2), personnel, secret('conduct', d(2))).takingBack(d(2), personnel);
  const moved = { itemId: personnel, day: 1, parent: null };
  story
    .give({ type: 'MoveAgendaItem', ...moved, before: a(1) })
    .give({ type: 'PostponeAgendaItem', ...moved, before: null, reason: secret('members') })
    .give({ type: 'UndoPostponeAgendaItem', itemId: personnel })
    .give({ type: 'AdjustAgendaTimes', times: [{ itemId: personnel, minutes: 10 }] })
    .give({ type: 'SkipAgendaItem', itemId: personnel, reason: secret('members') })
    .give({ type: 'UndoSkipAgendaItem', itemId: personnel });
  story.starting(personnel).atOnce().give({ type: 'UndoAgendaItemStart', itemId: personnel });
  story.starting(personnel);
  story.finishing(personnel).atOnce().give({ type: 'UndoAgendaItemClose', itemId: personnel });
  story.stepping(personnel, 'reply').atOnce();
  story.give({ type: 'UndoStep', itemId: personnel, step: 'reply' });
  const speech = { agendaItemId: personnel };
  for (const n of [1, 2, 3]) {
    hidden(r(n));
    story.askingToSpeak(n, n, { ...speech, topic: secret('members') });
  }
  story.give({ type: 'WithdrawSpeechRequest', requestId: r(1) }, asDelegate(1));
  hidden(r(4));
  story.give({
    type: 'AddSpeaker',
    delegateId: d(3),
    requestId: r(4),
    ...{ ...speech, topic: secret('members'), kind: 'rebuttal' },
  });
  story.give({ type: 'MoveSpeechRequest', requestId: r(4), before: r(2) });
  story
    .calling(4)
    .atOnce()
    .give({ type: 'TakeBackSpeaker', requestId: r(4) });
  story.calling(2).give({ type: 'PauseSpeech', requestId: r(2) });
  story.give({ type: 'ResumeSpeech', requestId: r(2) });
  story.give({ type: 'AddSpeechTime', requestId: r(2), seconds: 60, from: 420 });
  story.give({ type: 'EndSpeech', requestId: r(2) }).atOnce();
  story.give({ type: 'UndoEndSpeech', requestId: r(2) }).give({ type: 'EndSpeech', requestId: r(2) });
  const title = secret('members');
  story.give({ type: 'RecordWrittenSpeech', ...writtenSpeech(1, { agendaItemId: personnel, title }) });
  story.give({
    type: 'TakeBackWrittenSpeech',
    writtenSpeechId: writtenSpeech(1).writtenSpeechId,
    reason: secret('members'),
  });
  story.give({ type: 'DeclineSpeechRequest', requestId: r(3), reason: secret('members') });
  hidden(an(1));
  const answerId = an(1);
  story
    .give(callingAnswerer(1, { answerer: { name: secret('members') } }))
    .give({ type: 'AddAnswerTime', answerId, seconds: 60, from: 180 })
    .give({ type: 'ChangeAnswer', answerId, change: 'end' });
  const voting = (changes: Partial<PollQuestion>) => {
    story.voting({ ...changes, agendaItemId: personnel, title: secret('members') });
    hidden(story.lastPoll);
  };
  voting({ procedure: PROCEDURES['hands, counted'] });
  story
    .enteringCount(hands([2, 0, 0]))
    .rejectingCount(secret('conduct'))
    .enteringCount(hands([2, 0, 0]));
  story.confirmingCount().announcing();
  voting({ timing: { type: 'countdown', seconds: 5 } });
  story.atOnce().give({ type: 'MovePollEnd', pollId: story.lastPoll, standstillMs: 4000 }, COUNTDOWN);
  story.annulling();
  voting({});
  // Its id, too, which the end of it names.
  secrets.push({ word: preparedId(1), circle: 'secretariat', persons: [] });
  const later = prepared({ title: secret('secretariat') });
  story.give({ type: 'PreparePoll', preparedId: preparedId(1), question: later });
  story.give({ type: 'DropPreparedPoll', preparedId: preparedId(1) });
  const pollId = story.lastPoll;
  story.give({ type: 'HoldPoll', pollId }).give({ type: 'ResumePoll', pollId });
  story.give({ type: 'SetPollEnd', pollId }).atOnce().give({ type: 'UndoPollEnd', pollId }).annulling();
  inGroups(story, personnel);
  story.finishing(personnel).reopening(personnel, secret('members')).finishing(personnel);
  const inCommittee = adding('6e', { unit: COMMITTEE }, ofUnit(COMMITTEE, 'BI-MAT-CUA-BAN'));
  ofUnit(COMMITTEE, inCommittee);
  story.publishing(
    pdf(9, {
      agendaItemId: inCommittee,
      audience: { unit: COMMITTEE },
      title: ofUnit(COMMITTEE, 'BI-MAT-BAO-CAO'),
    }),
  );
  story.starting(inCommittee).finishing(inCommittee);
  // Their own report until it is opened to all delegates; its first version stays with them.
  const kept = { audience: { unit: COMMITTEE } } as const;
  story.publishing(pdf(10, { ...kept, title: ofUnit(COMMITTEE, 'BI-MAT-BAN-DAU') }));
  const documentId = story.state.documents.at(-1)?.id;
  if (!documentId) throw new Error('nothing was published');
  story.replacing(documentId, pdf(11, { ...kept, title: secret('members') }));
  story.give({ type: 'WidenDocument', documentId, audience: 'members' });
}

/** The item is debated in groups, of which the first is told what is said in it, and everybody of the item once it is merged. */
function inGroups(story: SessionStory, agendaItemId: AgendaItemId): void {
  const ofGroup = (word: string) => {
    secrets.push({ word, circle: 'secretariat', persons: [], group: g(1) });
    return word;
  };
  secrets.push(
    { word: g(1), circle: 'members', persons: [] },
    { word: gd(1), circle: 'members', persons: [] },
  );
  const plan = groupDebate({ first: { name: secret('members') } });
  story.give({ type: 'SetGroupDebate', ...plan, agendaItemId });
  story.give({ type: 'BeginGroupDebate', debateId: gd(1) });
  story.give({ ...changingGroup({ room: secret('members'), joined: [] }) });
  const request = {
    type: 'RequestToSpeak',
    ...speech(20, { agendaItemId, topic: secret('members') }),
  } as const;
  const declined = speech(21, { agendaItemId, topic: ofGroup('BI-MAT-XIN-PHAT-BIEU') });
  story.give({ type: 'AskInGroup', groupId: g(1), ask: request }, asDelegate(1));
  story.give({ type: 'AskInGroup', groupId: g(1), ask: { ...request, ...declined } }, asDelegate(2));
  const conducting = (deed: Extract<Command, { type: 'ConductGroup' }>['deed']) =>
    story.give({ type: 'ConductGroup', groupId: g(1), deed });
  conducting({ type: 'DeclineSpeechRequest', requestId: r(21), reason: ofGroup('BI-MAT-TU-CHOI') });
  conducting({ type: 'CallSpeaker', requestId: r(20) });
  story.give({ type: 'EndGroupMeeting', groupId: g(1) }).give({ type: 'ResumeGroupMeeting', groupId: g(1) });
  for (const n of [1, 2]) story.give({ type: 'EndGroupMeeting', groupId: g(n) });
  const noting = { type: 'NoteGroupSpeech', groupId: g(1), requestId: r(20) } as const;
  story.give({ ...noting, gist: ofGroup('BI-MAT-TOM-TAT-CU') }).give({ ...noting, gist: secret('members') });
  const writing = { type: 'WriteGroupSummary', groupId: g(1) } as const;
  story
    .give({ ...writing, text: ofGroup('BI-MAT-BAN-THAO'), handedIn: false })
    .give({ ...writing, text: secret('members'), handedIn: true })
    .give({ type: 'MergeGroupDebate', debateId: gd(1), without: [g(2)] });
}

/** A sitting in which everything is said that is not for everybody, each in a word of its own. */
function sittingWithSecrets(): SessionStory {
  const story = aSitting().give({ type: 'NameStandingBody', chair: d(3), members: [d(2), d(3)] });
  story.correctingDelegate(delegate(2, { committee: 'Ban Pháp chế' }));
  const publishing = (n: number, audience: 'guests' | 'members') => {
    story.publishing(pdf(n, { audience, title: secret(audience) }));
    const documentId = story.state.documents.at(-1)?.id;
    if (!documentId) throw new Error('nothing was published');
    return documentId;
  };
  publishing(1, 'guests');
  // Who is invited, who was, and why not any more.
  const invited = guest(1, { name: secret('guests') });
  story.give({ type: 'InviteGuests', guests: [invited] });
  const position = secret('guests');
  story.give({ type: 'CorrectGuest', guest: { ...invited, position }, reason: secret('guests') });
  secrets.push({ word: invited.id, circle: 'guests', persons: [] });
  story.give({ type: 'MarkGuests', marks: [{ guestId: invited.id, status: 'absent' }] });
  story.give({ type: 'BeginRoll', sitting: sitting(1), excused: [] }).allPresent();
  story.give(
    { type: 'CheckInGuest', guestId: invited.id, means: { by: 'hall-code' } },
    { capacity: 'guest', id: invited.id },
  );
  story.give({ type: 'StrikeGuest', guestId: invited.id, reason: secret('guests') });
  story.withdrawing(publishing(2, 'members'), secret('members'));
  story.give({
    type: 'RemoveDocumentFiles',
    documentId: publishing(4, 'members'),
    files: [pdf(4).sha256],
    reason: secret('members'),
  });
  // Why a word makes no secret of a file, and what exists on paper only.
  story.give({ type: 'ExplainStampWord', ...explained(3), reason: secret('conduct') });
  const hardCopy = aHardCopy(1, { title: secret('members') });
  story.give({ type: 'AnnounceHardCopy', hardCopy });
  story.give({ type: 'WithdrawHardCopy', hardCopyId: hardCopy.id, reason: secret('members') });
  // Questions: one goes no further, one is answered, one is withdrawn, one declined.
  const question = (n: number) => {
    const text = n === 2 ? 'Khi nào xong?' : secret('standing-body', d(1));
    story.give({ type: 'SubmitQuestion', ...asking(n, { text }) }, asDelegate(1));
    // Nobody else is to know even that there is one.
    if (n !== 2) secrets.push({ word: q(n), circle: 'standing-body', persons: [d(1)] });
    return q(n);
  };
  question(1);
  story.give({ type: 'RecordAnswer', questionId: question(2) });
  story.give({ type: 'WithdrawQuestion', questionId: question(3) }, asDelegate(1));
  const reason = secret('standing-body', d(1));
  story.give({ type: 'DeclineQuestion', questionId: question(4), reason });
  story.declaring(d(1), a(1), secret('conduct', d(1)));
  // What is written for the chair.
  story.give({ type: 'WriteScript', agendaItemId: a(1), step: 'debate', text: secret('conduct') });
  // Who said that they will be absent, and why: not even that there is such a report.
  for (const n of [1, 2]) {
    const report = absence(n, { delegateId: d(1), reason: secret('conduct', d(1)) });
    secrets.push({ word: report.absenceId, circle: 'conduct', persons: [d(1)] });
    story.give({ type: 'ReportAbsence', ...report }, asDelegate(1));
  }
  story.give({ type: 'SettleAbsence', absenceId: absence(1).absenceId, accepted: true });
  story.give({ type: 'WithdrawAbsence', absenceId: absence(2).absenceId }, asDelegate(1));
  // A count by hand, sent back once and then confirmed, and a vote by name; neither is announced.
  const entry = hands([2, 0, 0]);
  story.voting({ procedure: PROCEDURES['hands, counted'] });
  const count = (command: CoreCommand, actor?: typeof SECOND_SECRETARY) => story.give(command, actor);
  count({ type: 'EnterManualCount', pollId: p(1), entry });
  count({ type: 'RejectManualCount', pollId: p(1), reason: secret('conduct') }, SECOND_SECRETARY);
  count({ type: 'CorrectEntry', correctsSeq: 1, statement: secret('conduct'), reason: 'Nhầm' });
  story.annulling();
  story
    .voting()
    .counted(new Map([[d(1), { selection: votes('for'), reason: '' }]]))
    .announcing();
  // What is written beside answers is for members where the rules say so, and for no hall screen.
  story.savingRules(ownRules({ reasons: { conflicts: 'conduct', opinions: 'members' } }));
  story.askingOpinions({ ruleSetId: 'song-lam' });
  const answers = new Map([[d(1), { selection: votes('for'), reason: secret('members') }]]);
  story.counted(answers).announcing();
  closedMatters(story);
  // A correction of what is not for everybody is not either, also when nothing waits for its announcement.
  const conflict = story.log.find(({ event }) => event.type === 'ConflictDeclared')?.seq ?? 0;
  return story.give({
    type: 'CorrectEntry',
    correctsSeq: conflict,
    statement: secret('conduct'),
    reason: 'Nhầm',
  });
}

const STORY = sittingWithSecrets();

/** `log` with the audiences that `audiences` rules. */
function ruledAnew(log: readonly LoggedEvent[], audiences: Audiences): readonly LoggedEvent[] {
  let before = EMPTY_SESSION;
  const ruled: Audience[] = [];
  return log.map((entry) => {
    const audience = audienceOf(entry.event, before, (seq) => ruled[seq - 1] ?? 'public', audiences);
    ruled.push(audience);
    before = evolve(before, entry);
    return { ...entry, audience };
  });
}

function toldTo(log: readonly LoggedEvent[], viewer: Viewer): string {
  let before = EMPTY_SESSION;
  const told = log.map((entry) => {
    const one = view(
      entry,
      ruledBy(entry, before, () => 'public'),
      viewer,
      () => null,
    );
    before = evolve(before, entry);
    return one;
  });
  return JSON.stringify(told);
}

const VIEWERS: readonly Viewer[] = [
  ...CIRCLES.map(anybodyIn),
  { circle: 'members', person: d(1), units: [u(1)], groups: [] },
  {
    circle: 'standing-body',
    person: d(2),
    units: [u(1), COMMITTEE],
    groups: [{ groupId: g(1), since: null }],
  },
];

/** What is wrong with the audiences of `log`: who is told too much, and who too little. */
function faultsOf(log: readonly LoggedEvent[]): readonly string[] {
  return VIEWERS.flatMap((viewer) => {
    const told = toldTo(log, viewer);
    const may = ({ circle, persons, unit, group }: Omit<Secret, 'word'>) =>
      narrowness(viewer.circle) >= narrowness(circle) ||
      (unit !== undefined && viewer.units.includes(unit)) ||
      (group !== undefined && viewer.groups.some(({ groupId }) => groupId === group)) ||
      (viewer.person !== null && persons.includes(viewer.person));
    const words = secrets.filter((one) => may(one) !== told.includes(one.word)).map(({ word }) => word);
    const counts = may({ circle: 'conduct', persons: [] }) === told.includes('"type":"PollClosed"');
    const entries = may({ circle: 'conduct', persons: [] }) === told.includes('"type":"ManualCountEntered"');
    return [...words, ...(counts ? [] : ['counts']), ...(entries ? [] : ['entries'])].map(
      (what) => `${viewKey(viewer)}: ${what}`,
    );
  });
}

const RULES = Object.keys(AUDIENCES) as SessionEventType[];

/** These are told to everybody as they stand; without that, somebody would be told too little. */
const FOR_ALL = RULES.filter((type) => AUDIENCES[type] === AUDIENCES.SessionCreated);

describe('who may know what', () => {
  it('is so for every word that is said: none goes too far, and none is kept from those who may know it', () => {
    expect(secrets.length).toBeGreaterThan(8);
    expect(faultsOf(STORY.log)).toEqual([]);
  });

  it.each(RULES.filter((type) => !FOR_ALL.includes(type)))(
    'and the rule of %s is needed for that: without it somebody is told too much',
    (type) => {
      const without = { ...AUDIENCES, [type]: AUDIENCES.SessionCreated } as Audiences;
      const faults = faultsOf(ruledAnew(STORY.log, without));
      expect(faults).not.toEqual([]);
    },
  );

  it.each(['QuestionSubmitted', 'ConflictDeclared', 'QuestionWithdrawn', 'QuestionDeclined'] as const)(
    'and %s is told to its delegate by name',
    (type) => {
      const circles = { ...AUDIENCES, [type]: () => 'conduct' } as Audiences;
      const theirs = ({ log }: Pick<SessionStory, 'log'>, audiences: Audiences) =>
        toldTo(ruledAnew(log, audiences), { circle: 'members', person: d(1), units: [], groups: [] });
      expect(theirs(STORY, AUDIENCES)).toContain(`"type":"${type}"`);
      expect(theirs(STORY, circles)).not.toContain(`"type":"${type}"`);
    },
  );

  it('keeps nothing else from anybody', async () => {
    const { story } = await wholeSession();
    for (const { event, audience } of [...story.log, ...STORY.log]) {
      if (FOR_ALL.includes(event.type)) expect(audience).toBe('public');
    }
  });

  it.each(['conduct', 'members'] as const)('tells reasons to as many as the rule set says: %s', (told) => {
    const story = aSitting().savingRules(ownRules({ reasons: { conflicts: told, opinions: told } }));
    const { details } = story.state;
    story.give({ type: 'ChangeSessionDetails', details: { ...details, ruleSetId: 'song-lam' } });
    story.declaring(d(1), a(1), 'Là chủ đầu tư');
    story.askingOpinions({ ruleSetId: 'song-lam' });
    const answers = ds(1, 3).map((id) => [id, { selection: votes('for'), reason: 'Vì dân' }] as const);
    story.counted(new Map(answers)).announcing();
    const members = toldTo(story.log, { circle: 'members', person: d(2), units: [], groups: [] });
    expect(members.includes('Là chủ đầu tư')).toBe(told === 'members');
    expect(members.includes('Vì dân')).toBe(told === 'members');
    expect(toldTo(story.log, PUBLIC)).not.toMatch(/Là chủ đầu tư|Vì dân/);
    const all = toldTo(story.log, SECRETARIAT);
    expect(all).toContain('Là chủ đầu tư');
    expect(all).toContain('Vì dân');
  });
});
