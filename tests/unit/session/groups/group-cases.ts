import type { Actor } from '#shared/protocol/events.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { addingItem, aSession, aSitting, asDelegate, type SessionStory } from '../builder.ts';
import { a, changingGroup, d, g, gd, groupDebate, r, speech, u } from '../samples.ts';

export const asGroupChair = (n: number): Actor => ({ capacity: 'group-chair', id: d(n) });
export const asGroupSecretary = (n: number): Actor => ({ capacity: 'group-secretary', id: d(n) });

const planning = (changes: Parameters<typeof groupDebate>[0] = {}): CoreCommand => ({
  type: 'SetGroupDebate',
  ...groupDebate(changes),
});
const beginning: CoreCommand = { type: 'BeginGroupDebate', debateId: gd(1) };
const ending = (n: number): CoreCommand => ({ type: 'EndGroupMeeting', groupId: g(n) });
const merging = (...without: readonly number[]): CoreCommand => ({
  type: 'MergeGroupDebate',
  debateId: gd(1),
  without: without.map(g),
});
const asking = (n: number, groupId = g(1)): CoreCommand => ({
  type: 'AskInGroup',
  groupId,
  ask: { type: 'RequestToSpeak', ...speech(n) },
});
const calling = (n: number): CoreCommand => ({
  type: 'ConductGroup',
  groupId: g(1),
  deed: { type: 'CallSpeaker', requestId: r(n) },
});
const noting = (n: number, gist = 'Nhất trí'): CoreCommand => ({
  type: 'NoteGroupSpeech',
  groupId: g(1),
  requestId: r(n),
  gist,
});
const summing = (text: string, handedIn: boolean, groupId = g(1)): CoreCommand => ({
  type: 'WriteGroupSummary',
  groupId,
  text,
  handedIn,
});
/** Four delegates, of whom the fourth is in no group. */
const ofFour = () => aSession().withDelegates(4).withAgenda(3).opened().allPresent();

export const planned = () => ofFour().give(planning());
/** Both groups meet; d1 waits to speak in the first. */
export const meeting = () => planned().starting(a(1)).give(beginning).give(asking(1), asDelegate(1));
/** d1 had the floor. */
export const spoken = () =>
  meeting()
    .give(calling(1), asGroupChair(1))
    .give({
      type: 'ConductGroup',
      groupId: g(1),
      deed: { type: 'EndSpeech', requestId: r(1) },
    });
export const over = () => spoken().give(ending(1)).give(ending(2));
export const merged = () => over().give(merging(1, 2));

const closedItem = () => {
  const story = aSitting();
  const agendaItemId = addingItem(story, { audience: { unit: u(1) } });
  return [story, { ...planning(), agendaItemId } as CoreCommand] as const;
};

type Refused = readonly [string, SessionStory, CoreCommand, RefusalCode, Actor?];

