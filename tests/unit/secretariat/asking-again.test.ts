import { describe, expect, it } from 'vitest';
import { newDraft, repeatDraft } from '../../../client/secretariat/open-poll/draft.ts';
import { earlierVote } from '../../../client/secretariat/open-poll/earlier-vote.ts';
import { againFrom, canRepeat } from '../../../client/secretariat/polls/repeating.ts';
import { aSitting, type SessionStory } from '../session/builder.ts';
import { a, p } from '../session/samples.ts';

const NOW = Date.parse('2026-12-08T03:00:00.000Z');
const TITLE = 'Thông qua Nghị quyết';
const counted = () =>
  aSitting()
    .voting({ agendaItemId: a(1), title: TITLE })
    .counted();
const draft = (changes: object = {}) => ({
  ...newDraft({ agendaItemId: a(1), documentId: null, ruleSetId: 'vn-hdnd' }),
  title: TITLE,
  ...changes,
});
const poll = ({ state }: SessionStory, n: number) => {
  const found = state.polls.find(({ id }) => id === p(n));
  if (!found) throw new Error(`no poll ${n}`);
  return found;
};

describe('a question that has a result already', () => {
  it('is known by its item and its words, whatever their capitals and spaces', () => {
    const { state } = counted().announcing();
    expect(earlierVote(state, draft())?.id).toBe(p(1));
    expect(earlierVote(state, draft({ title: '  thông qua  NGHỊ quyết ' }))?.id).toBe(p(1));
  });

  it('is known before its result is announced too', () => {
    expect(earlierVote(counted().state, draft())?.id).toBe(p(1));
  });

  it('is not another question, of another item, an annulled one, or what is a repeat anyway', () => {
    const { state } = counted();
    expect(earlierVote(state, draft({ title: 'Thông qua Điều 1' }))).toBeUndefined();
    expect(earlierVote(state, draft({ agendaItemId: a(2) }))).toBeUndefined();
    expect(earlierVote(state, draft({ form: 'opinion' }))).toBeUndefined();
    expect(earlierVote(state, repeatDraft(p(1), poll(counted(), 1).question, NOW))).toBeUndefined();
    expect(earlierVote(counted().annulling().state, draft())).toBeUndefined();
  });
});

describe('taking a vote once more', () => {
  it('repeats a result that stands, and nothing that is open', () => {
    const story = counted();
    expect(canRepeat(story.state, poll(story, 1))).toBe(true);
    expect(againFrom(poll(story, 1), NOW).repeats).toEqual({ pollId: p(1), reason: '' });
    const open = aSitting().voting();
    expect(canRepeat(open.state, poll(open, 1))).toBe(false);
  });

  it('asks an annulled question anew, as a vote of its own', () => {
    const story = counted().annulling();
    expect(canRepeat(story.state, poll(story, 1))).toBe(true);
    expect(againFrom(poll(story, 1), NOW)).toMatchObject({ title: TITLE, repeats: null });
  });

  it('does so once: what was asked anew has taken its place', () => {
    const story = counted()
      .annulling()
      .voting({ agendaItemId: a(1), title: TITLE })
      .counted();
    expect(canRepeat(story.state, poll(story, 1))).toBe(false);
    expect(canRepeat(story.state, poll(story, 2))).toBe(true);
  });

  it('repeats the first vote again where its repeat was annulled', () => {
    const repeats = { pollId: p(1), reason: 'Nhầm lẫn' };
    const story = counted()
      .voting({ agendaItemId: a(1), title: TITLE, repeats })
      .annulling();
    expect(canRepeat(story.state, poll(story, 2))).toBe(true);
    expect(againFrom(poll(story, 2), NOW).repeats).toEqual({ pollId: p(1), reason: '' });
  });
});
