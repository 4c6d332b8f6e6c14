import type { Guest } from '#shared/protocol/guests.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { statementsOf } from '#shared/session/imports/importing.ts';
import { aSession, aSitting, puttingToVote, type SessionStory } from './builder.ts';
import { a, agendaEntry, confirming, d, delegate, guest, striking, u } from './samples.ts';

type MemberRefusal = readonly [situation: string, SessionStory, CoreCommand, RefusalCode];

const SINCE = { on: '2026-12-01', source: '', reason: 'Bị khởi tố' } as const;
const suspend = (n: number): CoreCommand => ({ type: 'SuspendDelegate', delegateId: d(n), ...SINCE });
const restore = (n: number): CoreCommand => ({ type: 'RestoreDelegate', delegateId: d(n), ...SINCE });
const merge = (drop: number, keep: number, dropVoted = false): CoreCommand => ({
  type: 'JoinDelegates',
  keep: d(keep),
  drop: d(drop),
  reason: 'Một người ghi hai lần',
  dropVoted,
});
const link = (...ns: readonly number[]): CoreCommand => ({
  type: 'LinkDelegates',
  links: ns.map((n) => ({ delegateId: d(n), personId: PersonId.parse('p-0123456789ab') })),
});
const correct = (n: number, changes: Parameters<typeof delegate>[1] = {}): CoreCommand => ({
  type: 'CorrectDelegate',
  delegate: delegate(n, changes),
  reason: 'Ghi nhầm',
});
const correctItem = (n: number, changes: Parameters<typeof agendaEntry>[1] = {}): CoreCommand => ({
  type: 'CorrectAgendaItem',
  item: agendaEntry(n, changes),
  reason: 'Ghi nhầm',
});
const strikeItem = (n: number): CoreCommand => ({
  type: 'StrikeAgendaItem',
  itemId: a(n),
  reason: 'Dòng kẻ bảng',
});
const mergeItems = (drop: number, keep: number): CoreCommand => ({
  type: 'MergeAgendaItems',
  keep: a(keep),
  drop: a(drop),
  reason: 'Ghi hai lần',
});
const marked = (n: number): CoreCommand => ({
  type: 'MarkAttendance',
  marks: [{ delegateId: d(n), status: 'present' }],
  reason: null,
});
const invite = (...guests: readonly Guest[]): CoreCommand => ({ type: 'InviteGuests', guests: [...guests] });
const correctGuest = (one: Guest): CoreCommand => ({ type: 'CorrectGuest', guest: one, reason: 'Ghi nhầm' });
const strikeGuest = (n: number): CoreCommand => ({
  type: 'StrikeGuest',
  guestId: guest(n).id,
  reason: 'Không dự được',
});
const KNOWN = PersonId.parse('p-0123456789ab');
const hundreds = (from: number) => Array.from({ length: 300 }, (_, place) => guest(from + place));
const over = () => aSitting().ended();
const inGroup = { electorate: { type: 'group', unit: u(1), name: 'Tổ số 1' } } as const;

