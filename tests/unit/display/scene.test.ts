import { describe, expect, it } from 'vitest';
import { type Scene, sceneOf } from '../../../client/display/scene.ts';
import { closeOpinionPoll, openOpinionPoll } from '../minutes/polls-of-every-kind.ts';
import { delegate, p, range, SessionBuilder } from '../minutes/session-builder.ts';

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

  it('says nothing of an item that it may not know of but that there is one, and leaves a result for it', () => {
    const session = sitting()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .announce(1)
      .finish(1);
    const announced = seen(session);
    session.wait(1).record({ type: 'ClosedMatterBegan', v: 1 });
    expect([announced, seen(session)]).toEqual(['result p1', 'closed-matter']);
    expect(seen(session.wait(5).record({ type: 'ClosedMatterEnded', v: 1 }))).toBe('between');
  });

  it('follows a vote to its result, and then returns to the item', () => {
    const session = sitting().openPoll('Thông qua', 1);
    expect(seen(session)).toBe('voting p1');
    expect(seen(session.closePoll(1, { for: range(1, 79) }), 3600)).toBe('waiting p1');
    expect(seen(session.announce(1), 299)).toBe('result p1');
    expect(seen(session, 300)).toBe('item');
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

  it('has its announced result shown for five minutes, as those of the hall are', () => {
    const session = sitting()
      .openPoll('Thông qua', 1)
      .closePoll(1, { for: [1] })
      .announce(1)
      .wait(1);
    openOpinionPoll(session);
    closeOpinionPoll(session, 2);
    expect(seen(session.announce(2), 299)).toBe('result p2');
    expect(seen(session, 300)).toBe('item');
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
