import type { CheckInMeans } from '#shared/protocol/attendance.ts';
import type { Actor } from '#shared/protocol/events.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { aSession, aSitting, asDelegate, type SessionStory } from '../builder.ts';
import { absence, d, delegate, guest, sitting } from '../samples.ts';

type Case = readonly [situation: string, SessionStory, CoreCommand, RefusalCode, by?: Actor];

const begin = (n: number, excused: readonly number[] = []): CoreCommand => ({
  type: 'BeginRoll',
  ...{ sitting: sitting(n), excused: excused.map(d) },
});
const close: CoreCommand = { type: 'CloseRoll', unmarked: 'absent' };
const checkIn = (n: number): CoreCommand => ({
  type: 'CheckIn',
  ...{ delegateId: d(n), means: { by: 'hall-code' } },
});
const bySeat = (n: number, seat: string): CoreCommand => ({
  type: 'CheckIn',
  ...{ delegateId: d(n), means: { by: 'seat', seat } },
});
const report = (n: number, changes: Parameters<typeof absence>[1] = {}): CoreCommand => ({
  type: 'ReportAbsence',
  ...absence(n, changes),
});
const settle = (n: number): CoreCommand => ({
  type: 'SettleAbsence',
  ...{ absenceId: absence(n).absenceId, accepted: true },
});
const withdraw = (n: number): CoreCommand => ({
  type: 'WithdrawAbsence',
  absenceId: absence(n).absenceId,
});
const markGuest: CoreCommand = { type: 'MarkGuests', marks: [{ guestId: guest(1).id, status: 'present' }] };

const asGuest = (n: number, capacity: 'guest' | 'official' = 'guest'): Actor => ({
  capacity,
  id: guest(n).id,
});
const guestIn = (n: number, means: CheckInMeans = { by: 'hall-code' }): CoreCommand => ({
  type: 'CheckInGuest',
  guestId: guest(n).id,
  means,
});
const invited = () => aSitting().give({ type: 'InviteGuests', guests: [guest(1)] });

const called = () => aSitting().give(begin(1));
const over = () => aSitting().ended();

/** Reports of the first delegate, as many as may be. */
function manyReports(): SessionStory {
  const story = aSitting();
  for (let n = 1; n <= 30; n += 1) story.give(report(n, { delegateId: d(1) }));
  return story;
}

/** What is refused of rolls, of marking oneself, and of absences reported beforehand. */
export const ROLL_REFUSALS: readonly Case[] = [
  ['a session that is over', over(), begin(1), 'session-closed'],
  ['a sitting before the one that was called', aSitting().give(begin(2)), begin(1), 'sitting-over'],
  ['a day after the last', aSitting(), begin(99), 'sitting-beyond'],
  ['a vote that is open', aSitting().voting(), begin(1), 'roll-while-voting'],
  ['somebody who is not on the list', aSitting(), begin(1, [9]), 'unknown-delegate'],

  ['a session that is over', called().ended(), close, 'session-closed'],
  ['no roll', aSitting(), close, 'no-roll'],

  ['a session that is over', called().ended(), checkIn(1), 'session-closed', asDelegate(1)],
  ['no roll', aSitting(), checkIn(1), 'no-roll', asDelegate(1)],
  ['another delegate', called(), checkIn(2), 'attendance-of-another', asDelegate(1)],
  ['somebody who is not on the list', called(), checkIn(9), 'unknown-delegate', asDelegate(9)],
  ['suspended rights', called().suspending(2), checkIn(2), 'delegate-suspended', asDelegate(2)],
  ['a session that is over', invited().give(begin(1)).ended(), guestIn(1), 'session-closed', asGuest(1)],
  ['no roll', invited(), guestIn(1), 'no-roll', asGuest(1)],
  ['another guest', invited().give(begin(1)), guestIn(1), 'guest-attendance-of-another', asGuest(2)],
  ['somebody who is not invited', called(), guestIn(1), 'unknown-guest', asGuest(1)],
  [
    'the card of a seat, from an official',
    invited().give(begin(1)),
    guestIn(1, { by: 'seat', seat: '1' }),
    'seat-card-of-delegates',
    asGuest(1, 'official'),
  ],
  ['the card of another seat', called(), bySeat(2, '1'), 'seat-not-own', asDelegate(2)],
  [
    'the seat of another, from somebody who has none',
    aSession()
      .registering(delegate(1), delegate(2, { seat: '' }))
      .opened()
      .give(begin(1)),
    bySeat(2, '1'),
    'seat-of-another',
    asDelegate(2),
  ],

  ['a session that is over', over(), markGuest, 'session-closed'],
  ['somebody who is not invited', aSitting(), markGuest, 'unknown-guest'],

  ['a session that is over', over(), report(1), 'session-closed'],
  ['somebody who is not on the list', aSitting(), report(9), 'unknown-delegate'],
  ['another delegate', aSitting(), report(2), 'attendance-of-another', asDelegate(1)],
  [
    'the id of another’s report',
    aSitting().give(report(1)),
    report(1, { delegateId: d(2) }),
    'floor-id-reused',
  ],
  [
    'a last sitting before the first',
    aSitting(),
    report(1, { from: sitting(2), to: sitting(1) }),
    'absence-ends-before',
  ],
  [
    'a sitting that is over',
    aSitting().give(begin(2)),
    report(1, { from: sitting(1), to: sitting(1) }),
    'absence-too-late',
    asDelegate(1),
  ],
  ['as many as may be', manyReports(), report(31, { delegateId: d(1) }), 'absences-full'],

  ['a session that is over', aSitting().give(report(1)).ended(), settle(1), 'session-closed'],
  ['no such report', aSitting(), settle(1), 'unknown-absence'],

  ['a session that is over', aSitting().give(report(1)).ended(), withdraw(1), 'session-closed'],
  ['no such report', aSitting(), withdraw(1), 'unknown-absence'],
  ['another’s report', aSitting().give(report(1)), withdraw(1), 'attendance-of-another', asDelegate(2)],
];
