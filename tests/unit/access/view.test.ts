import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anybodyIn, PUBLIC, SECRETARIAT, type Viewer, viewerOf, viewKey } from '#shared/access/viewer.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import { evolve } from '#shared/session/evolve.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { SessionViews } from '../../../server/session/views.ts';
import { aSitting, asCounter } from '../session/builder.ts';
import { hands } from '../session/polls/hand-counts.ts';
import { a, d, g, guest, u } from '../session/samples.ts';
import { PROCEDURES, votes } from '../voting/samples.ts';
import { anyLog } from './any-log.ts';
import { MEMBERS, membersViewOf, viewOf } from './members-view.ts';

const RESULT = /"(record|result|tally|named|outcome":\{|entry|manualRejection":")/;

const VIEWERS: readonly Viewer[] = [
  ...CIRCLES.map(anybodyIn),
  ...CIRCLES.slice(2, 5).flatMap((circle) =>
    [1, 2, 3].map((n) => ({
      circle,
      person: d(n),
      units: [[], [u(1)], [u(1), u(2)]][n - 1] ?? [],
      groups: n === 1 ? [] : [{ groupId: g(n - 1), since: null }],
    })),
  ),
];

describe('a session as it is told', () => {
  it('a snapshot at any entry and the entries told after it lead each viewer to the same as all that was told', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, cut) => {
        const views = new SessionViews();
        const snapshots = new Map<string, typeof EMPTY_SESSION>();
        for (const entry of log) {
          views.take(views.fold([entry]));
          if (entry.seq !== cut % log.length) continue;
          for (const viewer of VIEWERS) snapshots.set(viewKey(viewer), views.stateFor(viewer));
        }
        const atStart = new SessionViews();
        atStart.take(atStart.fold(log));
        // Whoever was merged with another row is signed out, and told nothing any more.
        const merged = new Set(
          views.whole.former.flatMap(({ delegate, left }) => (left.type === 'merged' ? delegate.id : [])),
        );
        for (const viewer of VIEWERS) {
          if (viewer.person !== null && merged.has(viewer.person)) continue;
          const told = views.of(log, viewer, () => null);
          const snapshot = snapshots.get(viewKey(viewer)) ?? EMPTY_SESSION;
          const later = told.filter(({ seq }) => seq > snapshot.seq);
          const end = views.stateFor(viewer);
          expect(told.reduce(evolve, EMPTY_SESSION)).toEqual(end);
          expect(later.reduce(evolve, snapshot)).toEqual(end);
          // All at once, as at a start, is the same.
          expect(atStart.stateFor(viewer)).toEqual(end);
          expect(atStart.of(log, viewer, () => null)).toEqual(told);
        }
        expect(views.whole).toEqual(log.reduce(evolve, EMPTY_SESSION));
      }),
      { numRuns: 150 },
    );
  });

  it('holds no result of a poll before its announcement, and all of it afterwards', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const whole = log.reduce(evolve, EMPTY_SESSION);
        for (const poll of viewOf(log, MEMBERS).polls) {
          const known = findPoll(whole, poll.id);
          if (known?.status === 'announced' && poll.status === 'announced') {
            expect(poll.result).toEqual(known.result);
          }
          const told = known?.status === 'announced' || (known?.status === 'annulled' && known.announcedAt);
          if (!told) expect(JSON.stringify({ ...poll, question: null })).not.toMatch(RESULT);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is told to each by what they are: hall screens, delegates, the standing body, its chair, the secretariat', () => {
    const { state } = aSitting()
      .give({ type: 'NameStandingBody', chair: d(1), members: [d(1), d(2)] })
      .give({
        type: 'InviteGuests',
        guests: [guest(1), guest(2, { as: 'official' }), guest(3, { as: 'observer' })],
      });
    const invited = (n: number) => viewerOf(state, { role: 'guest', personId: guest(n).id });
    expect([1, 2, 3, 4].map((n) => invited(n).circle)).toEqual(['guests', 'guests', 'public', 'public']);
    const delegate = (personId: string) => viewerOf(state, { role: 'delegate', personId });
    expect(viewerOf(state, { role: 'secretary', personId: 's1' })).toEqual(SECRETARIAT);
    expect(viewerOf(state, { role: 'reader', personId: 'p-1' })).toEqual(MEMBERS);
    expect(viewerOf(state, { role: 'display', personId: 'hall' })).toEqual(PUBLIC);
    expect(delegate(d(1))).toEqual({ circle: 'conduct', person: d(1), units: [u(1)], groups: [] });
    expect(delegate(d(2))).toEqual({ circle: 'standing-body', person: d(2), units: [u(1)], groups: [] });
    expect(delegate(d(3))).toEqual({ circle: 'members', person: d(3), units: [u(1)], groups: [] });
  });

  it('tells its counters a count by hand before it is announced, and nobody else who does not lead the sitting', () => {
    const story = aSitting()
      .give({ type: 'NameCounters', delegateIds: [d(2)] })
      .declaring(d(3), a(1))
      .voting({ procedure: PROCEDURES['hands, counted'], agendaItemId: a(1) });
    const known = (n: number) =>
      viewOf(story.log, viewerOf(story.state, { role: 'delegate', personId: d(n) }));
    const counted = hands([1, 0, 0]);
    const [poll] = known(2).polls;
    expect(poll).toMatchObject({ manualCount: null });
    for (const step of ['entered', 'rejected', 'entered again', 'confirmed'] as const) {
      if (step === 'rejected') story.rejectingCount();
      else if (step === 'confirmed') story.confirmingCount(asCounter(2));
      else story.enteringCount(counted);
      const whole = findPoll(story.state, story.lastPoll);
      // Why somebody takes no part is told to whoever leads the sitting.
      expect(known(2).polls[0], step).toEqual({ ...whole, recused: [{ delegateId: d(3), reason: null }] });
      expect(JSON.stringify({ ...known(1).polls[0], question: null }), step).not.toMatch(RESULT);
    }
    expect(story.log.at(-2)).toMatchObject({
      actor: asCounter(2),
      event: { record: { confirmedAs: 'counter' } },
    });
    story.announcing();
    expect(known(2).polls[0]).toEqual(known(1).polls[0]);
  });

  it('tells counters nothing before its announcement of a vote that tablets count', () => {
    const story = aSitting()
      .give({ type: 'NameCounters', delegateIds: [d(2)] })
      .voting()
      .counted();
    const counter = viewerOf(story.state, { role: 'delegate', personId: d(2) });
    expect(viewOf(story.log, counter)).toEqual(membersViewOf(story));
  });

  it('shows hall screens what members know while the sitting is closed to the public', () => {
    const display = { role: 'display', personId: 'hall' } as const;
    const story = aSitting().give({ type: 'BeginClosedSitting' });
    expect(viewerOf(story.state, display)).toEqual(MEMBERS);
    expect(viewerOf(story.give({ type: 'EndClosedSitting' }).state, display).circle).toBe('public');
  });

  it('tells at once what is announced at once', () => {
    const story = aSitting()
      .voting({ reveal: 'at-once' })
      .counted(new Map([[d(1), { selection: votes('for'), reason: '' }]]));
    expect(membersViewOf(story)).toEqual(story.state);
  });

  it('never tells the votes of a poll that was annulled before its announcement', () => {
    const story = aSitting()
      .voting()
      .counted(new Map([[d(1), { selection: votes('for'), reason: '' }]]))
      .annulling();
    expect(membersViewOf(story).polls[0]).toMatchObject({ status: 'annulled', outcome: null });
  });

  it('keeps a correction back that may name what is not announced', () => {
    const story = aSitting().voting().counted().correcting(1);
    expect(membersViewOf(story).corrections).toEqual([]);
    expect(membersViewOf(aSitting().correcting(1)).corrections).toHaveLength(1);
  });
});
