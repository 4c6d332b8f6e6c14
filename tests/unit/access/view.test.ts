import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewerOf } from '#shared/access/view.ts';
import { decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { findPoll } from '#shared/session/find-poll.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { SessionViews } from '../../../server/session/views.ts';
import { anythingAsked, commandOf } from '../session/any-command.ts';
import { aSitting } from '../session/builder.ts';
import { d } from '../session/samples.ts';
import { votes } from '../voting/samples.ts';
import { membersViewOf } from './members-view.ts';

const RESULT = /"(record|result|tally|named|outcome":\{|entry|manualRejection":")/;

/** A hall in which everybody is there, and what is asked of the core in it. */
function happened(asked: Parameters<typeof commandOf>[1][]) {
  const story = aSitting().publishing().allPresent();
  let state = story.state;
  const log = [...story.log];
  for (const one of asked) {
    const decision = decide(state, commandOf(state, one), story.now, one.by);
    for (const event of decision.ok ? decision.events : []) {
      const entry = { seq: state.seq + 1, at: story.now, actor: one.by, event };
      state = evolve(state, entry);
      log.push(entry);
    }
  }
  return log;
}

describe('a session as it is told', () => {
  it('a snapshot at any entry and the entries told after it lead to the same as all that was told', () => {
    fc.assert(
      fc.property(anythingAsked, fc.nat(), (asked, cut) => {
        const log = happened([...asked]);
        const views = new SessionViews();
        let whole = EMPTY_SESSION;
        let snapshot = EMPTY_SESSION;
        for (const entry of log) {
          const folded = views.fold(whole, [entry]);
          views.take(folded);
          whole = folded.state;
          if (entry.seq === cut % log.length) snapshot = views.stateFor('members');
        }
        const later = views.of(log, 'members').filter(({ seq }) => seq > snapshot.seq);
        expect(later.reduce(evolve, snapshot)).toEqual(views.stateFor('members'));
        expect(views.stateFor('secretariat')).toEqual(whole);
        // All at once, as at a start, is the same.
        const atStart = new SessionViews();
        atStart.take(atStart.fold(EMPTY_SESSION, log));
        expect(atStart.stateFor('members')).toEqual(views.stateFor('members'));
        expect(atStart.of(log, 'members')).toEqual(views.of(log, 'members'));
      }),
      { numRuns: 100 },
    );
  });

  it('holds no result of a poll before its announcement, and all of it afterwards', () => {
    fc.assert(
      fc.property(anythingAsked, (asked) => {
        const log = happened([...asked]);
        const whole = log.reduce(evolve, EMPTY_SESSION);
        for (const poll of membersViewOf({ log }).polls) {
          const known = findPoll(whole, poll.id);
          if (known?.status === 'announced') expect(poll).toEqual(known);
          const told = known?.status === 'announced' || (known?.status === 'annulled' && known.announcedAt);
          if (!told) expect(JSON.stringify({ ...poll, question: null })).not.toMatch(RESULT);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells tablets and hall screens less than consoles', () => {
    expect(viewerOf('secretary')).toBe('secretariat');
    expect(viewerOf('delegate')).toBe('members');
    expect(viewerOf('display')).toBe('members');
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
