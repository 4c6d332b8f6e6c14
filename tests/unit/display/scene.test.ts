import { describe, expect, it } from 'vitest';
import type { CalledUp, Showing, ToScreen } from '#shared/protocol/hall.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { calledUpNow } from '../../../client/hall/called-up.ts';
import { type Scene, sceneCalledUp, sceneOf } from '../../../client/hall/scene.ts';
import { closeOpinionPoll, openOpinionPoll, SECRET } from '../minutes/polls-of-every-kind.ts';
import { a, d, delegate, motion, p, range, SessionBuilder } from '../minutes/session-builder.ts';
import { r, seatPlan } from '../session/samples.ts';

/** 83 delegates, 80 of them present, item 1 under way. */
function sitting(): SessionBuilder {
  const session = new SessionBuilder()
    .delegates(...range(1, 83).map((n) => delegate(n, `Lê Văn ${n}`)))
    .item(1, 'Nội dung')
    .item(2, 'Nội dung sau');
  return session.mark('present', range(1, 80)).open().start(1);
}

/** What the hall sees `seconds` after the last entry of the log, in a few words. */
function seen(session: SessionBuilder, seconds = 1): string {
  const last = session.log.at(-1);
  if (!last) throw new Error('nothing has happened');
  return words(sceneOf(session.state, Date.parse(last.at) + seconds * 1000));
}

function words(scene: Scene): string {
  return 'poll' in scene ? `${scene.type} ${scene.poll.id}` : scene.type;
}

describe('the hall screen', () => {
  it('follows the session from its preparation to its closing', () => {
    const session = new SessionBuilder().delegates(delegate(1, 'Lê Văn Ân')).item(1, 'Nội dung');
    expect(seen(session)).toBe('preparing');
    expect(seen(session.mark('present', [1]).open())).toBe('between');
    expect(seen(session.start(1))).toBe('item');
    expect(seen(session.finish(1).close())).toBe('closed');
  });

  it('shows who is there while a roll is called, and goes on once something is under way or the calling has ended', () => {
    const begin: CoreCommand = {
      type: 'BeginRoll',
      ...{ sitting: { day: 1, part: 'morning' }, excused: [] },
    };
    const session = new SessionBuilder().delegates(delegate(1, 'Lê Văn Ân')).item(1, 'Nội dung').do(begin);
    expect(seen(session)).toBe('attendance');
    expect(seen(session.mark('present', [1]).open())).toBe('attendance');
    expect(seen(session.start(1))).toBe('item');
    expect(seen(session.finish(1))).toBe('attendance');
    expect(seen(session.do({ type: 'CloseRoll', unmarked: 'absent' }))).toBe('between');
  });

  it('says nothing of an item that it may not know of but that there is one, and leaves a result for it', () => {
    const session = sitting()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .announce(1);
    const announced = seen(session);
    session.wait(1).finish(1).wait(1).record({ type: 'ClosedMatterBegan', v: 1 });
    expect([announced, seen(session)]).toEqual(['result p1', 'closed-matter']);
    expect(seen(session.wait(5).record({ type: 'ClosedMatterEnded', v: 1 }))).toBe('between');
  });

  it('follows a vote to its result, which stays until the chair moves on', () => {
    const session = sitting().openPoll('Thông qua', 1);
    expect(seen(session)).toBe('voting p1');
    expect(seen(session.closePoll(1, { for: range(1, 79) }), 3600)).toBe('waiting p1');
    expect(seen(session.announce(1), 3600)).toBe('result p1');
    expect(seen(session.wait(1).finish(1))).toBe('between');
  });

  it('shows who speaks, in an item and in none, and leaves a result for it; a vote takes its place', () => {
    const session = sitting()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .announce(1)
      .wait(1);
    const asked = { requestId: r(1), agendaItemId: null, topic: '', kind: 'main' } as const;
    session.do({ type: 'AddSpeaker', delegateId: d(1), ...asked });
    expect(seen(session)).toBe('result p1');
    expect(seen(session.do({ type: 'CallSpeaker', requestId: r(1) }))).toBe('speech');
    expect(seen(session.openPoll('Biểu quyết tiếp', 1))).toBe('voting p2');
  });

  it('leaves a result as soon as the session moves on', () => {
    const session = sitting()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] });
    expect(seen(session.announce(1).wait(1).finish(1))).toBe('between');
  });

  it('shows for a minute that a vote was annulled', () => {
    const session = sitting().openPoll('Thông qua', 1);
    session.do({ type: 'AnnulPoll', pollId: p(1), reason: 'Mất điện' });
    expect(seen(session, 59)).toBe('annulled p1');
    expect(seen(session, 60)).toBe('item');
  });

  it('shows the repeat in place of the vote that it replaces', () => {
    const session = sitting()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .announce(1);
    session.openPoll('Thông qua', 1, null, { repeats: { pollId: p(1), reason: 'Bấm nhầm' } });
    expect(seen(session)).toBe('voting p2');
  });
});

