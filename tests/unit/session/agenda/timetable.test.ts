import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsAt, progressAt, sharedOut, timetable } from '#shared/session/agenda/timetable.ts';
import { formatTime } from '#shared/text/dates.ts';
import { aSession, type SessionStory } from '../builder.ts';
import { a, agendaEntry } from '../samples.ts';
import { adjusting, moving, skipping } from './arranging-cases.ts';

/** From 08:00 on, four items of half an hour each, and one at 13:30. The story's steps are a minute each, from 08:00. */
function aMorning(): SessionStory {
  const story = aSession().withDelegates(1);
  for (const n of [1, 2, 3, 4, 5]) {
    const { id: _, ...item } = agendaEntry(n, {
      minutes: 30,
      ...(n === 1 ? { startsAt: '08:00' } : n === 5 ? { startsAt: '13:30' } : {}),
    });
    story.give({ type: 'AddAgendaItem', item });
  }
  return story.opened();
}

const at = (time: string) => `2026-12-08T${time}:00.000Z`;
const clock = (instant: number | null) =>
  instant === null ? null : formatTime(new Date(instant).toISOString());
const spans = (story: SessionStory, now: string) =>
  timetable(story.state, 1, Date.parse(now)).map(({ planned, expected }) =>
    [planned.from, planned.to, expected.from, expected.to].map(clock).join(' '),
  );

describe('the times of a day', () => {
  it('are planned from the times that the programme names, one item behind the other', () => {
    expect(spans(aMorning(), at('00:30'))).toEqual([
      '08:00 08:30 08:00 08:30',
      '08:30 09:00 08:30 09:00',
      '09:00 09:30 09:00 09:30',
      '09:30 10:00 09:30 10:00',
      '13:30 14:00 13:30 14:00',
    ]);
  });

  it('are to be expected behind what is under way, and no earlier than the programme names', () => {
    const story = aMorning();
    const from = formatTime(story.now);
    story.starting(a(1));
    expect(spans(story, at('01:50'))).toEqual([
      `08:00 08:30 ${from} 08:50`,
      '08:30 09:00 08:50 09:20',
      '09:00 09:30 09:20 09:50',
      '09:30 10:00 09:50 10:20',
      '13:30 14:00 13:30 14:00',
    ]);
  });

  it('leave out what was skipped, and count what is taken up by its parts by these', () => {
    const story = aMorning()
      .give(skipping(a(2)))
      .give(moving(a(4), { parent: a(3) }));
    expect(timetable(story.state, 1, 0).map(({ item }) => item.id)).toEqual([a(1), a(4), a(5)]);
  });

  it('are unknown where the programme names none, until the day has begun', () => {
    const story = aSession().withDelegates(1).withAgenda(2);
    expect(spans(story, at('01:00'))).toEqual(['   ', '   ']);
    expect(progressAt(story.state, at('01:00'))).toBeNull();
  });
});

describe('how late a sitting is', () => {
  it('is what the item under way will end late, and its end what is left of it', () => {
    const story = aMorning().starting(a(1));
    const progress = progressAt(story.state, at('01:55'));
    expect(progress).toMatchObject({ day: 1, late: 25 });
    expect(progress?.left.map(({ item }) => item.id)).toEqual([a(2), a(3), a(4)]);
    expect([progress?.plannedEnd, progress?.expectedEnd].map((end) => clock(end ?? null))).toEqual([
      '10:00',
      '10:25',
    ]);
  });

  it('is between two items what the next one begins late; and less than nothing when it is early', () => {
    const story = aMorning().starting(a(1)).finishing(a(1));
    expect(progressAt(story.state, at('01:40'))?.late).toBe(10);
    expect(progressAt(story.state, at('01:20'))?.late).toBe(-10);
  });
});

describe('what is left, shared out', () => {
  it('brings the sitting to its planned end, in proportion to what was planned', () => {
    const story = aMorning().starting(a(1));
    const now = at('01:55');
    const progress = progressAt(story.state, now);
    if (!progress) throw new Error('nothing is under way');
    const shares = sharedOut(progress, beginsAt(progress, now));
    expect(shares).toEqual([
      { itemId: a(2), minutes: 22 },
      { itemId: a(3), minutes: 22 },
      { itemId: a(4), minutes: 21 },
    ]);
    story.give({ type: 'AdjustAgendaTimes', times: [...(shares ?? [])] });
    const after = progressAt(story.state, now);
    expect([after?.plannedEnd, after?.expectedEnd].map((end) => clock(end ?? null))).toEqual([
      '10:00',
      '10:00',
    ]);
    expect(after?.late).toBe(25);
    story.give(adjusting(a(2), null));
    expect(clock(progressAt(story.state, now)?.expectedEnd ?? null)).toBe('10:08');
  });

  it('is whole minutes, at least one each, that make up exactly what there is; or nothing where that is too little', () => {
    const minutes = fc.integer({ min: 1, max: 240 });
    fc.assert(
      fc.property(
        fc.array(minutes, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 900 }),
        (planned, there) => {
          const story = aSession().withDelegates(1);
          const [first] = story.withAgenda(1).state.agenda;
          if (!first) throw new Error('no item');
          const times = { from: null, to: null };
          const left = planned.map((each, index) => ({
            item: { ...first, id: a(index + 1), minutes: each },
            planned: times,
            expected: times,
          }));
          const shares = sharedOut(
            { day: 1, late: 0, left, plannedEnd: there * 60_000, expectedEnd: null },
            0,
          );
          if (there < planned.length) {
            expect(shares).toBeNull();
            return;
          }
          expect(shares?.every((share) => share.minutes >= 1)).toBe(true);
          expect(shares?.reduce((sum, share) => sum + share.minutes, 0)).toBe(there);
        },
      ),
      { numRuns: 50 },
    );
  });
});
