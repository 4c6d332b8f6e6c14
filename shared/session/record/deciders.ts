import { refuse } from '../../protocol/refusals.ts';
import type { Deciders } from '../area.ts';
import { decided } from '../verdict.ts';
import { vouchForRecord } from './vouching.ts';

export const deciders = {
  VouchForRecord: (state, command) => vouchForRecord(state, command),
  CorrectEntry: (state, { correctsSeq, statement, reason }) =>
    correctsSeq > state.seq
      ? refuse('unknown-entry', { seq: correctsSeq })
      : decided({ type: 'EntryCorrected', v: 1, correctsSeq, statement, reason }),
} satisfies Deciders<'VouchForRecord' | 'CorrectEntry'>;
