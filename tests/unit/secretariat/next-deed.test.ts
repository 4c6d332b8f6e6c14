import { describe, expect, it } from 'vitest';
import type { AgendaItemKind } from '#shared/protocol/records.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { nextDeed, stepsFor } from '../../../client/secretariat/conduct/next-deed.ts';
import { aSession, aSitting, asDelegate, type SessionStory } from '../session/builder.ts';
import { a, agendaEntry, an, callingAnswerer, ig, issueGroup, q, r } from '../session/samples.ts';

/** An item of the kind is under way. */
const underWay = (kind: AgendaItemKind) => aSitting().scheduling(agendaEntry(1, { kind })).starting(a(1));
const voted = (story: SessionStory) =>
  story
    .voting({ agendaItemId: a(1) })
    .counted()
    .announcing();
const resolution = () => underWay('resolution');
const asked = (story: SessionStory) => story.askingToSpeak(1, 1, { agendaItemId: a(1) });

/** With a group of issues to come, which has questions of d1 and d2. */
const withIssues = (story: SessionStory) =>
  story
    .questioning(1, 1)
    .questioning(2, 2)
    .give({ type: 'TakeUpQuestion', questionId: q(1) })
    .give({ type: 'TakeUpQuestion', questionId: q(2) })
    .give(issueGroup(1, { questions: [q(1), q(2)] }));
const issues = () => withIssues(underWay('questioning').stepping(a(1), 'debate'));
const opening: CoreCommand = { type: 'OpenIssueGroup', issueGroupId: ig(1) };
const noting: CoreCommand = { type: 'RecordAnswer', questionId: q(1) };
const answering = () =>
  issues()
    .give(opening)
    .give(callingAnswerer(1, { issueGroupId: ig(1), questionId: q(1) }));
const answered = () => answering().give({ type: 'ChangeAnswer', answerId: an(1), change: 'end' });

describe('the next thing to do', () => {
  it.each([
    ['before the opening', aSession().withAgenda(2), { type: 'open-session' }],
    ['with nothing under way', aSitting(), { type: 'start-item', item: { id: a(1) } }],
    ['as a draft comes up', resolution(), { type: 'begin-step', step: 'presentation', from: null }],
    [
      'after its presentation',
      resolution().stepping(a(1), 'presentation'),
      { type: 'begin-step', step: 'appraisal', from: 'presentation' },
    ],
    [
      'in the debate, while somebody waits',
      asked(resolution().stepping(a(1), 'debate')),
      { type: 'call-speaker', request: { requestId: r(1) } },
    ],
    [
      'in the debate, while the last one speaks',
      asked(resolution().stepping(a(1), 'debate')).calling(1),
      { type: 'end-speech', request: { requestId: r(1) } },
    ],
    [
      'before the debate, whoever waits',
      asked(resolution().stepping(a(1), 'presentation')),
      { type: 'begin-step', step: 'appraisal' },
    ],
    ['once all was said', resolution().stepping(a(1), 'reply'), { type: 'open-poll' }],
    ['while the hall votes', resolution().voting({ agendaItemId: a(1) }), { type: 'vote' }],
    [
      'when it has voted',
      resolution()
        .voting({ agendaItemId: a(1) })
        .counted(),
      { type: 'announce', poll: { status: 'closed' } },
    ],
    ['when the result is known', voted(resolution()), { type: 'close-item' }],
    [
      'when a step is taken again after the vote',
      voted(resolution()).stepping(a(1), 'debate'),
      { type: 'begin-step', step: 'reply', from: 'debate' },
    ],
    ['at the end of a report', underWay('report').stepping(a(1), 'reply'), { type: 'close-item' }],
    ['in an item without steps', underWay('procedure'), { type: 'close-item' }],
    [
      'in an item without steps, while somebody waits',
      asked(underWay('procedure')),
      { type: 'call-speaker' },
    ],
    [
      'in questioning, a group that is to come',
      issues(),
      { type: 'open-issues', group: { issueGroupId: ig(1) } },
    ],
    [
      'in a group of issues, the answer to its first question',
      issues().give(opening),
      { type: 'call-answerer', question: { questionId: q(1) } },
    ],
    ['while an official answers', answering(), { type: 'end-answer', answer: { answerId: an(1) } }],
    [
      'while an official answers, whoever waits',
      asked(answering()),
      { type: 'end-answer', answer: { answerId: an(1) } },
    ],
    [
      'after the answer, that it was given',
      answered(),
      { type: 'note-answered', question: { questionId: q(1) } },
    ],
    [
      'after the answer, whoever waits to rebut it',
      asked(answered().give(noting)),
      { type: 'call-speaker', request: { requestId: r(1) } },
    ],
    [
      'then the answer to the next question',
      answered().give(noting),
      { type: 'call-answerer', question: { questionId: q(2) } },
    ],
    [
      'after the last answer, the end of the group',
      answered()
        .give(noting)
        .give({ type: 'WithdrawQuestion', questionId: q(2) }, asDelegate(2)),
      { type: 'close-issues', group: { issueGroupId: ig(1) } },
    ],
    [
      'when no group is left, the next step',
      issues()
        .give(opening)
        .give({ type: 'CloseIssueGroup', issueGroupId: ig(1) }),
      { type: 'begin-step', step: 'reply' },
    ],
    [
      'in another item than questioning, no group',
      withIssues(underWay('debate').stepping(a(1), 'debate')),
      { type: 'begin-step', step: 'reply' },
    ],
    ['when the session is over', aSitting().ended(), { type: 'nothing' }],
  ])('%s', (_, story, deed) => {
    expect(nextDeed(story.state)).toMatchObject(deed);
  });

  it('when nothing is left on the agenda is to close the session', () => {
    const story = aSession().withDelegates(3).withAgenda(1).opened().starting(a(1)).finishing(a(1));
    expect(nextDeed(story.state)).toEqual({ type: 'close-session' });
  });
});

it('a step that is not usual is offered while it goes on', () => {
  const story = underWay('report').voting({ agendaItemId: a(1) });
  const [item] = story.state.agenda;
  expect(item && stepsFor(story.state, item)).toEqual([
    'presentation',
    'appraisal',
    'debate',
    'reply',
    'vote',
  ]);
});
