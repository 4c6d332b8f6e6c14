import type { Command } from '#shared/protocol/commands.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { numbersByPlace } from '#shared/session/agenda/numbering.ts';
import {
  addingItem,
  aSession,
  aSitting,
  asDelegate,
  COUNTDOWN,
  type SessionStory,
} from '../session/builder.ts';
import {
  a,
  absence,
  agendaEntry,
  aHardCopy,
  an,
  callingAnswerer,
  changingGroup,
  d,
  delegate,
  details,
  explained,
  g,
  gd,
  groupDebate,
  guest,
  ig,
  issueGroup,
  ownRules,
  pdf,
  prepared,
  preparedId,
  q,
  r,
  seatPlan,
  sha,
  sitting,
  speech,
  t,
  u,
} from '../session/samples.ts';
import { votes } from '../voting/samples.ts';
import { wholeSession } from './whole-session.ts';

/** Sessions in which, together, every event of the protocol happens. */
export async function everythingHappens(): Promise<readonly SessionStory[]> {
  const { story } = await wholeSession();
  return [
    story,
    rollsCalled(),
    membersChanging(),
    programmeChanging(),
    linking(),
    inviting(),
    vouching(),
    tellingReasons(),
    holding(),
    inGroups(),
    questioned(),
  ];
}

/** Two sittings with a roll each, of which one delegate reports that they will be absent. */
function rollsCalled(): SessionStory {
  const own = asDelegate(1);
  return aSitting()
    .give({ type: 'InviteGuests', guests: [guest(1)] })
    .give({ type: 'BeginRoll', sitting: sitting(1), excused: [] })
    .give({ type: 'ReportAbsence', ...absence(1) }, own)
    .give({ type: 'ReportAbsence', ...absence(2, { delegateId: d(1) }) }, own)
    .give({ type: 'SettleAbsence', absenceId: absence(1).absenceId, accepted: true })
    .give({ type: 'WithdrawAbsence', absenceId: absence(2).absenceId }, own)
    .give({ type: 'CheckIn', delegateId: d(2), means: { by: 'hall-code' } }, asDelegate(2))
    .give({ type: 'MarkGuests', marks: [{ guestId: guest(1).id, status: 'absent' }] })
    .give(
      { type: 'CheckInGuest', guestId: guest(1).id, means: { by: 'hall-code' } },
      { capacity: 'guest', id: guest(1).id },
    )
    .give({ type: 'CloseRoll', unmarked: 'absent' })
    .give({ type: 'BeginRoll', sitting: sitting(2), excused: [d(1)] })
    .marked('present', d(2))
    .ended();
}

function membersChanging(): SessionStory {
  return aSitting()
    .savingRules()
    .questioning(1, 3)
    .give({ type: 'TakeUpQuestion', questionId: q(1) })
    .give({ type: 'NameStandingBody', chair: d(3), members: [d(1), d(3)] })
    .give({ type: 'NameCounters', delegateIds: [d(1), d(2)] })
    .give({ type: 'NameUnitSecretary', unitId: u(1), delegateId: d(2) })
    .give({ type: 'RenameUnit', unitId: u(1), name: 'Tổ đại biểu số 1' })
    .give({ type: 'BeginClosedSitting' })
    .give({ type: 'EndClosedSitting' })
    .declaring(d(3), a(1))
    .askingToSpeak(1, 3)
    .askingOpinions()
    .confirming(5)
    .correctingDelegate(delegate(1, { name: 'Nguyễn Thị Ánh' }))
    .suspending(2)
    .restoring(2)
    .merging(2, 1)
    .striking(3, 'resigned')
    .counted()
    .ended();
}

function programmeChanging(): SessionStory {
  const story = aSitting()
    .give({ type: 'ChangeSessionDetails', details: details({ place: 'Hội trường B' }) })
    .publishing()
    .withdrawing(t(1))
    .publishing(pdf(2, { audience: 'members' }))
    .give({ type: 'WidenDocument', documentId: t(2), audience: 'public' })
    .give({ type: 'RemoveDocumentFiles', documentId: t(2), files: [sha(2)], reason: 'Phát hành nhầm' })
    .give({ type: 'ExplainStampWord', ...explained(2) })
    .give({ type: 'AnnounceHardCopy', hardCopy: aHardCopy(1) })
    .give({ type: 'WithdrawHardCopy', hardCopyId: aHardCopy(1).id, reason: 'Đã phát xong' })
    .give({ type: 'WriteScript', agendaItemId: a(1), step: 'vote', text: 'Xin mời biểu quyết {biểu quyết}.' })
    .give({ type: 'SetSeatPlan', plan: seatPlan() })
    .declaring(d(1), a(2))
    .takingBack(d(1), a(2))
    .give({ type: 'CorrectAgendaItem', item: agendaEntry(1, { number: '9' }), reason: 'Ghi nhầm số' })
    .give({ type: 'MergeAgendaItems', keep: a(2), drop: a(3), reason: 'Ghi hai lần' })
    .starting(a(1))
    .voting()
    .annulling()
    .finishing(a(1))
    .reopening(a(1))
    .finishing(a(1))
    .give({ type: 'StrikeAgendaItem', itemId: a(2), reason: 'Không trình' });
  const personnel = addingItem(story, { number: '9a', audience: 'members' });
  arranging(story, personnel);
  return story.starting(personnel).finishing(personnel);
}