describe('an opinion poll', () => {
  it('never takes the hall screen while it is open', () => {
    const session = sitting();
    openOpinionPoll(session);
    expect(seen(session)).toBe('item');
  });

  it('leaves the hall to a vote that was opened before it', () => {
    const session = sitting().openPoll('Thông qua', 1);
    openOpinionPoll(session);
    expect(seen(session)).toBe('voting p1');
    session.closePoll(1, { for: [1] });
    expect(seen(session)).toBe('waiting p1');
    expect(seen(session.announce(1))).toBe('result p1');
  });

  it('is not shown when it has closed and its result is not announced', () => {
    const session = sitting();
    openOpinionPoll(session);
    closeOpinionPoll(session, 1);
    expect(seen(session)).toBe('item');
  });

  it('has its announced result shown until the chair moves on, as those of the hall are', () => {
    const session = sitting()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .announce(1)
      .wait(1);
    openOpinionPoll(session);
    closeOpinionPoll(session, 2);
    expect(seen(session.announce(2), 3600)).toBe('result p2');
    expect(seen(session.wait(1).finish(1))).toBe('between');
  });

  it('announced while the hall votes is shown neither then nor afterwards', () => {
    const session = sitting();
    openOpinionPoll(session);
    closeOpinionPoll(session, 1);
    session.openPoll('Thông qua', 1).wait(1).announce(1);
    expect(seen(session)).toBe('voting p2');
    session.do({ type: 'AnnulPoll', pollId: p(2), reason: 'Mất điện' });
    expect(seen(session)).toBe('annulled p2');
    expect(seen(session, 61)).toBe('item');
  });

  it('gives way to the next vote in the hall for good', () => {
    const session = sitting();
    openOpinionPoll(session);
    closeOpinionPoll(session, 1);
    session.announce(1).wait(1).openPoll('Thông qua', 1);
    expect(seen(session)).toBe('voting p2');
    session.closePoll(2, { for: [1] }).announce(2);
    expect(seen(session)).toBe('result p2');
  });
});