export const MEMBER_REFUSALS: readonly MemberRefusal[] = [
  ['a guest invited after the end', over(), invite(guest(1)), 'session-closed'],
  ['a guest corrected after the end', over(), correctGuest(guest(1)), 'session-closed'],
  ['a guest struck after the end', over(), strikeGuest(1), 'session-closed'],
  ['a guest whom nobody invited', aSitting(), correctGuest(guest(1)), 'unknown-guest'],
  ['a guest whom nobody invited, struck', aSitting(), strikeGuest(1), 'unknown-guest'],
  ['a guest named twice', aSitting(), invite(guest(1), guest(1)), 'guest-invited-twice'],
  [
    'a guest who is called otherwise on the list',
    aSitting().give(invite(guest(1))),
    invite(guest(1, { name: 'Lê Thị Khách' })),
    'guest-invited-twice',
  ],
  [
    'a person of the register invited twice',
    aSitting().give(invite(guest(1, { personId: KNOWN }))),
    invite(guest(2, { personId: KNOWN })),
    'guest-invited-twice',
  ],
  [
    'a guest who would be another guest of the register',
    aSitting().give(invite(guest(1, { personId: KNOWN }), guest(2))),
    correctGuest(guest(2, { personId: KNOWN })),
    'guest-invited-twice',
  ],
  [
    'a delegate invited as a guest',
    aSitting().give(link(1)),
    invite(guest(1, { personId: KNOWN })),
    'guest-is-delegate',
  ],
  [
    'more guests than the list holds',
    aSitting().give(invite(...hundreds(1))),
    invite(...hundreds(301)),
    'guests-full',
  ],
  ['a delegate whom nobody knows', aSitting(), correct(9), 'unknown-delegate'],
  ['a delegate who was struck', aSitting().striking(3), correct(3), 'unknown-delegate'],
  ['a vote that is open', aSitting().voting(), correct(1, { name: 'Nguyễn An' }), 'members-while-voting'],
  [
    'an open opinion poll of the group that the delegate would leave',
    aSitting().askingOpinions(inGroup),
    correct(1, { group: 'Tổ số 2' }),
    'members-while-voting',
  ],

  ['a delegate whom nobody knows', aSitting(), striking(9), 'unknown-delegate'],
  ['a vote that is open', aSitting().voting(), striking(3), 'members-while-voting'],
  ['a delegate who speaks', aSitting().askingToSpeak(1, 2).calling(1), striking(2), 'member-speaking'],
  ['a session that is over', over(), striking(3), 'session-closed'],

  ['a delegate whom nobody knows', aSitting(), suspend(9), 'unknown-delegate'],
  ['a vote that is open', aSitting().voting(), suspend(3), 'members-while-voting'],
  ['a session that is over', over(), suspend(3), 'session-closed'],
  ['a delegate whom nobody knows', aSitting(), restore(9), 'unknown-delegate'],
  ['a vote that is open', aSitting().suspending(3).voting(), restore(3), 'members-while-voting'],
  ['a delegate who is suspended', aSitting().suspending(3), marked(3), 'delegate-suspended'],

  [
    'a vote that is open',
    aSitting().voting(),
    {
      type: 'ApplyImport',
      basedOnSeq: aSitting().voting().state.seq,
      statements: { ...statementsOf(), delegates: [delegate(4)] },
    },
    'members-while-voting',
  ],
  ['a session that is over', over(), confirming(4), 'session-closed'],
  ['a vote that is open', aSitting().voting(), confirming(4), 'members-while-voting'],
  ['fewer delegates in all than are there', aSitting(), confirming(2), 'total-too-small'],
  [
    'more there than a confirmed number has',
    aSitting().leaving(d(3)).confirming(2).marked('present', d(3)),
    puttingToVote(),
    'total-too-small',
  ],
  [
    'more coming to a vote than its confirmed number has',
    aSitting().leaving(d(3)).confirming(2).voting(),
    marked(3),
    'total-too-small',
  ],
  [
    'more who could answer than a confirmed number has',
    aSitting().leaving(d(3)).confirming(2),
    puttingToVote({ procedure: { type: 'opinion' } }),
    'total-too-small',
  ],
  ['somebody of the register for a row that is none', aSitting(), link(9), 'unknown-delegate'],
  ['one person for two rows', aSitting().give(link(1)), link(2), 'person-linked-twice'],
  ['one person for two rows at once', aSitting(), link(1, 2), 'person-linked-twice'],
  ['one row and itself', aSitting(), merge(3, 3), 'merge-with-itself'],
  ['a row that stays and is none', aSitting(), merge(3, 9), 'unknown-delegate'],
  ['a row that goes and is none', aSitting(), merge(9, 3), 'unknown-delegate'],
  ['a vote that is open', aSitting().voting(), merge(3, 2), 'members-while-voting'],
  ['a suspended row that goes', aSitting().suspending(3), merge(3, 2), 'merge-suspended'],
  ['a ballot of the row that goes', aSitting().askingOpinions(), merge(3, 2, true), 'merge-while-voted'],

  ['an item that is not on the agenda', aSitting(), correctItem(9), 'unknown-agenda-item'],
  ["another item's number", aSitting(), correctItem(1, { number: '2' }), 'item-number-taken'],
  [
    'a vote on it',
    aSitting().voting({ agendaItemId: a(1) }),
    correctItem(1, { title: 'Khác' }),
    'item-while-voting',
  ],
  ['an item that is not on the agenda', aSitting(), strikeItem(9), 'unknown-agenda-item'],
  ['an item that is under way', aSitting().starting(a(1)), strikeItem(1), 'item-has-happened'],
  ['an item that is done', aSitting().starting(a(1)).finishing(a(1)), strikeItem(1), 'item-has-happened'],
  [
    'an item that was voted on',
    aSitting()
      .voting({ agendaItemId: a(1) })
      .counted(),
    strikeItem(1),
    'item-has-happened',
  ],
  [
    'an item that was spoken to',
    aSitting().askingToSpeak(1, 1).calling(1),
    strikeItem(1),
    'item-has-happened',
  ],
  [
    'a session that is over',
    aSession().withDelegates(3).withAgenda(2).opened().ended(),
    strikeItem(2),
    'session-closed',
  ],
  ['one item and itself', aSitting(), mergeItems(1, 1), 'merge-with-itself'],
  ['an item that stays and is none', aSitting(), mergeItems(1, 9), 'unknown-agenda-item'],
  ['an item that goes and was begun', aSitting().starting(a(1)), mergeItems(1, 2), 'item-has-happened'],
  [
    'a vote on the item that stays',
    aSitting().voting({ agendaItemId: a(2) }),
    mergeItems(1, 2),
    'item-while-voting',
  ],
];