/** Two are prepared, and one of them is put. It is held and closed so; of another the closing is taken back, and it ends by its countdown. */
function holding(): SessionStory {
  const timing = { type: 'countdown', seconds: 600 } as const;
  const story = aSitting()
    .give({ type: 'PreparePoll', preparedId: preparedId(1), question: prepared() })
    .give({ type: 'PreparePoll', preparedId: preparedId(1), question: prepared({ timing }) })
    .give({ type: 'PreparePoll', preparedId: preparedId(2), question: prepared() })
    .give({ type: 'DropPreparedPoll', preparedId: preparedId(2) })
    .give({
      type: 'PutToVote',
      question: prepared({ timing }),
      publicKey: null,
      prepared: preparedId(1),
    });
  const about = (type: 'HoldPoll' | 'ResumePoll' | 'SetPollEnd' | 'UndoPollEnd') =>
    story.give({ type, pollId: story.lastPoll });
  about('HoldPoll');
  about('ResumePoll');
  about('HoldPoll').counted().announcing().voting();
  about('SetPollEnd').atOnce();
  about('UndoPollEnd');
  about('SetPollEnd');
  const collected = { type: 'open', ballots: new Map() } as const;
  return story
    .give({ type: 'CountAndClosePoll', pollId: story.lastPoll, by: 'countdown', collected }, COUNTDOWN)
    .announcing();
}

/** Two groups of issues, one after another; an official answers in the first, and another is dropped. */
function questioned(): SessionStory {
  return aSitting()
    .questioning(1, 1)
    .give({ type: 'TakeUpQuestion', questionId: q(1) })
    .questioning(2, 2)
    .give({ type: 'TakeUpQuestion', questionId: q(2) })
    .give(issueGroup(1, { questions: [q(1), q(2)] }))
    .give({ type: 'MoveIssueQuestion', issueGroupId: ig(1), questionId: q(2), before: q(1) })
    .give(issueGroup(2, { title: 'Y tế' }))
    .give(issueGroup(3, { title: 'Giáo dục' }))
    .give({ type: 'DropIssueGroup', issueGroupId: ig(3) })
    .starting(a(1))
    .give({ type: 'OpenIssueGroup', issueGroupId: ig(1) })
    .give(callingAnswerer(1, { issueGroupId: ig(1), questionId: q(1) }))
    .give({ type: 'ChangeAnswer', answerId: an(1), change: 'pause' })
    .give({ type: 'ChangeAnswer', answerId: an(1), change: 'resume' })
    .give({ type: 'AddAnswerTime', answerId: an(1), seconds: 60, from: 180 })
    .give({ type: 'ChangeAnswer', answerId: an(1), change: 'end' })
    .give(callingAnswerer(2))
    .askingToSpeak(1, 1)
    .calling(1)
    .give({ type: 'OpenIssueGroup', issueGroupId: ig(2) })
    .finishing(a(1))
    .ended();
}

