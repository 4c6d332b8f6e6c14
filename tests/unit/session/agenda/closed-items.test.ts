import { describe, expect, it } from 'vitest';
import { anybodyIn, viewerOf } from '#shared/access/viewer.ts';
import { viewOf } from '../../access/members-view.ts';
import { addingItem, puttingToVote, type SessionStory } from '../builder.ts';
import { a, d, delegate, p, u } from '../samples.ts';
import { COMMITTEE, MEMBERS, publishing, withClosedItem } from './closed-item-refusals.ts';

const delegateView = ({ log, state }: SessionStory, n: number) =>
  viewOf(log, viewerOf(state, { role: 'delegate', personId: d(n) }));
const hallView = ({ log }: SessionStory) => viewOf(log, anybodyIn('public'));

describe('an item that not everybody may know of', () => {
  it.each([
    ['for members', MEMBERS],
    ['for a committee', COMMITTEE],
  ])('%s leaves no gap: not in ids, nor in the order, for those who may not know it', (_, audience) => {
    const { story, item } = withClosedItem(audience);
    const later = addingItem(story, { number: '4' });
    expect(later).toBe(a(4));
    expect(story.state.agenda.map(({ id }) => id)).toEqual([a(1), a(2), item, a(3), a(4)]);
    const told = hallView(story);
    expect(told.agenda.map(({ id }) => id)).toEqual([a(1), a(2), a(3), a(4)]);
    expect(JSON.stringify(told)).not.toContain('nhân sự');
  });

  it('is known to the members of its unit alone: not to other delegates, nor to the chair', () => {
    const { story } = withClosedItem(COMMITTEE);
    story.give({ type: 'NameStandingBody', chair: d(3), members: [d(3)] });
    const knows = (n: number) => JSON.stringify(delegateView(story, n)).includes('Giới thiệu nhân sự');
    expect([knows(1), knows(2), knows(3)]).toEqual([true, true, false]);
    story.correctingDelegate(delegate(2));
    expect([knows(1), knows(2)]).toEqual([true, false]);
  });

  it('is to others a closed sitting while it is under way, and nothing before and after', () => {
    const { story, item } = withClosedItem(COMMITTEE);
    expect(hallView(story).closedMatter).toBeNull();
    const at = story.now;
    story.starting(item);
    for (const told of [hallView(story), delegateView(story, 3)]) {
      expect(told.closedMatter).toEqual({ since: at });
      expect(told.agenda.every(({ progress }) => progress.status === 'pending')).toBe(true);
    }
    expect(delegateView(story, 1).agenda.find(({ id }) => id === item)?.progress.status).toBe('current');
    story.atOnce().give({ type: 'UndoAgendaItemStart', itemId: item });
    expect(hallView(story).closedMatter).toBeNull();
    story.starting(item).finishing(item);
    expect(hallView(story).closedMatter).toBeNull();
    story.reopening(item);
    expect(hallView(story).closedMatter).not.toBeNull();
  });

  it('has polls whose numbers leave no gap either', () => {
    const { story, item } = withClosedItem(MEMBERS);
    story.voting().counted().voting({ agendaItemId: item }).counted();
    const hidden = story.lastPoll;
    story.voting().counted();
    expect(story.state.polls.map(({ id }) => id)).toEqual([p(1), hidden, p(2)]);
    expect(hallView(story).polls.map(({ id }) => id)).toEqual([p(1), p(2)]);
    expect(delegateView(story, 1).polls.map(({ id }) => id)).toEqual([p(1), hidden, p(2)]);
  });

  it('keeps who asked to speak to it from others when it is struck', () => {
    const { story, item } = withClosedItem(MEMBERS);
    story.askingToSpeak(1, 1, { agendaItemId: item });
    story.give({ type: 'StrikeAgendaItem', itemId: item, reason: 'Không trình' }).calling(1);
    expect(hallView(story).speechRequests).toEqual([]);
    expect(hallView(story).formerItems).toEqual([]);
    expect(delegateView(story, 2).speechRequests).toMatchObject([{ progress: { status: 'called' } }]);
  });
});

describe('what belongs to an item that not everybody may know of', () => {
  it('is a document for its unit, or, in an item for members, for any unit', () => {
    const committee = withClosedItem(COMMITTEE);
    const members = withClosedItem(MEMBERS);
    expect(committee.story.ask(publishing(committee.item, { audience: COMMITTEE })).ok).toBe(true);
    expect(members.story.ask(publishing(members.item, { audience: { unit: u(1) } })).ok).toBe(true);
  });

  it('is a repeat of a vote among the same people', () => {
    const { story, item } = withClosedItem(MEMBERS);
    story.voting({ agendaItemId: item }).counted();
    const repeats = { pollId: story.lastPoll, reason: 'Nhầm' };
    expect(story.ask(puttingToVote({ repeats, agendaItemId: item })).ok).toBe(true);
  });

  it('is an opinion poll of members, which none but they are told of', () => {
    const { story, item } = withClosedItem(MEMBERS);
    story.askingOpinions({ agendaItemId: item });
    expect(hallView(story).polls).toEqual([]);
    expect(delegateView(story, 3).polls).toHaveLength(1);
  });
});
