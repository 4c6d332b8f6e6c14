import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { asHallSees, hallStore } from '../../../client/secretariat/hall/as-hall-sees.ts';
import { showingsNow, toHold } from '../../../client/secretariat/hall/showings.ts';
import { EMPTY_LIVE } from '../connection/samples.ts';
import { a, delegate, p, range, SessionBuilder } from '../minutes/session-builder.ts';
import { seatPlan } from '../session/samples.ts';

function sitting(): SessionBuilder {
  return new SessionBuilder()
    .delegates(...range(1, 5).map((n) => delegate(n, `Lê Văn ${n}`)))
    .item(1, 'Nội dung')
    .mark('present', range(1, 5))
    .open()
    .start(1);
}

describe('what can be called up in the hall', () => {
  it('is what there is something to show of', () => {
    const types = (session: SessionBuilder, leads = false) =>
      showingsNow(session.state, leads).map(({ type }) => type);
    const always = ['agenda', 'queue', 'attendance', 'blank'];
    const session = sitting();
    expect(types(session)).toEqual(['follow', 'item', ...always]);
    session.openPoll('Thông qua', 1).closePoll(1, { for: range(1, 5) });
    expect(types(session)).toEqual(['follow', 'item', ...always]);
    expect(types(session.announce(1), true)).toEqual([
      ...['follow', 'item', 'result', 'result-names', 'page'],
      ...always,
    ]);
    expect(types(session.wait(1).finish(1))).toEqual(['follow', 'result', 'result-names', ...always]);
    const withSeats = ['agenda', 'queue', 'attendance', 'seats', 'blank'];
    session.record({ type: 'SeatPlanSet', v: 1, plan: seatPlan() });
    expect(types(session)).toEqual([...['follow', 'result', 'result-seats', 'result-names'], ...withSeats]);
  });

  it('can be held, and so can an item and a result; a vote moves by itself', () => {
    const session = sitting();
    const [item] = session.state.agenda;
    if (!item) throw new Error('no item');
    expect(toHold({ type: 'item', item }, null)).toEqual({ type: 'item', itemId: a(1) });
    expect(toHold({ type: 'between', next: item }, null)).toBeNull();
    const blank = { showing: { type: 'blank' }, held: false, since: session.state.openedAt ?? '' } as const;
    expect(toHold({ type: 'blank' }, blank)).toEqual({ type: 'blank' });
    session
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .announce(1);
    const [poll] = session.state.polls;
    if (poll?.status !== 'announced') throw new Error('no result');
    expect(toHold({ type: 'result', poll }, null)).toEqual({ type: 'result', pollId: p(1) });
  });
});

describe('the small picture of the hall on the console', () => {
  it('shows nothing of an item that the hall may not know of', () => {
    const { state } = sitting().openPoll('Thông qua', 1);
    const closed = {
      ...state,
      agenda: state.agenda.map((item) => ({ ...item, audience: 'members' as const })),
    };
    expect(asHallSees(state)).toMatchObject({ agenda: state.agenda, polls: state.polls });
    expect(asHallSees(closed)).toMatchObject({ agenda: [], polls: [] });
    // While the sitting is closed the hall is among members.
    const among = { ...closed, closedSitting: { since: state.openedAt ?? '' } };
    expect(asHallSees(among).agenda).toHaveLength(1);
  });

  it('names nobody who has voted, as the hall screen does not, and follows the console', () => {
    const { state } = sitting().openPoll('Thông qua', 1);
    const progress = { pollId: p(1), cast: 1, eligible: 5, issued: null, names: [delegate(1, '').id] };
    const store = createStore(() => ({ ...EMPTY_LIVE, session: state }));
    const hall = hallStore(store);
    store.setState({ progress: { p1: progress } });
    expect(hall.store.getState().progress).toEqual({ p1: { ...progress, names: null } });
    hall.stop();
    store.setState({ progress: {} });
    expect(hall.store.getState().progress).toHaveProperty('p1');
  });
});
