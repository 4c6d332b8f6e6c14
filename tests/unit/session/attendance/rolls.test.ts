import { describe, expect, it } from 'vitest';
import { viewerOf } from '#shared/access/viewer.ts';
import { absenceFrom, excusedFrom } from '#shared/session/attendance/find-absence.ts';
import { attendanceCounts } from '#shared/session/attendance/marks.ts';
import { hasLeft, isLate, rollOf } from '#shared/session/attendance/rolls-known.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { SessionViews } from '../../../../server/session/views.ts';
import { aSession, aSitting, asDelegate, type SessionStory } from '../builder.ts';
import { absence, d, delegate, guest, sitting } from '../samples.ts';

const begin = (n: number, excused: readonly number[] = []): CoreCommand => ({
  type: 'BeginRoll',
  ...{ sitting: sitting(n), excused: excused.map(d) },
});
const close: CoreCommand = { type: 'CloseRoll', unmarked: 'absent' };
const come = (story: SessionStory, n: number) =>
  story.give({ type: 'CheckIn', delegateId: d(n), means: { by: 'hall-code' } }, asDelegate(n));

describe('a roll of a sitting', () => {
  it('begins with nobody marked but those who are excused; marks of the sitting before stay known', () => {
    const { state } = aSession()
      .withDelegates(4)
      .opened()
      .give(begin(1))
      .marked('present', d(1), d(2))
      .marked('absent', d(3))
      .give(begin(2, [4]));
    expect(attendanceCounts(state)).toMatchObject({ present: 0, excused: 1, unmarked: 3 });
    expect(state.roll).toMatchObject({ sitting: sitting(2), closedAt: null });
    expect(state.earlierRolls).toMatchObject([
      { sitting: sitting(1), present: 2, absent: [d(3)], excused: [] },
    ]);
  });

  it('keeps what was marked while the session was prepared, before its first roll', () => {
    const { state } = aSession()
      .withDelegates(3)
      .marked('excused', d(1))
      .give(begin(1, [2]))
      .opened();
    expect(attendanceCounts(state)).toMatchObject({ excused: 2, unmarked: 1 });
    expect(state.earlierRolls).toEqual([]);
  });

  it('leaves marks of a session without rolls to the time before its first', () => {
    const { state } = aSitting().give(begin(1));
    expect(attendanceCounts(state)).toMatchObject({ present: 0, unmarked: 3 });
    expect(state.earlierRolls).toMatchObject([{ sitting: null, present: 3 }]);
  });

  it('is begun once, however often it is asked for', () => {
    const story = aSitting().give(begin(1)).marked('present', d(1));
    expect(story.ask(begin(1))).toEqual({ ok: true, events: [] });
  });

  it('ends with whoever is not marked as absent, where that is asked', () => {
    const story = aSession().withDelegates(4).opened().give(begin(1)).marked('present', d(1)).suspending(4);
    expect(story.ask({ type: 'CloseRoll', unmarked: 'as-they-are' })).toMatchObject({
      events: [{ absent: [] }],
    });
    const { state } = story.give(close);
    expect(attendanceCounts(state)).toMatchObject({ present: 1, absent: 2, suspended: 1, unmarked: 0 });
    expect(story.ask(close)).toEqual({ ok: true, events: [] });
  });
});

describe('whoever marks themself', () => {
  it('is present, by what is on record, and marked once', () => {
    const story = come(aSession().withDelegates(3).opened().give(begin(1)), 2);
    expect(story.state.attendance[d(2)]).toMatchObject({ status: 'present', means: { by: 'hall-code' } });
    expect(story.log.at(-1)).toMatchObject({ actor: { capacity: 'delegate', id: d(2) } });
    const again = { type: 'CheckIn', delegateId: d(2), means: { by: 'seat', seat: '2' } } as const;
    expect(story.ask(again, asDelegate(2))).toEqual({ ok: true, events: [] });
  });

  it('sits in their own seat, or where they have none in one that is nobody’s', () => {
    const story = aSession()
      .registering(delegate(1), delegate(2, { seat: '' }))
      .opened()
      .give(begin(1));
    const at = (n: number, seat: string) =>
      story.ask({ type: 'CheckIn', delegateId: d(n), means: { by: 'seat', seat } }, asDelegate(n)).ok;
    expect([at(1, '1'), at(1, '7'), at(2, '1'), at(2, '7')]).toEqual([true, false, false, true]);
  });

  it('is late after the calling ended; leaves; and is back, which is no second coming', () => {
    const story = come(aSession().withDelegates(3).opened().give(begin(1)), 1).give(close);
    come(story, 2);
    const late = (n: number) => isLate(story.state.roll, story.state.attendance[d(n)]);
    expect([late(1), late(2), late(3)]).toEqual([false, true, false]);
    const came = story.state.attendance[d(2)]?.cameAt;
    story.leaving(d(2), d(1));
    expect([1, 2, 3].map((n) => hasLeft(story.state.attendance[d(n)]))).toEqual([true, true, false]);
    come(story, 2);
    expect(story.state.attendance[d(2)]).toMatchObject({ status: 'present', cameAt: came });
    // Whoever was there for a while was not absent from the sitting.
    expect(rollOf(story.state)).toMatchObject({ present: 2, absent: [d(3)] });
  });

  it('has not come where the mark is undone', () => {
    const undo = { type: 'UndoAttendanceMark', delegateId: d(3) } as const;
    const story = aSession().withDelegates(3).opened().give(begin(1)).marked('absent', d(3)).atOnce();
    const { state } = come(story, 3).atOnce().give(undo);
    expect(state.attendance[d(3)]).toEqual({ status: 'absent', markedAt: expect.any(String) });
  });
});