/** Two groups debate an item: in one somebody speaks and is summarised, the other hands in nothing. */
function inGroups(): SessionStory {
  const [chair, keeper] = [
    { capacity: 'group-chair', id: d(1) },
    { capacity: 'group-secretary', id: d(2) },
  ] as const;
  const story = aSession()
    .withDelegates(4)
    .withAgenda(2)
    .opened()
    .allPresent()
    .give({ type: 'SetGroupDebate', ...groupDebate() })
    .starting(a(1))
    .give({ type: 'BeginGroupDebate', debateId: gd(1) });
  const conducting = (deed: Extract<Command, { type: 'ConductGroup' }>['deed']) =>
    story.give({ type: 'ConductGroup', groupId: g(1), deed }, chair);
  story
    .give({ type: 'AskInGroup', groupId: g(1), ask: { type: 'RequestToSpeak', ...speech(1) } }, asDelegate(1))
    .give({ type: 'AskInGroup', groupId: g(1), ask: { type: 'RequestToSpeak', ...speech(2) } }, asDelegate(2))
    .give(
      { type: 'AskInGroup', groupId: g(1), ask: { type: 'WithdrawSpeechRequest', requestId: r(2) } },
      asDelegate(2),
    );
  conducting({ type: 'AddSpeaker', delegateId: d(2), ...speech(3, { kind: 'rebuttal' }) });
  conducting({ type: 'MoveSpeechRequest', requestId: r(3), before: r(1) });
  conducting({ type: 'CallSpeaker', requestId: r(3) }).atOnce();
  conducting({ type: 'CallSpeaker', requestId: r(1) }).atOnce();
  conducting({ type: 'TakeBackSpeaker', requestId: r(1) });
  conducting({ type: 'PauseSpeech', requestId: r(3) });
  conducting({ type: 'ResumeSpeech', requestId: r(3) });
  conducting({ type: 'AddSpeechTime', requestId: r(3), seconds: 60, from: 180 });
  conducting({ type: 'EndSpeech', requestId: r(3) }).atOnce();
  conducting({ type: 'UndoEndSpeech', requestId: r(3) });
  conducting({ type: 'DeclineSpeechRequest', requestId: r(1), reason: 'Hết thời gian' });
  return story
    .give({ type: 'NoteGroupSpeech', groupId: g(1), requestId: r(3), gist: 'Đề nghị giãn tiến độ' }, keeper)
    .give(changingGroup())
    .give({ type: 'EndGroupMeeting', groupId: g(1) }, chair)
    .give({ type: 'ResumeGroupMeeting', groupId: g(1) }, chair)
    .give({ type: 'EndGroupMeeting', groupId: g(1) }, chair)
    .give({ type: 'EndGroupMeeting', groupId: g(2) })
    .give({ type: 'WriteGroupSummary', groupId: g(1), text: 'Tổ nhất trí.', handedIn: true }, keeper)
    .give({ type: 'MergeGroupDebate', debateId: gd(1), without: [g(2)] })
    .finishing(a(1))
    .ended();
}

/** The programme put in order, around an item that not everybody may know of. */
function arranging(story: SessionStory, personnel: AgendaItemId): void {
  const { id: _, ...entry } = agendaEntry(9);
  for (const title of ['Giải trình', 'Tiếp thu']) {
    story.give({
      type: 'AddAgendaItem',
      item: { ...entry, number: '', title, place: { parent: null, before: null } },
    });
  }
  const [one, other] = story.state.agenda.filter(({ numbering }) => numbering === 'by-level');
  if (!one || !other) throw new Error('no items were added');
  const time = (itemId: AgendaItemId) => ({ itemId, minutes: 10 });
  story
    .give({ type: 'MoveAgendaItem', itemId: personnel, day: 1, parent: null, before: other.id })
    .give({ type: 'MoveAgendaItem', itemId: other.id, day: 1, parent: null, before: one.id })
    .give({ type: 'MoveAgendaItem', itemId: one.id, day: 1, parent: null, before: personnel })
    .give({ type: 'NumberAgendaItems', numbers: numbersByPlace(story.state) })
    .give({ type: 'AdjustAgendaTimes', times: [time(one.id), time(personnel)] })
    .give({ type: 'SkipAgendaItem', itemId: other.id, reason: 'Chưa đủ hồ sơ' })
    .give({ type: 'UndoSkipAgendaItem', itemId: other.id })
    .give({ type: 'SkipAgendaItem', itemId: personnel, reason: 'Chưa đủ hồ sơ' })
    .give({
      type: 'PostponeAgendaItem',
      itemId: one.id,
      ...{ day: 2, parent: null, before: null, reason: 'Chờ thẩm tra' },
    })
    .give({ type: 'UndoPostponeAgendaItem', itemId: one.id });
}

const tellingReasons = () =>
  aSitting()
    .savingRules(ownRules({ reasons: { conflicts: 'members', opinions: 'members' } }))
    .askingOpinions({ ruleSetId: 'song-lam' })
    .counted(new Map([[d(1), { selection: votes('for'), reason: 'Vì dân' }]]))
    .announcing();

const linking = () =>
  aSitting().give({
    type: 'LinkDelegates',
    links: [{ delegateId: d(1), personId: PersonId.parse('p-0123456789ab') }],
  });

const inviting = () =>
  aSitting()
    .give({ type: 'InviteGuests', guests: [guest(1), guest(2, { as: 'official' })] })
    .give({ type: 'CorrectGuest', guest: guest(1, { as: 'observer' }), reason: 'Ghi nhầm' })
    .give({ type: 'StrikeGuest', guestId: guest(2).id, reason: 'Không dự được' });

const vouching = () =>
  aSession().give({
    type: 'VouchForRecord',
    why: 'operator',
    unsigned: [{ from: 1, to: 1 }],
    keys: [],
    reason: 'Mất khóa',
  });