export const GROUP_REFUSED: readonly Refused[] = [
  ['groups after the end', aSitting().ended(), planning(), 'session-closed'],
  [
    'groups for no item',
    aSitting(),
    { ...planning(), agendaItemId: a(9) } as CoreCommand,
    'unknown-agenda-item',
  ],
  ['groups in an item of one unit', ...closedItem(), 'group-debate-in-closed-item'],
  ['groups for what is over', aSitting().starting(a(1)).finishing(a(1)), planning(), 'speech-item-done'],
  ['other groups once they meet', meeting(), planning({ first: { room: '' } }), 'group-debate-begun'],
  [
    'a second debate of an item beside one that is not merged',
    planned(),
    { type: 'SetGroupDebate', debateId: gd(2), agendaItemId: a(1), groups: [] },
    'group-debate-of-item',
  ],
  ['one group twice', aSitting(), planning({ second: { groupId: g(1) } }), 'floor-id-reused'],
  ['a group of no unit', aSitting(), planning({ first: { unitId: u(9) } }), 'unknown-unit'],
  ['a group of nobody', aSitting(), planning({ second: { members: [d(9)] } }), 'unknown-delegate'],
  [
    'a delegate in two groups',
    aSitting(),
    planning({ second: { members: [d(2), d(3)] } }),
    'in-two-debate-groups',
  ],
  ['a chair of another group', aSitting(), planning({ first: { chair: d(3) } }), 'leads-another-group'],
  ['beginning what was not planned', aSitting(), beginning, 'unknown-group-debate'],
  ['beginning before the item', planned(), beginning, 'group-debate-item-not-current'],
  [
    'beginning without a chair',
    aSitting()
      .give(planning({ second: { chair: null } }))
      .starting(a(1)),
    beginning,
    'groups-without-leader',
  ],
  ['beginning what is merged', merged(), beginning, 'group-debate-merged'],
  ['changing no group', planned(), changingGroup({ groupId: g(9) }), 'unknown-debate-group'],
  ['changing a group that is merged', merged(), changingGroup(), 'group-debate-merged'],
  ['changing a group after the end', planned().ended(), changingGroup(), 'session-closed'],
  ['bringing nobody', planned(), changingGroup({ joined: [d(9)] }), 'unknown-delegate'],
  ['bringing whoever chairs another group', planned(), changingGroup({ joined: [d(3)] }), 'leads-group-left'],
  ['a chair who is no member', planned(), changingGroup({ chair: d(3), joined: [] }), 'leads-another-group'],
  ['asking in no group', meeting(), asking(2, g(9)), 'unknown-debate-group', asDelegate(1)],
  ['asking before the group meets', planned(), asking(1), 'group-not-meeting', asDelegate(1)],
  ['asking in another group', meeting(), asking(2), 'not-in-debate-group', asDelegate(3)],
  ['asking twice', meeting(), asking(2), 'speech-already-requested', asDelegate(1)],
  [
    'asking on another item',
    meeting(),
    {
      type: 'AskInGroup',
      groupId: g(1),
      ask: { type: 'RequestToSpeak', ...speech(2, { agendaItemId: a(2) }) },
    },
    'group-speaks-on-its-item',
    asDelegate(2),
  ],
  [
    'withdrawing another’s request in a group',
    meeting(),
    { type: 'AskInGroup', groupId: g(1), ask: { type: 'WithdrawSpeechRequest', requestId: r(1) } },
    'floor-of-another',
    asDelegate(2),
  ],
  ['calling in another’s group', meeting(), calling(1), 'group-of-others', asGroupChair(3)],
  ['leading no group', meeting(), ending(9), 'unknown-debate-group', asGroupChair(1)],
  ['calling whom nobody knows', meeting(), calling(9), 'unknown-speech-request', asGroupChair(1)],
  ['noting what nobody asked to say', meeting(), noting(9), 'unknown-speech-request', asGroupSecretary(2)],
  ['noting what was not said', meeting(), noting(1), 'speaker-not-called', asGroupSecretary(2)],
  ['noting in no group', meeting(), { ...noting(1), groupId: g(9) } as CoreCommand, 'unknown-debate-group'],
  ['noting once it is merged', merged(), noting(1, 'Khác'), 'group-debate-merged'],
  ['ending no group', meeting(), ending(9), 'unknown-debate-group'],
  ['ending before it meets', planned(), ending(1), 'group-not-meeting'],
  ['resuming no group', meeting(), { type: 'ResumeGroupMeeting', groupId: g(9) }, 'unknown-debate-group'],
  ['resuming before it meets', planned(), { type: 'ResumeGroupMeeting', groupId: g(1) }, 'group-not-meeting'],
  ['resuming what is merged', merged(), { type: 'ResumeGroupMeeting', groupId: g(1) }, 'group-debate-merged'],
  [
    'resuming after the item',
    over().finishing(a(1)),
    { type: 'ResumeGroupMeeting', groupId: g(1) },
    'group-debate-item-not-current',
  ],
  ['a summary of no group', meeting(), summing('A', true, g(9)), 'unknown-debate-group'],
  ['a summary before it meets', planned(), summing('A', false), 'group-not-meeting'],
  ['handing in an empty summary', meeting(), summing('', true), 'group-summary-empty', asGroupSecretary(2)],
  ['a summary after the end', over().finishing(a(1)).ended(), summing('A', false), 'session-closed'],
  ['merging what was not planned', aSitting(), merging(), 'unknown-group-debate'],
  ['merging before they meet', planned(), merging(), 'group-debate-not-begun'],
  ['merging while one meets', meeting().give(ending(1)), merging(1, 2), 'groups-still-meeting'],
  ['merging with summaries missing unawares', over(), merging(1), 'group-summaries-missing'],
  ['merging with a draft', over().give(summing('A', false)), merging(2), 'group-summaries-missing'],
  ['merging after the end', over().finishing(a(1)).ended(), merging(1, 2), 'session-closed'],
  [
    'closing an item while groups meet',
    meeting(),
    { type: 'CloseAgendaItem', itemId: a(1) },
    'groups-still-meeting',
  ],
  [
    'undoing the start of an item in which groups met',
    planned().starting(a(1)).atOnce().give(beginning).atOnce(),
    { type: 'UndoAgendaItemStart', itemId: a(1) },
    'start-stands',
  ],
  [
    'marking a member of another group',
    meeting(),
    { type: 'MarkAttendance', marks: [{ delegateId: d(3), status: 'present' }], reason: null },
    'attendance-of-another-unit',
    asGroupSecretary(2),
  ],
];

