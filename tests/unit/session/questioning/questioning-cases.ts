import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { aSitting, type SessionStory } from '../builder.ts';
import { a, an, callingAnswerer, d, ig, issueGroup, q, r } from '../samples.ts';

const taking = (n: number): CoreCommand => ({ type: 'TakeUpQuestion', questionId: q(n) });
const opening = (n: number): CoreCommand => ({ type: 'OpenIssueGroup', issueGroupId: ig(n) });
const closing = (n: number): CoreCommand => ({ type: 'CloseIssueGroup', issueGroupId: ig(n) });
const dropping = (n: number): CoreCommand => ({ type: 'DropIssueGroup', issueGroupId: ig(n) });
const moving = (n: number, before: number | null, group = 1): CoreCommand => ({
  type: 'MoveIssueQuestion',
  issueGroupId: ig(group),
  questionId: q(n),
  before: before === null ? null : q(before),
});
const changing = (change: 'pause' | 'resume' | 'end', n = 1): CoreCommand => ({
  type: 'ChangeAnswer',
  answerId: an(n),
  change,
});
const adding = (from: number, n = 1): CoreCommand => ({
  type: 'AddAnswerTime',
  answerId: an(n),
  seconds: 60,
  from,
});

const asked = () => aSitting().questioning(1, 1).give(taking(1));
/** A group with the question of d1. */
export const grouped = () => asked().give(issueGroup(1, { questions: [q(1)] }));
/** The same with questions of d2 and d3 behind it. */
const inOrder = () =>
  asked()
    .questioning(2, 2)
    .give(taking(2))
    .questioning(3, 3)
    .give(taking(3))
    .give(issueGroup(1, { questions: [q(1), q(2), q(3)] }));
export const opened = () => grouped().starting(a(1)).give(opening(1));
export const answering = () => opened().give(callingAnswerer(1, { issueGroupId: ig(1), questionId: q(1) }));

export const QUESTIONING_REFUSED: readonly (readonly [string, SessionStory, CoreCommand, RefusalCode])[] = [
  ['a group of issues after the end', aSitting().ended(), issueGroup(1), 'session-closed'],
  [
    'a group with a question that nobody put',
    aSitting(),
    issueGroup(1, { questions: [q(9)] }),
    'unknown-question',
  ],
  [
    'a group with one question twice',
    asked(),
    issueGroup(1, { questions: [q(1), q(1)] }),
    'question-twice-in-group',
  ],
  [
    'a group with a question that was not passed on',
    aSitting().questioning(1, 1),
    issueGroup(1, { questions: [q(1)] }),
    'question-not-taken-up',
  ],
  [
    'a question out of a group that is dealt with',
    opened(),
    issueGroup(2, { questions: [q(1)] }),
    'question-in-open-group',
  ],
  ['another title of a group that is closed', opened().give(closing(1)), issueGroup(1), 'issue-group-closed'],
  ['another order of no group', aSitting(), moving(1, null, 9), 'unknown-issue-group'],
  [
    'another order of a group that is closed',
    opened().give(closing(1)),
    moving(1, null),
    'issue-group-closed',
  ],
  ['another order after the end', grouped().ended(), moving(1, null), 'session-closed'],
  ['moving a question that is in no group', grouped(), moving(9, null), 'question-not-in-group'],
  ['moving a question before one of no group', grouped(), moving(1, 9), 'question-not-in-group'],
  ['dropping no group', aSitting(), dropping(9), 'unknown-issue-group'],
  ['dropping a group that is dealt with', opened(), dropping(1), 'issue-group-begun'],
  ['dropping a group after the end', grouped().ended(), dropping(1), 'session-closed'],
  ['opening no group', aSitting(), opening(9), 'unknown-issue-group'],
  ['closing no group', aSitting(), closing(9), 'unknown-issue-group'],
  ['closing a group that is not open', grouped(), closing(1), 'issue-group-not-open'],
  ['an answer in no group', aSitting(), callingAnswerer(1, { issueGroupId: ig(9) }), 'unknown-issue-group'],
  ['an answer to no question', aSitting(), callingAnswerer(1, { questionId: q(9) }), 'unknown-question'],
  [
    'an answer to a question that was not passed on',
    aSitting().questioning(1, 1),
    callingAnswerer(1, { questionId: q(1) }),
    'question-not-taken-up',
  ],
  [
    'another answer by the same id',
    answering(),
    callingAnswerer(1, { answerer: { name: 'Khác' } }),
    'floor-id-reused',
  ],
  ['pausing no answer', aSitting(), changing('pause', 9), 'unknown-answer'],
  ['pausing an answer that is over', answering().give(changing('end')), changing('pause'), 'answer-over'],
  ['more time for no answer', aSitting(), adding(180, 9), 'unknown-answer'],
  ['more time for an answer that is over', answering().give(changing('end')), adding(180), 'answer-over'],
  ['more time beyond what was seen', answering(), adding(60), 'speech-time-moved'],
  [
    'undoing the end of a speech while an official answers',
    aSitting().starting(a(1)).askingToSpeak(1, 1).calling(1).give(callingAnswerer(1)),
    { type: 'UndoEndSpeech', requestId: r(1) },
    'speech-end-stands',
  ],
];

