import { expect, it } from 'vitest';
import { speechClock } from '#shared/session/floor/speech-clock.ts';
import {
  answerAtFloor,
  issueGroupOf,
  openIssueGroup,
  questionsOf,
} from '#shared/session/questioning/find-issues.ts';
import { asDelegate } from '../builder.ts';
import { an, d, ig, issueGroup, q } from '../samples.ts';
import { answering, grouped, opened } from './questioning-cases.ts';

it('has one group of issues open at a time, and one that was closed opens again', () => {
  const story = opened().give(issueGroup(2, { title: 'Y tế' }));
  const open = () => openIssueGroup(story.state)?.issueGroupId;
  expect(open()).toBe(ig(1));
  story.give({ type: 'OpenIssueGroup', issueGroupId: ig(2) });
  expect(open()).toBe(ig(2));
  story.give({ type: 'OpenIssueGroup', issueGroupId: ig(1) });
  expect(open()).toBe(ig(1));
});

it('moves a question out of the group that it was in, and leaves out what was withdrawn since', () => {
  const story = grouped().give(issueGroup(2, { questions: [q(1)] }));
  expect(issueGroupOf(story.state, q(1))?.issueGroupId).toBe(ig(2));
  const [first, second] = story.state.issueGroups;
  expect(first?.questions).toEqual([]);
  story.give({ type: 'WithdrawQuestion', questionId: q(1) }, asDelegate(1));
  expect(second && questionsOf(story.state, second)).toEqual([]);
});

it('gives an official a clock as delegates have, which stands still while paused and with the end', () => {
  const story = answering().give({ type: 'ChangeAnswer', answerId: an(1), change: 'pause' });
  const clock = () => {
    const turn = story.state.answers[0];
    if (!turn) throw new Error('nobody answers');
    return speechClock(turn.progress, Date.parse('2027-01-01T00:00:00.000Z'));
  };
  expect(clock()).toEqual({ spokenMs: 60_000, allowedMs: 180_000, running: false, over: false });
  story.give({ type: 'ChangeAnswer', answerId: an(1), change: 'resume' });
  story.give({ type: 'ChangeAnswer', answerId: an(1), change: 'end' });
  expect(clock()).toMatchObject({ spokenMs: 120_000, running: false });
  expect(answerAtFloor(story.state)).toBeUndefined();
  expect(story.state.speechRequests.filter(({ delegateId }) => delegateId === d(1))).toEqual([]);
});
