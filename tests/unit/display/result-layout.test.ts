import { describe, expect, it } from 'vitest';
import type { Paper, PollQuestion } from '#shared/protocol/polls.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import { resultLayout } from '../../../client/hall/scenes/result/result-layout.ts';
import { hallDistance, hallVerdict } from '../../../client/hall/scenes/result/verdict.ts';
import { phrase } from '../../../client/i18n/texts.ts';
import { texts } from '../../../client/polls/texts.ts';
import { chosen, clauses, levels, SECRET } from '../minutes/polls-of-every-kind.ts';
import { delegate, motion, range, SessionBuilder } from '../minutes/session-builder.ts';

/** Ten delegates, all of them there. */
function inHall(): SessionBuilder {
  const session = new SessionBuilder().delegates(...range(1, 10).map((n) => delegate(n, `Lê Văn ${n}`)));
  return session.mark('present', range(1, 10)).open();
}

function voting(question: Partial<PollQuestion> = {}): SessionBuilder {
  return inHall().openPoll('Thông qua', null, null, question);
}

function counted(session: SessionBuilder) {
  const [poll] = session.state.polls;
  const ending = poll ? pollEnding(poll) : null;
  if (!poll || !ending) throw new Error('nothing was counted');
  return { poll, ending };
}

function layoutOf(session: SessionBuilder, room = 6) {
  const { poll, ending } = counted(session);
  return resultLayout(poll, ending, room);
}

/** How many rows each table of each page has. */
const heights = ({ pages }: ReturnType<typeof layoutOf>) =>
  pages.map((page) => page.map((part) => part.length));

const verdictOf = (session: SessionBuilder) => {
  const { tone, words } = hallVerdict(counted(session).ending.result);
  return { tone, key: words.key, ...words.filling };
};

const names = (count: number) => range(1, count).map((n) => ({ name: `Ứng viên ${n}`, note: '' }));
const election = (seats: number, candidates: number): Paper => ({
  type: 'election',
  seats,
  candidates: names(candidates),
  method: 'absolute-majority',
});

describe('the layout of a result in the hall', () => {
  it('of a single question has a row for each opinion, with shares on both bases', () => {
    const layout = layoutOf(voting().closePoll(1, { for: range(1, 8), against: [9] }));
    expect(heights(layout)).toEqual([[4]]);
    expect(layout.table.columns).toHaveLength(3);
    expect(layout.pages[0]?.[0]?.[0]?.number).toBeNull();
  });

  it('of a few clauses shows every opinion with the share that decides', () => {
    const session = voting(clauses('A', 'B')).closeByName(1, [[motion('for', 'against'), range(1, 8)]]);
    const { table, pages, note } = layoutOf(session);
    const [first] = pages[0] ?? [];
    expect(table.columns).toHaveLength(4);
    expect(first?.map(({ number }) => number)).toEqual([1, 2]);
    expect(first?.[0]?.row.cells[0]).toEqual({ count: 8, shares: ['80,00\u00a0%'] });
    expect(first?.[0]?.row.cells[1]).toEqual({ count: 0, shares: [] });
    expect(note?.key).toBe('shareOfAll');
  });

  it.each([
    [2, 6, [2], 3],
    [3, 6, [3], 2],
    [12, 6, [3, 3, 3, 3], 2],
    [13, 6, [5, 5, 3], 1],
    [60, 6, Array.from({ length: 10 }, () => 6), 1],
    // A notice above has taken the room.
    [4, 1, [1, 1, 1, 1], 1],
  ])(
    'of %i clauses, with room for %i lines, has pages of %j rows of %i lines',
    (count, room, rows, lines) => {
      const all = range(1, count);
      const session = voting(clauses(...all.map((n) => `Điều ${n}`)));
      const choices = all.map(() => 'for' as const);
      const layout = layoutOf(session.closeByName(1, [[motion(...choices), range(1, 8)]]), room);
      expect(heights(layout)).toEqual(rows.map((height) => [height]));
      expect(layout.lines).toBe(lines);
    },
  );

  it('of an election begins with the most votes and keeps the numbers of the paper', () => {
    const session = voting({ ...SECRET, paper: election(2, 100) });
    session.closeSecret(1, range(1, 10), [
      [chosen(7, 99), 6],
      [chosen(99), 2],
    ]);
    const layout = layoutOf(session);
    expect(heights(layout)).toEqual(Array.from({ length: 10 }, () => [5, 5]));
    expect(layout.table.columns).toHaveLength(1);
    expect(layout.pages[0]?.[0]?.slice(0, 3).map(({ number }) => number)).toEqual([100, 8, 1]);
  });

  it('of 40 officials stands on several pages in the order of the paper', () => {
    const session = voting({ ...SECRET, paper: { type: 'confidence-rating', officials: names(40) } });
    session.closeSecret(1, range(1, 10), [[levels(...range(1, 40).map(() => 'high' as const)), 9]]);
    const layout = layoutOf(session);
    expect(heights(layout)).toEqual([[6], [6], [6], [6], [6], [6], [4]]);
    expect(layout.pages[1]?.[0]?.[0]?.number).toBe(7);
    expect(layout.table.columns).toHaveLength(4);
    expect(layout.note).toEqual(phrase(texts, 'shareOfBallots', { base: 9 }));
  });
});

