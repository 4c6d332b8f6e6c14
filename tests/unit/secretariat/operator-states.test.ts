import { describe, expect, it } from 'vitest';
import type { HelpCall } from '#shared/protocol/memos.ts';
import { operatorStates } from '../../../client/secretariat/seating/operator-states.ts';
import { aSitting, type SessionStory } from '../session/builder.ts';
import { a, d, r } from '../session/samples.ts';

const NOBODY = { online: [], helpCalls: [], vote: null };
const all = (story: SessionStory, around: Partial<Parameters<typeof operatorStates>[1]> = {}) =>
  operatorStates(story.state, { ...NOBODY, ...around });
const of = (n: number, ...given: Parameters<typeof all>) => all(...given).get(d(n));

/** d1, d2 and d3 are there. */
const asking = () =>
  aSitting()
    .starting(a(1))
    .give({
      type: 'AddSpeaker',
      ...{ requestId: r(1), delegateId: d(1), agendaItemId: a(1), topic: '', kind: 'main' },
    })
    .give({
      type: 'AddSpeaker',
      ...{ requestId: r(2), delegateId: d(2), agendaItemId: a(1), topic: '', kind: 'main' },
    });

describe('what an operator sees of a seat', () => {
  it('is who is there, and whether the tablet is', () => {
    const story = aSitting();
    const absent = story.state.delegates.find(({ id }) => story.state.attendance[id]?.status !== 'present');
    expect(of(1, story, { online: [d(1)] })).toEqual({ state: 'present', place: null, connected: true });
    expect(of(1, story)?.state).toBe('present-gone');
    if (absent) expect(all(story).get(absent.id)?.state).toBe('unmarked');
  });

  it('is who asks to speak, in which place, and who speaks', () => {
    expect(of(2, asking())).toMatchObject({ state: 'asks', place: 2 });
    const called = asking().give({ type: 'CallSpeaker', requestId: r(1) });
    expect(of(1, called)?.state).toBe('speaking');
    expect(of(2, called)).toMatchObject({ state: 'asks', place: 1 });
  });

  it('is during a vote who is missing, before anything else but a call for help', () => {
    const vote = { done: [d(1)], missing: [d(2)], keptOut: [d(3)] };
    expect(of(1, asking(), { vote })).toMatchObject({ state: 'voted', place: 1 });
    expect(of(2, asking(), { vote, online: [d(2)] })?.state).toBe('missing');
    expect(of(2, asking(), { vote })?.state).toBe('missing-gone');
    expect(of(3, asking(), { vote })?.state).toBe('kept-out');
    const others = all(asking(), { vote: { done: [], missing: [], keptOut: [] } });
    expect(new Set([...others.values()].map(({ state }) => state))).toEqual(new Set(['not-asked']));
    const marks = [{ delegateId: d(3), status: 'excused' as const }];
    const away = asking().give({ type: 'MarkAttendance', marks, reason: 'Xin về sớm' });
    const withoutThem = { ...vote, keptOut: [] };
    expect(of(3, away, { vote: withoutThem })?.state).toBe('excused');
    expect(of(3, asking(), { vote: withoutThem })?.state).toBe('not-asked');
    const call = { personId: d(2), endedAt: null } as unknown as HelpCall;
    expect(of(2, asking(), { vote, helpCalls: [call] })?.state).toBe('help');
    expect(
      of(2, asking(), { vote, helpCalls: [{ ...call, endedAt: '2026-12-08T01:00:00.000Z' }] })?.state,
    ).toBe('missing-gone');
  });
});