type Accepted = readonly [string, SessionStory, CoreCommand, readonly unknown[], Actor?];

const inFirst = (change: object) => ({ type: 'GroupFloorChanged', v: 1, groupId: g(1), change });

export const GROUP_ACCEPTED: readonly Accepted[] = [
  ['groups for an item', aSitting(), planning(), [{ type: 'GroupDebateSet', v: 1, ...groupDebate() }]],
  [
    'no groups after all',
    planned(),
    { ...planning(), groups: [] } as CoreCommand,
    [{ type: 'GroupDebateSet', v: 1, ...groupDebate(), groups: [] }],
  ],
  [
    'the beginning of groups',
    planned().starting(a(1)),
    beginning,
    [{ type: 'GroupDebateBegan', v: 1, debateId: gd(1) }],
  ],
  [
    'whoever comes to a group',
    planned(),
    changingGroup({ joined: [d(4), d(1)] }),
    [
      {
        type: 'DebateGroupChanged',
        v: 1,
        groupId: g(1),
        ...{
          room: 'Phòng 305',
          chair: d(1),
          secretary: { by: 'delegate', delegateId: d(2) },
          joined: [d(4)],
        },
      },
    ],
  ],
  [
    'asking to speak in a group',
    meeting(),
    asking(2),
    [inFirst({ type: 'SpeechRequested', v: 1, delegateId: d(2), ...speech(2) })],
    asDelegate(2),
  ],
  [
    'calling in a group, with the time of the session',
    meeting(),
    calling(1),
    [inFirst({ type: 'SpeakerCalled', v: 1, requestId: r(1), seconds: 420 })],
    asGroupChair(1),
  ],
  [
    'a note of what was said',
    spoken(),
    noting(1),
    [{ v: 1, ...noting(1), type: 'GroupSpeechNoted' }],
    asGroupSecretary(2),
  ],
  [
    'the end of a group, and with it of who speaks there',
    meeting().give(calling(1)),
    ending(1),
    [
      inFirst({ type: 'SpeechEnded', v: 1, requestId: r(1) }),
      { type: 'GroupMeetingEnded', v: 1, groupId: g(1) },
    ],
    asGroupChair(1),
  ],
  [
    'a group that meets again',
    meeting().give(ending(1)),
    { type: 'ResumeGroupMeeting', groupId: g(1) },
    [{ type: 'GroupMeetingResumed', v: 1, groupId: g(1) }],
  ],
  [
    'the summary of a group',
    over(),
    summing('Tổ nhất trí.', true),
    [{ v: 1, ...summing('Tổ nhất trí.', true), type: 'GroupSummaryWritten' }],
    asGroupSecretary(2),
  ],
  [
    'merging, with what each group said',
    over().give(noting(1)).give(summing('Tổ nhất trí.', true)),
    merging(2),
    [
      {
        type: 'GroupDebateMerged',
        v: 1,
        debateId: gd(1),
        reports: [
          {
            groupId: g(1),
            speakers: [{ delegateId: d(1), topic: speech(1).topic, gist: 'Nhất trí' }],
            summary: 'Tổ nhất trí.',
          },
          { groupId: g(2), speakers: [], summary: null },
        ],
      },
    ],
  ],
];
