import { describe, expect, it } from 'vitest';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { stepNow } from '#shared/session/agenda/step-now.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { evolve } from '#shared/session/evolve.ts';
import { asGroupHasIt } from '#shared/session/groups/own-floor.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { lastUndoable, lastUndoableSpeech } from '#shared/session/undoable.ts';
import { aSitting, FIRST_SECRETARY, type SessionStory } from './builder.ts';
import { meeting } from './groups/group-cases.ts';
import { a, g, r } from './samples.ts';

const offered = (story: SessionStory, afterMs = 1_000) => {
  const last = story.log.at(-1);
  const at = new Date(Date.parse(last?.at ?? '') + afterMs).toISOString();
  return lastUndoable(story.state, at)?.command ?? null;
};
const undone = (story: SessionStory) => {
  const command = offered(story);
  return command ? story.atOnce().give(command, FIRST_SECRETARY) : story;
};

const moved = (before: AgendaItemId | null): CoreCommand => ({
  type: 'MoveAgendaItem',
  itemId: a(1),
  day: 1,
  parent: null,
  before,
});

it('a move in the agenda is taken back by moving', () => {
  const story = aSitting();
  const order = () => story.state.agenda.map(({ id }) => id);
  const before = order();
  story.give(moved(null));
  expect(order()).not.toEqual(before);
  story.give(moved(a(2)));
  expect(order()).toEqual(before);
});

describe('what can be undone', () => {
  const twoAsk = () => aSitting().askingToSpeak(1, 1).askingToSpeak(2, 2);
  it.each([
    ['an item that began', twoAsk().starting(a(1)), { type: 'UndoAgendaItemStart', itemId: a(1) }],
    [
      'a step',
      twoAsk().starting(a(1)).stepping(a(1), 'debate'),
      { type: 'UndoStep', itemId: a(1), step: 'debate' },
    ],
    [
      'an item that ended',
      twoAsk().starting(a(1)).finishing(a(1)),
      { type: 'UndoAgendaItemClose', itemId: a(1) },
    ],
    [
      'an item that ended with a speech, and not the speech alone',
      twoAsk().starting(a(1)).calling(1).finishing(a(1)),
      { type: 'UndoAgendaItemClose', itemId: a(1) },
    ],
    ['a call', twoAsk().starting(a(1)).calling(1), { type: 'TakeBackSpeaker', requestId: r(1) }],
    [
      'a call that ended a speech, and not that end alone',
      twoAsk().starting(a(1)).calling(1).calling(2),
      { type: 'TakeBackSpeaker', requestId: r(2) },
    ],
    [
      'the end of a speech',
      twoAsk()
        .starting(a(1))
        .calling(1)
        .give({ type: 'EndSpeech', requestId: r(1) }),
      { type: 'UndoEndSpeech', requestId: r(1) },
    ],
    ['no move in the agenda', aSitting().give(moved(null)), null],
    ['nothing of a vote', aSitting().starting(a(1)).voting(), null],
    ['nothing before', aSitting(), null],
    ['no start in which the hall voted', aSitting().starting(a(1)).atOnce().voting().atOnce(), null],
  ])('%s', (_, story, command) => {
    expect(offered(story)).toEqual(command);
  });

  it('for ten seconds', () => {
    const story = aSitting().starting(a(1));
    expect(offered(story, 10_000)).not.toBeNull();
    expect(offered(story, 10_001)).toBeNull();
  });

  it('one thing after another, the last first, until all is as it was', () => {
    const story = twoAsk();
    const before = story.state;
    story.starting(a(1)).atOnce().stepping(a(1), 'presentation').atOnce().stepping(a(1), 'debate').atOnce();
    undone(undone(undone(story)));
    expect({ ...story.state, seq: 0 }).toEqual({ ...before, seq: 0 });
    expect(offered(story)).toBeNull();
  });

  it('in a group of a debate are its own calls and ends, and nothing of the hall', () => {
    const story = meeting();
    const ofGroup = () => {
      const at = new Date(Date.parse(story.log.at(-1)?.at ?? '') + 1_000).toISOString();
      return lastUndoableSpeech(asGroupHasIt(story.state, g(1)), at)?.command ?? null;
    };
    const deed = (type: 'CallSpeaker' | 'EndSpeech'): CoreCommand => ({
      type: 'ConductGroup',
      groupId: g(1),
      deed: { type, requestId: r(1) },
    });
    expect(ofGroup()).toBeNull();
    story.give(deed('CallSpeaker'));
    expect(ofGroup()).toEqual({ type: 'TakeBackSpeaker', requestId: r(1) });
    story.give(deed('EndSpeech'));
    const before = asGroupHasIt(story.state, g(1)).speechRequests;
    expect(ofGroup()).toEqual({ type: 'UndoEndSpeech', requestId: r(1) });
    story.atOnce().give({
      type: 'ConductGroup',
      groupId: g(1),
      deed: { type: 'UndoEndSpeech', requestId: r(1) },
    });
    expect(asGroupHasIt(story.state, g(1)).speechRequests).not.toEqual(before);
    expect(ofGroup()).toBeNull();
  });

  it('an item that ended by mistake is as it was, with its steps and its speaker', () => {
    const story = twoAsk().starting(a(1)).stepping(a(1), 'debate').calling(1);
    const before = story.state;
    undone(story.finishing(a(1)));
    expect({ ...story.state, seq: 0 }).toEqual({ ...before, seq: 0 });
  });
});

describe('the step of an item', () => {
  const stepOf = (story: SessionStory) => {
    const item = findItem(story.state, a(1));
    return item ? (stepNow(story.state, item)?.step ?? null) : null;
  };
  it.each([
    ['none as it begins', aSitting().starting(a(1)), null],
    ['the one that was begun', aSitting().starting(a(1)).stepping(a(1), 'appraisal'), 'appraisal'],
    [
      'the vote, by itself',
      aSitting()
        .starting(a(1))
        .stepping(a(1), 'debate')
        .voting({ agendaItemId: a(1) }),
      'vote',
    ],
    [
      'what was begun after the vote',
      aSitting()
        .starting(a(1))
        .voting({ agendaItemId: a(1) })
        .counted()
        .stepping(a(1), 'reply'),
      'reply',
    ],
    ['none before it is taken up', aSitting(), null],
    ['none once it is closed', aSitting().starting(a(1)).stepping(a(1), 'debate').finishing(a(1)), null],
    [
      'none when it is reopened',
      aSitting().starting(a(1)).stepping(a(1), 'debate').finishing(a(1)).reopening(a(1)),
      null,
    ],
  ])('%s', (_, story, step) => {
    expect(stepOf(story)).toBe(step);
  });

  it('is the same on every device: a function of the log', () => {
    const story = aSitting().starting(a(1)).stepping(a(1), 'debate');
    expect(story.log.reduce(evolve, EMPTY_SESSION)).toEqual(story.state);
  });
});
