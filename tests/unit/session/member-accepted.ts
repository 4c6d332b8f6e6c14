import { PersonId } from '#shared/protocol/register/ids.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { aSitting, type SessionStory } from './builder.ts';
import { a, agendaEntry, CONFIRMED_BY, confirming, d, delegate, guest, striking } from './samples.ts';

type MemberCase = readonly [what: string, SessionStory, CoreCommand, readonly unknown[]];

const ANH = PersonId.parse('p-0123456789ab');
const since = { on: '2026-12-01', source: 'Nghị quyết số 5/NQ-HĐND', reason: 'Bị khởi tố' } as const;
const corrected = { delegate: delegate(1, { name: 'Nguyễn Thị Ánh' }), reason: 'Ghi thiếu tên' };
const suspended = { delegateId: d(3), ...since };
const merged = { keep: d(2), drop: d(3), reason: 'Một người ghi hai lần' };
const { type: _type, ...struck } = striking(3, 'resigned', 'Nghị quyết số 7/NQ-HĐND');
const item = { item: agendaEntry(1, { number: '9', title: 'Giá đất' }), reason: 'Ghi nhầm số' };
const mergedItems = { keep: a(2), drop: a(3), reason: 'Ghi hai lần' };

const strikingGuest = (n: number) =>
  ({ type: 'StrikeGuest', guestId: guest(n).id, reason: 'Không dự được' }) as const;

/** What is changed in the list of delegates and in the programme. */
export const MEMBER_ACCEPTED: readonly MemberCase[] = [
  [
    'the number of all delegates confirmed',
    aSitting(),
    confirming(4),
    [{ type: 'TotalConfirmed', v: 1, total: 4, suspended: 'counted', reason: CONFIRMED_BY }],
  ],
  ['the same number confirmed again', aSitting().confirming(4), confirming(4), []],
  [
    'particulars put right',
    aSitting(),
    { type: 'CorrectDelegate', ...corrected },
    [{ type: 'DelegateCorrected', v: 1, ...corrected }],
  ],
  [
    'particulars put right after the end',
    aSitting().ended(),
    { type: 'CorrectDelegate', ...corrected },
    [{ type: 'DelegateCorrected', v: 1, ...corrected }],
  ],
  [
    'particulars that are right already',
    aSitting(),
    { type: 'CorrectDelegate', delegate: delegate(1), reason: 'Ghi lại' },
    [],
  ],
  [
    'a delegate taken off the list',
    aSitting(),
    striking(3, 'resigned', struck.source),
    [{ type: 'DelegateStruck', v: 1, ...struck }],
  ],
  [
    'a delegate taken off the list during an opinion poll',
    aSitting().askingOpinions(),
    striking(3, 'resigned', struck.source),
    [{ type: 'DelegateStruck', v: 1, ...struck }],
  ],
  [
    'rights suspended',
    aSitting(),
    { type: 'SuspendDelegate', ...suspended },
    [{ type: 'DelegateSuspended', v: 1, ...suspended }],
  ],
  [
    'rights restored',
    aSitting().suspending(3),
    { type: 'RestoreDelegate', ...suspended },
    [{ type: 'DelegateRestored', v: 1, ...suspended }],
  ],
  [
    'who a delegate is in the register, once it is known, after the end too',
    aSitting().ended(),
    { type: 'LinkDelegates', links: [{ delegateId: d(1), personId: ANH }] },
    [{ type: 'DelegatesLinked', v: 1, links: [{ delegateId: d(1), personId: ANH }] }],
  ],
  [
    'what is known already of who they are',
    aSitting().give({ type: 'LinkDelegates', links: [{ delegateId: d(1), personId: ANH }] }),
    { type: 'LinkDelegates', links: [{ delegateId: d(1), personId: ANH }] },
    [],
  ],
  [
    'people invited, of whom one is on the list already',
    aSitting().give({ type: 'InviteGuests', guests: [guest(1)] }),
    { type: 'InviteGuests', guests: [guest(1), guest(2)] },
    [{ type: 'GuestsInvited', v: 1, guests: [guest(2)] }],
  ],
  [
    'the same invitation sent again',
    aSitting().give({ type: 'InviteGuests', guests: [guest(1)] }),
    { type: 'InviteGuests', guests: [guest(1)] },
    [],
  ],
  [
    'a guest who was struck and is invited again',
    aSitting()
      .give({ type: 'InviteGuests', guests: [guest(1)] })
      .give(strikingGuest(1)),
    { type: 'InviteGuests', guests: [guest(1)] },
    [{ type: 'GuestsInvited', v: 1, guests: [guest(1)] }],
  ],
  [
    'a guest who is to answer as an official',
    aSitting().give({ type: 'InviteGuests', guests: [guest(1)] }),
    { type: 'CorrectGuest', guest: guest(1, { as: 'official' }), reason: 'Ghi nhầm' },
    [{ type: 'GuestCorrected', v: 1, guest: guest(1, { as: 'official' }), reason: 'Ghi nhầm' }],
  ],
  [
    'particulars of a guest that are right already',
    aSitting().give({ type: 'InviteGuests', guests: [guest(1)] }),
    { type: 'CorrectGuest', guest: guest(1), reason: 'Ghi nhầm' },
    [],
  ],
  [
    'a guest taken off the list',
    aSitting().give({ type: 'InviteGuests', guests: [guest(1)] }),
    strikingGuest(1),
    [{ type: 'GuestStruck', v: 1, guestId: guest(1).id, reason: 'Không dự được' }],
  ],
  [
    'two rows made one',
    aSitting(),
    { type: 'JoinDelegates', ...merged, dropVoted: false },
    [{ type: 'DelegatesMerged', v: 1, ...merged }],
  ],
  [
    'an agenda item put right',
    aSitting(),
    { type: 'CorrectAgendaItem', ...item },
    [{ type: 'AgendaItemCorrected', v: 2, ...item }],
  ],
  [
    'an agenda item that is right already',
    aSitting(),
    { type: 'CorrectAgendaItem', item: agendaEntry(1), reason: 'Ghi lại' },
    [],
  ],
  [
    'an agenda item taken off the programme',
    aSitting(),
    { type: 'StrikeAgendaItem', itemId: a(3), reason: 'Dòng kẻ bảng' },
    [{ type: 'AgendaItemStruck', v: 1, itemId: a(3), reason: 'Dòng kẻ bảng' }],
  ],
  [
    'two agenda items made one',
    aSitting(),
    { type: 'MergeAgendaItems', ...mergedItems },
    [{ type: 'AgendaItemsMerged', v: 1, ...mergedItems }],
  ],
];
