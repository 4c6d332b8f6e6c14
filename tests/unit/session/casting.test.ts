import { describe, expect, it } from 'vitest';
import { attendanceCounts, quorum } from '#shared/session/attendance.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents.ts';
import { whyNotCast } from '#shared/session/polls.ts';
import { aSession, aSitting, SessionStory } from './builder.ts';
import { a, d, p, pdf, t } from './samples.ts';

describe('a ballot', () => {
  const timed = aSitting().voting({ durationSeconds: 60 });
  const openedAt = Date.parse(timed.log.at(-1)?.at ?? '');
  const inTime = openedAt + 1000;

  it.each<readonly [string, SessionStory, number, number, string | null]>([
    ['by a delegate who is present is taken', timed, 1, inTime, null],
    [
      'in a vote without a time limit is taken a day later',
      aSitting().voting(),
      1,
      openedAt + 86_400_000,
      null,
    ],
    ['a millisecond before the time is over is taken', timed, 1, openedAt + 59_999, null],
    ['when the time is over comes too late', timed, 1, openedAt + 60_000, 'poll-closed'],
    ['after the count comes too late', aSitting().voting().counted(), 1, inTime, 'poll-closed'],
    ['after the result comes too late', aSitting().voting().counted().announcing(), 1, inTime, 'poll-closed'],
    ['in an annulled vote is refused as such', aSitting().voting().annulling(), 1, inTime, 'poll-annulled'],
    ['in a vote that never was is refused', aSitting(), 1, inTime, 'unknown-poll'],
    ['by a delegate who left is refused', aSitting().voting().leaving(d(1)), 1, inTime, 'not-eligible'],
    [
      'by a delegate who was never marked is refused',
      aSession().withDelegates(3).opened().present(2).voting(),
      3,
      inTime,
      'not-eligible',
    ],
    [
      'by a delegate who is excused is refused',
      aSession().withDelegates(3).marked('excused', d(3)).opened().present(2).voting(),
      3,
      inTime,
      'not-eligible',
    ],
    [
      'by a delegate who came late is taken',
      aSession().withDelegates(3).opened().present(2).voting().marked('present', d(3)),
      3,
      inTime,
      null,
    ],
    ['by somebody who is no delegate is refused', timed, 9, inTime, 'not-eligible'],
  ])('%s', (_, { state }, delegateNumber, now, code) => {
    expect(whyNotCast(state, p(1), d(delegateNumber), now)?.code ?? null).toBe(code);
  });
});

describe('the quorum', () => {
  it.each([
    [83, 55, 56, false],
    [83, 56, 56, true],
    [82, 54, 55, false],
    [82, 55, 55, true],
    [3, 2, 2, true],
    [1, 0, 1, false],
    [1, 1, 1, true],
  ])('of %i delegates with %i present needs %i: reached %s', (total, present, needed, reached) => {
    const story = aSession().withDelegates(total);
    if (present > 0) story.present(present);
    expect(quorum(story.state)).toEqual({ total, present, needed, reached });
  });

  it('of nobody is never reached', () => {
    expect(quorum(new SessionStory().state)).toMatchObject({ total: 0, present: 0, reached: false });
  });

  it('counts each delegate by the last mark', () => {
    const story = aSession()
      .withDelegates(5)
      .present(4)
      .leaving(d(1))
      .marked('excused', d(2))
      .marked('present', d(1));
    expect(attendanceCounts(story.state)).toEqual({
      total: 5,
      present: 3,
      excused: 1,
      absent: 0,
      unmarked: 1,
    });
  });
});

describe('documents in force', () => {
  it('stand in the order of the agenda, then of their file names, without the withdrawn ones', () => {
    const story = aSession()
      .withAgenda(3)
      .publishing(pdf(1, { fileName: '10-phu-luc.pdf', agendaItemId: a(2) }))
      .publishing(pdf(2, { fileName: '2-to-trinh.pdf', agendaItemId: a(2) }))
      .publishing(pdf(3, { fileName: '1-chung.pdf' }))
      .publishing(pdf(4, { agendaItemId: a(1) }))
      .publishing(pdf(5, { agendaItemId: a(1) }))
      .withdrawing(t(5));
    expect(documentsInForce(story.state).map(({ id }) => id)).toEqual([t(4), t(2), t(1), t(3)]);
  });

  it('move with their newest edition, and come back when they are published again', () => {
    const story = aSession()
      .withAgenda(3)
      .publishing(pdf(1, { agendaItemId: a(1) }))
      .publishing(pdf(2, { agendaItemId: a(2) }))
      .withdrawing(t(1));
    expect(documentsInForce(story.state).map(({ id }) => id)).toEqual([t(2)]);
    story.replacing(t(1), pdf(3, { agendaItemId: a(3) }));
    const inForce = documentsInForce(story.state);
    expect(inForce.map(({ id }) => id)).toEqual([t(2), t(1)]);
    expect(inForce.map((document) => currentEdition(document).version)).toEqual([1, 2]);
  });
});