const ended = { type: 'AnswerChanged', v: 1, answerId: an(1), change: 'ended' };

export const QUESTIONING_ACCEPTED: readonly (readonly [
  string,
  SessionStory,
  CoreCommand,
  readonly unknown[],
])[] = [
  [
    'a group of issues with its questions',
    asked(),
    issueGroup(1, { questions: [q(1)] }),
    [{ v: 1, ...issueGroup(1, { questions: [q(1)] }), type: 'IssueGroupSet' }],
  ],
  [
    'a question that is put before another',
    inOrder(),
    moving(3, 1),
    [{ type: 'IssueQuestionMoved', v: 1, issueGroupId: ig(1), questionId: q(3), order: [q(3), q(1), q(2)] }],
  ],
  [
    'a question that is put behind all, while its group is dealt with',
    inOrder().give(opening(1)),
    moving(1, null),
    [{ type: 'IssueQuestionMoved', v: 1, issueGroupId: ig(1), questionId: q(1), order: [q(2), q(3), q(1)] }],
  ],
  ['nothing, where a question stands there already', inOrder(), moving(1, 2), []],
  [
    'another group, with which the one before closes',
    opened().give(issueGroup(2, { title: 'Y tế' })),
    opening(2),
    [
      { type: 'IssueGroupClosed', v: 1, issueGroupId: ig(1) },
      { type: 'IssueGroupOpened', v: 1, issueGroupId: ig(2) },
    ],
  ],
  [
    'an official who is called to answer, by the time of the rules',
    opened(),
    callingAnswerer(1, { issueGroupId: ig(1), questionId: q(1) }),
    [
      {
        v: 1,
        ...callingAnswerer(1, { issueGroupId: ig(1), questionId: q(1) }),
        type: 'AnswererCalled',
        agendaItemId: a(1),
        seconds: 180,
      },
    ],
  ],
  [
    'a delegate who is called, with whom the answer ends',
    answering().give({
      type: 'AddSpeaker',
      delegateId: d(1),
      requestId: r(5),
      agendaItemId: a(1),
      topic: '',
    }),
    { type: 'CallSpeaker', requestId: r(5) },
    [ended, { type: 'SpeakerCalled', v: 1, requestId: r(5), seconds: 420 }],
  ],
  [
    'a group of issues that is dropped',
    grouped(),
    dropping(1),
    [{ type: 'IssueGroupDropped', v: 1, issueGroupId: ig(1) }],
  ],
  ['the end of an answer', answering(), changing('end'), [ended]],
  [
    'a minute more for an answer',
    answering(),
    adding(180),
    [{ type: 'AnswerTimeAdded', v: 1, answerId: an(1), seconds: 60 }],
  ],
  [
    'the end of the session, with which the group of issues closes',
    opened().finishing(a(1)),
    { type: 'CloseSession' },
    [
      { type: 'IssueGroupClosed', v: 1, issueGroupId: ig(1) },
      { type: 'SessionClosed', v: 1 },
    ],
  ],
];