describe('what the secretariat calls up', () => {
  const calledUp = (session: SessionBuilder, showing: Showing, held = false): CalledUp => ({
    showing,
    held,
    since: session.log.at(-1)?.at ?? '',
  });
  const told = (all: CalledUp | null, own: CalledUp | null = null): ToScreen => ({
    all,
    own,
    notice: '',
    number: 1,
    name: '',
  });
  /** What a screen shows that was told this, a second after the last entry. */
  const shows = (session: SessionBuilder, message: ToScreen, leads = false) => {
    const now = Date.parse(session.log.at(-1)?.at ?? '') + 1000;
    return words(
      sceneCalledUp(session.state, calledUpNow(session.state, message)?.showing ?? null, leads, now),
    );
  };

  it.each(['agenda', 'queue', 'attendance', 'blank'] as const)('is shown on all screens: %s', (type) => {
    const session = sitting();
    expect(shows(session, told(calledUp(session, { type })))).toBe(type);
  });

  it('is a room with those who are there, or with who voted how, where there is a plan of it', () => {
    const session = sitting()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .announce(1);
    const seats = () => shows(session, told(calledUp(session, { type: 'seats' })));
    const result = () => shows(session, told(calledUp(session, { type: 'result-seats', pollId: p(1) })));
    expect([seats(), result()]).toEqual(['result p1', 'result p1']);
    session.record({ type: 'SeatPlanSet', v: 1, plan: seatPlan() });
    expect([seats(), result()]).toEqual(['seats', 'result-seats p1']);
  });

  it('is who voted how by their groups, also without a plan of the room, and never of a secret vote', () => {
    const session = sitting()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .announce(1);
    const names = (n: number) =>
      shows(session, told(calledUp(session, { type: 'result-names', pollId: p(n) })));
    expect(names(1)).toBe('result-names p1');
    session.openPoll('Bỏ phiếu kín', 1, null, SECRET);
    session.closeSecret(2, range(1, 80), [[motion('for'), 60]]).announce(2);
    expect(names(2)).toBe('result p2');
  });

  it('goes when the sitting moves on, and stays where it is held', () => {
    const session = sitting();
    const blank = calledUp(session, { type: 'blank' });
    const held = { ...blank, held: true };
    session.wait(1).openPoll('Thông qua', 1);
    expect(shows(session, told(blank))).toBe('voting p1');
    expect(shows(session, told(held))).toBe('blank');
  });

  it('goes with the next item, with the end of the session, and with a closed matter', () => {
    const next = sitting();
    const blank = calledUp(next, { type: 'break', until: null });
    expect(shows(next.wait(1).finish(1), told(blank))).toBe('between');
    expect(shows(next.wait(1).record({ type: 'ClosedMatterBegan', v: 1 }), told(blank))).toBe(
      'closed-matter',
    );
    const pause = calledUp(next.wait(1).record({ type: 'ClosedMatterEnded', v: 1 }), { type: 'blank' });
    expect(shows(next.wait(1), told(pause))).toBe('blank');
    expect(shows(next.close(), told(pause))).toBe('closed');
  });

  it('brings a result back, and the item in place of a result', () => {
    const session = sitting()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .announce(1);
    session.wait(1);
    expect(shows(session, told(calledUp(session, { type: 'item', itemId: a(1) })))).toBe('item');
    session.finish(1).wait(1).start(2);
    expect(shows(session, told(calledUp(session, { type: 'result', pollId: p(1) })))).toBe('result p1');
  });

  it('that there is nothing to show of gives way to what is under way', () => {
    const session = sitting().openPoll('Thông qua', 1);
    expect(shows(session, told(calledUp(session, { type: 'result', pollId: p(1) })))).toBe('voting p1');
    expect(shows(session, told(calledUp(session, { type: 'item', itemId: a(9) })))).toBe('voting p1');
    expect(shows(session, told(calledUp(session, { type: 'page' })))).toBe('voting p1');
    expect(shows(session, told(calledUp(session, { type: 'page' })), true)).toBe('page');
  });

  it('on one screen stands before what all show; a list stays there while the sitting moves on', () => {
    const session = sitting();
    const all = calledUp(session, { type: 'blank' });
    const list = calledUp(session, { type: 'queue' });
    expect(shows(session, told(all, list))).toBe('queue');
    expect(shows(session, told(all, calledUp(session, { type: 'follow' })))).toBe('item');
    session.wait(1).openPoll('Thông qua', 1);
    expect(shows(session, told(all, list))).toBe('queue');
    expect(shows(session, told(all, calledUp(session, { type: 'follow' })))).toBe('voting p1');
  });
});