describe('the verdict in the hall', () => {
  it.each([
    [6, { tone: 'good', key: 'verdict.passed' }],
    [5, { tone: 'bad', key: 'verdict.failed' }],
  ])('with %i of ten in favour is %o', (inFavour, verdict) => {
    expect(verdictOf(voting().closePoll(1, { for: range(1, inFavour) }))).toEqual(verdict);
  });

  it('says how far it is from what was needed, of a single question that counts', () => {
    const distance = (session: SessionBuilder) =>
      hallDistance(counted(session).ending.result)?.filling ?? null;
    expect(distance(voting().closePoll(1, { for: range(1, 5) }))).toEqual({ have: 5, needed: 6 });
    expect(
      distance(voting(clauses('A', 'B')).closeByName(1, [[motion('for', 'against'), range(1, 8)]])),
    ).toBeNull();
  });

  it('says first that there was no quorum', () => {
    const left = (session: SessionBuilder) =>
      session.mark('absent', range(5, 10)).closePoll(1, { for: range(1, 10) });
    const session = inHall().requireQuorum().openPoll('Thông qua', null, null, { ruleSetId: 'song-lam' });
    expect(verdictOf(left(session))).toEqual({ tone: 'bad', key: 'verdict.noQuorum' });
    // Where the rules only warn of it, the numbers decide.
    expect(verdictOf(left(voting()))).toEqual({ tone: 'good', key: 'verdict.passed' });
  });

  it('counts the clauses that are adopted', () => {
    const session = voting(clauses('A', 'B')).closeByName(1, [[motion('for', 'against'), range(1, 8)]]);
    expect(verdictOf(session)).toEqual({ tone: 'neutral', key: 'verdict.clauses', passed: 1, clauses: 2 });
  });

  it('counts the seats that are filled', () => {
    const session = voting({ ...SECRET, paper: election(2, 3) });
    session.closeSecret(1, range(1, 10), [[chosen(0), 8]]);
    expect(verdictOf(session)).toEqual({ tone: 'neutral', key: 'verdict.elected', elected: 1, seats: 2 });
  });

  it('counts the officials who have to be considered', () => {
    const rating = { ...SECRET, paper: { type: 'confidence-rating', officials: names(2) } } as const;
    const low = voting(rating).closeSecret(1, range(1, 10), [[levels('low', 'high'), 9]]);
    expect(verdictOf(low)).toEqual({ tone: 'bad', key: 'verdict.concerned', count: 1 });
    const high = voting(rating).closeSecret(1, range(1, 10), [[levels('high', 'high'), 9]]);
    expect(verdictOf(high)).toEqual({ tone: 'neutral', key: 'verdict.noneConcerned' });
  });
});
