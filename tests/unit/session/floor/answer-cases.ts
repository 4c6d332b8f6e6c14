import type { Actor } from '#shared/protocol/events.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { aSitting, asDelegate, type SessionStory } from '../builder.ts';
import { q, writtenSpeech } from '../samples.ts';

export const promising = (promise = 'Xong trong quý I', due: string | null = '2027-03-31'): CoreCommand => ({
  type: 'RecordPromise',
  questionId: q(1),
  promise,
  due,
});

export const judging = (satisfied: boolean, words = ''): CoreCommand => ({
  type: 'JudgeAnswer',
  questionId: q(1),
  satisfied,
  words,
});

const { writtenSpeechId } = writtenSpeech(1);
export const takingBack: CoreCommand = {
  type: 'TakeBackWrittenSpeech',
  writtenSpeechId,
  reason: 'Ghi nhầm người',
};

const asked = () => aSitting().questioning(1, 1);
const answered = () => asked().answering(1);
const handedIn = () => aSitting().give({ type: 'RecordWrittenSpeech', ...writtenSpeech(1) });

export const ANSWER_REFUSALS: readonly (readonly [string, SessionStory, CoreCommand, RefusalCode, Actor?])[] =
  [
    ['a promise of an answer to no question', aSitting(), promising(), 'unknown-question'],
    ['a promise before the answer', asked(), promising(), 'question-not-answered'],
    ['a promise after the end', answered().ended(), promising(), 'session-closed'],
    [
      'a judgement of the answer to no question',
      aSitting(),
      judging(true),
      'unknown-question',
      asDelegate(1),
    ],
    ['a judgement before the answer', asked(), judging(true), 'question-not-answered', asDelegate(1)],
    ['a judgement by another delegate', answered(), judging(true), 'floor-of-another', asDelegate(2)],
    ['a judgement after the end', answered().ended(), judging(true), 'session-closed', asDelegate(1)],
    ['taking back what was not handed in', aSitting(), takingBack, 'unknown-written-speech'],
    ['taking a written speech back after the end', handedIn().ended(), takingBack, 'session-closed'],
  ];

export const ANSWER_ACCEPTED: readonly (readonly [
  string,
  SessionStory,
  CoreCommand,
  readonly unknown[],
  Actor?,
])[] = [
  [
    'what was promised in an answer',
    answered(),
    promising(),
    [{ type: 'PromiseRecorded', v: 1, questionId: q(1), promise: 'Xong trong quý I', due: '2027-03-31' }],
  ],
  ['the same promise again', answered().give(promising()), promising(), []],
  [
    'that an answer did not satisfy whoever asked',
    answered(),
    judging(false, 'Chưa rõ trách nhiệm'),
    [{ type: 'AnswerJudged', v: 1, questionId: q(1), satisfied: false, words: 'Chưa rõ trách nhiệm' }],
    asDelegate(1),
  ],
  [
    'that it satisfies them after all',
    answered().give(judging(false), asDelegate(1)),
    judging(true),
    [{ type: 'AnswerJudged', v: 1, questionId: q(1), satisfied: true, words: '' }],
    asDelegate(1),
  ],
  [
    'the same judgement again',
    answered().give(judging(true), asDelegate(1)),
    judging(true),
    [],
    asDelegate(1),
  ],
  [
    'a written speech taken back',
    handedIn(),
    takingBack,
    [{ type: 'WrittenSpeechTakenBack', v: 1, writtenSpeechId, reason: 'Ghi nhầm người' }],
  ],
  ['taking it back twice', handedIn().give(takingBack), takingBack, []],
];