describe('an absence that is reported', () => {
  const own = asDelegate(1);
  const report = (n: number, changes: Parameters<typeof absence>[1] = {}) =>
    ({ type: 'ReportAbsence', ...absence(n, changes) }) as const;

  it('waits for the secretariat; what that notes itself is agreed to', () => {
    const story = aSitting().give(report(1), own).give(report(2));
    expect(story.state.absences.map(({ progress }) => progress)).toEqual(['waiting', 'accepted']);
    expect(excusedFrom(story.state, sitting(2))).toEqual([d(2)]);
    const settle = (accepted: boolean) =>
      ({ type: 'SettleAbsence', absenceId: absence(1).absenceId, accepted }) as const;
    expect(excusedFrom(story.give(settle(true)).state, sitting(2))).toEqual([d(1), d(2)]);
    expect(excusedFrom(story.give(settle(false)).state, sitting(2))).toEqual([d(2)]);
    expect(absenceFrom(story.state, d(2), sitting(1))).toBeUndefined();
    expect(absenceFrom(story.state, d(2), sitting(3))).toBeUndefined();
  });

  it('that is sent again changes nothing', () => {
    const story = aSitting().give(report(1), own);
    expect(story.ask(report(1), own)).toEqual({ ok: true, events: [] });
  });

  it('is known, with its reason, to the delegate and to whoever leads the sitting, and to no one else', () => {
    const story = aSitting().give({ type: 'NameStandingBody', chair: d(3), members: [d(2)] });
    story.give(report(1), own);
    const views = new SessionViews();
    views.take(views.fold(story.log));
    const known = (role: 'delegate' | 'secretary' | 'display', personId: string) =>
      views.stateFor(viewerOf(views.whole, { role, personId })).absences.map(({ reason }) => reason);
    expect(known('delegate', d(1))).toEqual(['Đi công tác']);
    expect(known('delegate', d(3))).toEqual(['Đi công tác']);
    expect(known('secretary', 's1')).toEqual(['Đi công tác']);
    expect([known('delegate', d(2)), known('display', 'm1')]).toEqual([[], []]);
    story.give({ type: 'WithdrawAbsence', absenceId: absence(1).absenceId }, own);
    const after = new SessionViews();
    after.take(after.fold(story.log));
    expect(after.stateFor(viewerOf(after.whole, { role: 'delegate', personId: d(1) })).absences).toEqual([]);
  });
});

it('keeps by what a guest marked themself, until somebody else marks them', () => {
  const guestId = guest(1).id;
  const by = { capacity: 'guest', id: guestId } as const;
  const story = aSitting()
    .give({ type: 'InviteGuests', guests: [guest(1)] })
    .give(begin(1))
    .give({ type: 'MarkGuests', marks: [{ guestId, status: 'absent' }] })
    .give({ type: 'CheckInGuest', guestId, means: { by: 'hall-code' } }, by);
  const mark = () => story.state.guestAttendance[guestId];
  expect(mark()).toMatchObject({ status: 'present', means: { by: 'hall-code' } });
  const { length } = story.log;
  story.give({ type: 'CheckInGuest', guestId, means: { by: 'hall-code' } }, by);
  expect(story.log).toHaveLength(length);
  story.give({ type: 'MarkGuests', marks: [{ guestId, status: 'excused' }] });
  expect(mark()).toEqual({ status: 'excused', markedAt: story.log.at(-1)?.at });
});

it('marks guests in the sitting now; the public is not told', () => {
  const story = aSitting()
    .give({ type: 'InviteGuests', guests: [guest(1)] })
    .give({ type: 'MarkGuests', marks: [{ guestId: guest(1).id, status: 'present' }] });
  expect(story.state.guestAttendance[guest(1).id]).toMatchObject({ status: 'present' });
  expect(story.give(begin(1)).state.guestAttendance).toEqual({});
});
