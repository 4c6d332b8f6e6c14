import { expect, it } from 'vitest';
import { writtenSpeeches } from '#shared/session/floor/written-speeches.ts';
import { aSitting, asDelegate } from '../builder.ts';
import { writtenSpeech } from '../samples.ts';
import { judging, promising, takingBack } from './answer-cases.ts';

it('keeps the last promise and the last judgement of an answer', () => {
  const { state } = aSitting()
    .questioning(1, 1)
    .answering(1)
    .give(promising('Sớm', null))
    .give(promising())
    .give(judging(true), asDelegate(1))
    .give(judging(false, 'Chưa rõ'), asDelegate(1));
  expect(state.questions[0]).toMatchObject({
    progress: { status: 'answered' },
    promise: { text: 'Xong trong quý I', due: '2027-03-31' },
    judgement: { satisfied: false, words: 'Chưa rõ' },
  });
});

it('has a speech in writing no more that was taken back, and why', () => {
  const { state } = aSitting()
    .give({ type: 'RecordWrittenSpeech', ...writtenSpeech(1) })
    .give(takingBack);
  expect(writtenSpeeches(state)).toEqual([]);
  expect(state.writtenSpeeches).toMatchObject([{ takenBack: { reason: 'Ghi nhầm người' } }]);
});
